import { ADA, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const UMA = 'utilization-review.uma@HAWTHORN';
const DESK = 'front-desk.dana@HAWTHORN';
const at = (day: string) => ({ facilityId: 'HAWTHORN', when: `2026-${day}T09:00-05:00` });
const LEFT = { disposition: 'completed', planned: true, reason: 'goals-met' };

/** Admitted on April 1, discharged on April 20, seen again on May 1. */
async function stay() {
  const clientId = await service.client();
  await service.record(clientId, 'admissions', { ...at('04-01'), level: '2.1', reason: 'urgent' });
  const left = await service.record(clientId, 'discharges', { ...at('04-20'), ...LEFT });
  await service.record(clientId, 'inquiries', at('05-01'));
  const edits = `/v1/clients/${clientId}/proposals/edits`;
  return { clientId, left, edits };
}
const voiding = ({ entryId, versionId }: { entryId: string; versionId: string }) => ({
  do: 'void',
  entryId,
  replaces: versionId,
  because: 'did-not-happen',
});
const correcting = ({ entryId, versionId }: { entryId: string; versionId: string }, when: string) => ({
  do: 'correct',
  entryId,
  replaces: versionId,
  because: 'wrong-date',
  entry: { ...at(when), ...LEFT, narrative: 'Her sister says it was the 18th.' },
});

describe('proposing an edit', () => {
  it('is open to whoever is refused for its impact, and is told so', async () => {
    const { clientId, left } = await stay();
    const { replaces, entry } = correcting(left, '04-18');
    const body = { replaces, correction: 'wrong-date', entry: { ...entry, acceptImpact: 'late-information' } };
    const refused = await service.post(`/v1/clients/${clientId}/entries/${left.entryId}/corrections`, body, {
      as: ADA,
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'impact-needs-another-role']);
    expect(refused.body.detail).toContain('Propose your change instead');
  });

  it('waits, changes nothing, and is listed with the proposals that wait', async () => {
    const { clientId, left, edits } = await stay();
    const answer = await service.post(edits, correcting(left, '04-18'), { as: ADA, key: 'wait' });
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { proposalId: expect.any(String), entryId: null, events: [{ type: 'EditProposed' }] },
    ]);
    expect((await service.post(edits, correcting(left, '04-18'), { as: ADA, key: 'wait' })).body).toEqual({
      ...answer.body,
      replayed: true,
    });
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.situation.placements).toEqual([]);
    expect(body.proposals).toMatchObject([
      {
        proposalId: answer.body.proposalId,
        state: 'waiting',
        kind: 'Discharged',
        edit: { do: 'correct', entryId: left.entryId, because: 'wrong-date' },
        ruleCheck: null,
        hasNarrative: true,
        by: { id: 'ada' },
      },
    ]);
    expect(Object.values(body.narratives)).toEqual([{ text: 'Her sister says it was the 18th.' }]);
    const obligations = await service.get('/v1/worklist?clockId=approval-waiting');
    expect(obligations.body.items).toContainEqual(
      expect.objectContaining({ openedBy: answer.body.proposalId, opener: 'proposal', ownerRole: 'director' }),
    );
  });

  it('is carried out, text and all, by a director or a utilization reviewer who accepts its impact', async () => {
    const { clientId, left, edits } = await stay();
    const { body: waiting } = await service.post(edits, correcting(left, '04-18'), { as: ADA });
    const url = `/v1/clients/${clientId}/proposals/${waiting.proposalId}/approval`;
    const request = await service.post(`${url}?dryRun=true`, {}, { as: UMA });
    expect([request.status, request.body]).toMatchObject([
      422,
      { code: 'impact-not-accepted', acceptance: { needs: 'role', roles: ['director', 'utilization-review'] } },
    ]);
    const approved = await service.post(url, { acceptImpact: 'late-information' }, { as: UMA });
    expect([approved.status, approved.body.events]).toMatchObject([
      201,
      [{ type: 'EditApproved' }, { type: 'EntryCorrected' }],
    ]);
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    const corrected = body.timeline.find(({ entryId }: { entryId: string }) => entryId === left.entryId);
    expect(corrected).toMatchObject({
      effective: { localDate: '2026-04-18' },
      superseded: [{ versionId: left.versionId }],
    });
    expect(body.narratives[corrected.versionId]).toEqual({ text: 'Her sister says it was the 18th.' });
    expect(body.proposals).toMatchObject([{ state: 'approved', closed: { by: { id: 'uma' } } }]);
  });

  it.each(['decline', 'withdrawal'] as const)('changes nothing when it ends by %s', async (what) => {
    const { clientId, left, edits } = await stay();
    const { body: waiting } = await service.post(edits, voiding(left), { as: ADA });
    const url = `/v1/clients/${clientId}/proposals/${waiting.proposalId}/${what}`;
    const { status } = await service.post(url, {}, { as: what === 'decline' ? GRACE : ADA });
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect([status, body.proposals[0].state]).toEqual([201, what === 'decline' ? 'declined' : 'withdrawn']);
    expect(body.timeline.every(({ voided }: { voided: unknown }) => voided === null)).toBe(true);
  });

  it('refuses now what could never be approved', async () => {
    const { clientId, edits } = await stay();
    const before = (await service.events(clientId)).length;
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    const [admission] = body.timeline;
    const tried = [
      [voiding(admission), 422, 'entries-hang-on-it'],
      [{ ...voiding(admission), replaces: admission.entryId }, 409, 'version-superseded'],
      [{ do: 'void', entryId: admission.entryId, because: 'duplicate' }, 422, 'step-incomplete'],
      [{ do: 'record', what: 'dischargeClient', entry: { ...at('04-25'), ...LEFT } }, 422, 'placement-missing'],
    ] as const;
    for (const [sent, status, code] of tried) {
      const answer = await service.post(edits, sent, { as: ADA });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect((await service.events(clientId)).length).toBe(before);
  });

  it('takes the role that may record such an entry, and rights at its facility', async () => {
    const { left, edits } = await stay();
    const desk = await service.post(edits, correcting(left, '04-18'), { as: DESK });
    const elsewhere = await service.post(edits, voiding(left), { as: 'clinician.ren@ROWAN' });
    expect([desk.status, desk.body.code, elsewhere.status, elsewhere.body.code]).toEqual([
      403,
      'role-not-allowed',
      404,
      'client-unknown',
    ]);
  });
});
