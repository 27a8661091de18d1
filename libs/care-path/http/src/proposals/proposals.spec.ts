import { ADA, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const AT = '2026-05-11T10:00-05:00';
const EARLY_EXIT = {
  facilityId: 'HAWTHORN',
  when: AT,
  disposition: 'early-exit',
  planned: false,
  reason: 'client-choice',
};
const UMA = 'utilization-review.uma@HAWTHORN';

async function proposed(
  body: object = { move: 'discharge', entry: EARLY_EXIT },
): Promise<{ clientId: string; proposalId: string; url: string }> {
  const { clientId } = await service.admitted();
  const { proposalId } = await service.record(clientId, 'proposals', body, { as: ADA });
  return { clientId, proposalId, url: `/v1/clients/${clientId}/proposals/${proposalId}` };
}

describe('an approval that cannot be recorded any more', () => {
  it('is refused with a pointer at the proposal: the approval has no such field', async () => {
    const { clientId, url } = await proposed();
    const ended = { ...EARLY_EXIT, when: '2026-05-08T10:00-05:00', disposition: 'completed', reason: 'goals-met' };
    await service.record(clientId, 'discharges', { ...ended, planned: true });
    const { status, body } = await service.post(`${url}/approval`, {}, { as: GRACE });
    expect([status, body.code, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      'placement-not-open',
      ['path:proposalId'],
    ]);
  });
});

describe('proposing a move', () => {
  it('is what a move asks for that needs a second person', async () => {
    const { clientId } = await service.admitted();
    const { status, body } = await service.post(`/v1/clients/${clientId}/discharges`, EARLY_EXIT, { as: ADA });
    expect([status, body.code]).toEqual([422, 'approval-needed']);
  });

  it('holds the request, leaves the path as it is, and opens an obligation for the approver', async () => {
    const { clientId } = await service.admitted();
    const answer = await service.record(
      clientId,
      'proposals',
      { move: 'discharge', entry: { ...EARLY_EXIT, narrative: 'He wants to go.' } },
      { as: ADA },
    );
    expect(answer).toMatchObject({
      entryId: null,
      versionId: null,
      proposalId: expect.any(String),
      events: [{ type: 'MoveProposed' }],
      verdict: { decision: 'justify' },
    });
    expect(answer.obligations).toMatchObject([{ clockId: 'approval-waiting', ownerRole: 'director' }]);
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.timeline.some(({ kind }: { kind: string }) => kind === 'Discharged')).toBe(false);
    expect(body.proposals).toMatchObject([
      { proposalId: answer.proposalId, state: 'waiting', kind: 'Discharged', by: { id: 'ada' } },
    ]);
    expect(Object.values(body.narratives)).toEqual([{ text: 'He wants to go.' }]);
  });

  it.each([
    ['a move that nobody knows', { move: 'holiday', entry: EARLY_EXIT }, 400, 'request-invalid', '/move'],
    [
      'an entry with a fraction in it',
      { move: 'discharge', entry: { ...EARLY_EXIT, planned: 1.5 } },
      400,
      'request-invalid',
      '/entry',
    ],
    [
      'an entry with a number beyond all stores',
      { move: 'discharge', entry: { ...EARLY_EXIT, reason: [{ x: 1e21 }] } },
      400,
      'request-invalid',
      '/entry',
    ],
    [
      'an entry of another kind',
      { move: 'discharge', entry: { facilityId: 'HAWTHORN', when: AT, level: '1' } },
      400,
      'request-invalid',
      '/entry/disposition',
    ],
    [
      'a time that does not exist',
      { move: 'discharge', entry: { ...EARLY_EXIT, when: '2026-02-30' } },
      400,
      'date-does-not-exist',
      '/entry/when',
    ],
    [
      'a facility of someone else',
      { move: 'discharge', entry: { ...EARLY_EXIT, facilityId: 'ROWAN' } },
      422,
      'facility-unknown',
      '/entry/facilityId',
    ],
    [
      'tomorrow',
      { move: 'discharge', entry: { ...EARLY_EXIT, when: '2026-06-02' } },
      422,
      'time-in-future',
      '/entry/when',
    ],
  ])('refuses %s', async (_why, body, status, code, pointer) => {
    const { clientId } = await service.admitted();
    const answer = await service.post(`/v1/clients/${clientId}/proposals`, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });
});

describe('answering a proposal', () => {
  it('approves it, and records the move in the same append', async () => {
    const { clientId, url } = await proposed();
    const answer = await service.post(`${url}/approval`, { reason: 'client-choice' }, { as: GRACE });
    expect([answer.status, answer.body.events.map(({ type }: { type: string }) => type)]).toEqual([
      201,
      ['MoveApproved', 'Discharged'],
    ]);
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.timeline.at(-1)).toMatchObject({
      entryId: answer.body.entryId,
      versionId: answer.body.versionId,
      kind: 'Discharged',
      ruleCheck: { approvedBy: 'grace', conformance: 'justified' },
    });
    expect(body.proposals[0].state).toBe('approved');
  });

  it('answers a repeat of the approval as the first time', async () => {
    const { url } = await proposed();
    const first = await service.post(`${url}/approval`, {}, { key: 'yes' });
    const again = await service.post(`${url}/approval`, {}, { key: 'yes' });
    expect([again.status, again.body]).toEqual([200, { ...first.body, replayed: true }]);
  });

  it('is not for the proposer, and not for a role that the pack did not name', async () => {
    const { clientId } = await service.admitted();
    const own = await service.record(clientId, 'proposals', { move: 'discharge', entry: EARLY_EXIT }, { as: GRACE });
    const self = await service.post(`/v1/clients/${clientId}/proposals/${own.proposalId}/approval`, {}, { as: GRACE });
    const reviewer = await service.post(
      `/v1/clients/${clientId}/proposals/${own.proposalId}/approval`,
      {},
      { as: UMA },
    );
    const clinician = await service.post(
      `/v1/clients/${clientId}/proposals/${own.proposalId}/approval`,
      {},
      { as: ADA },
    );
    expect([self, reviewer, clinician].map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'approver-is-proposer'],
      [422, 'approval-needed'],
      [403, 'role-not-allowed'],
    ]);
  });

  it('declines it', async () => {
    const { clientId, url } = await proposed();
    expect((await service.post(`${url}/decline`, { reason: 'not-yet' })).body.events[0].type).toBe('MoveDeclined');
    expect((await service.get(`/v1/clients/${clientId}/path`)).body.proposals[0].state).toBe('declined');
  });

  it('lets the proposer take it back, and nobody else', async () => {
    const { url } = await proposed();
    const other = await service.post(`${url}/withdrawal`, {}, { as: GRACE });
    const own = await service.post(`${url}/withdrawal`, {}, { as: ADA });
    expect([[other.status, other.body.code], own.status]).toEqual([[403, 'proposer-differs'], 201]);
  });

  it('happens once', async () => {
    const { url } = await proposed();
    await service.post(`${url}/decline`, {});
    const { status, body } = await service.post(`${url}/approval`, {});
    expect([status, body.code]).toEqual([409, 'proposal-closed']);
  });

  it('needs a proposal', async () => {
    const { clientId } = await service.admitted();
    const { status, body } = await service.post(`/v1/clients/${clientId}/proposals/no-id/approval`, {});
    expect([status, body.code]).toEqual([404, 'proposal-unknown']);
  });

  it('judges an admission again as things stand when it is approved', async () => {
    const clientId = await service.client();
    const admission = { facilityId: 'HAWTHORN', when: AT, level: '2.1', reason: 'urgent' };
    const { proposalId, verdict } = await service.record(
      clientId,
      'proposals',
      { move: 'admission', entry: admission },
      { as: ADA },
    );
    await service.record(clientId, 'assessments', { facilityId: 'HAWTHORN', when: '2026-05-10' });
    const approved = await service.record(clientId, `proposals/${proposalId}/approval`, {}, { as: GRACE });
    expect([verdict.decision, approved.verdict.decision]).toEqual(['justify', 'allow']);
  });
});

describe('planning a move', () => {
  const PLAN = {
    move: 'admission',
    facilityId: 'HAWTHORN',
    expected: '2026-07-01',
    level: '2.1',
    programId: 'HAWTHORN-IOP',
  };

  it('notes an intention that may lie ahead, and moves nobody', async () => {
    const clientId = await service.client();
    const { planId, entryId } = await service.record(
      clientId,
      'planned-moves',
      { ...PLAN, narrative: 'After her holiday.' },
      { as: ADA },
    );
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect([entryId, body.timeline, body.plans]).toEqual([
      null,
      [],
      [
        expect.objectContaining({
          planId,
          state: 'planned',
          level: { system: 'invented', code: '2.1' },
          hasNarrative: true,
        }),
      ],
    ]);
    expect(Object.values(body.narratives)).toEqual([{ text: 'After her holiday.' }]);
  });

  it('is taken back with a reason, once', async () => {
    const clientId = await service.client();
    const { planId } = await service.record(clientId, 'planned-moves', PLAN);
    await service.record(clientId, `planned-moves/${planId}/cancellation`, { reason: 'client-choice' });
    const again = await service.post(`/v1/clients/${clientId}/planned-moves/${planId}/cancellation`, {
      reason: 'client-choice',
    });
    expect([again.status, again.body.events]).toEqual([200, []]);
    const none = await service.post(`/v1/clients/${clientId}/planned-moves/no-id/cancellation`, {
      reason: 'client-choice',
    });
    expect([none.status, none.body.code]).toEqual([404, 'plan-unknown']);
  });

  it.each([
    ['no level', { level: null }, 422, 'level-missing', '/level'],
    ['a level that the pack does not know', { level: '9.9' }, 422, 'level-unknown', '/level'],
    ['a program of another facility', { programId: 'ROWAN-IOP' }, 422, 'program-of-another-facility', '/programId'],
    ['a program that nobody knows', { programId: 'SORREL-IOP' }, 422, 'program-unknown', '/programId'],
    [
      'a facility that nobody knows, before anything else',
      { facilityId: 'Quill', programId: 'ROWAN-IOP' },
      422,
      'facility-unknown',
      '/facilityId',
    ],
    [
      'a placement that is not open',
      { placementId: '00000000-0000-4000-8000-000000000000' },
      422,
      'placement-not-open',
      '/placementId',
    ],
    ['a day that does not exist', { expected: '2026-02-30' }, 400, 'date-does-not-exist', '/expected'],
    ['a move that cannot be planned', { move: 'no-move' }, 400, 'request-invalid', '/move'],
  ])('refuses %s', async (_why, changed, status, code, pointer) => {
    const clientId = await service.client();
    const answer = await service.post(`/v1/clients/${clientId}/planned-moves`, { ...PLAN, ...changed });
    expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([status, code, pointer]);
  });
});
