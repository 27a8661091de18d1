import { CarePaths } from '@throughline/care-path-application';
import { ADA, GRACE, RunningService } from '../running-service.fixture.js';

/**
 * Edits that would leave a client in two places, or an entry without the placement that it speaks of. Each begins with a
 * stay: admitted on 1 April, discharged on 20 April.
 */
let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.stop());

const at = (day: string) => ({ facilityId: 'HAWTHORN', when: `2026-${day}T09:00-05:00` });
const LEFT = { disposition: 'completed', planned: true, reason: 'goals-met' };
const late = { acceptImpact: 'late-information' };

async function stay() {
  const clientId = await service.client();
  const admission = await service.record(clientId, 'admissions', { ...at('04-01'), level: '2.1', reason: 'urgent' });
  const discharge = await service.record(clientId, 'discharges', { ...at('04-20'), ...LEFT });
  return { clientId, admission, discharge };
}

const correction = (of: { versionId: string }, entry: object) => ({
  replaces: of.versionId,
  correction: 'wrong-date',
  entry,
});

async function refused(clientId: string, what: string, body: object) {
  const before = (await service.events(clientId)).length;
  const answer = await service.post(`/v1/clients/${clientId}/${what}`, body, { as: GRACE });
  expect((await service.events(clientId)).length).toBe(before);
  return answer;
}

describe('a contradiction that an edit would add', () => {
  it('is refused when an admission is corrected to a time after its own discharge', async () => {
    const { clientId, admission, discharge } = await stay();
    const { status, body } = await refused(
      clientId,
      `entries/${admission.entryId}/corrections`,
      correction(admission, { ...at('04-22'), level: '2.1', reason: 'urgent', ...late }),
    );
    expect([status, body.code]).toEqual([422, 'adds-contradiction']);
    expect(body.contradictions).toMatchObject([
      {
        rule: 'placement-not-open',
        entry: { entryId: discharge.entryId, versionId: discharge.versionId, kind: 'Discharged' },
        with: [{ entryId: admission.entryId }],
      },
    ]);
    expect(body.contradictions[0].resolve).toEqual(
      expect.arrayContaining([
        { do: 'correct', entryId: discharge.entryId, placementId: null },
        { do: 'void', entryId: discharge.entryId, placementId: null },
      ]),
    );
  });

  it('is refused when a discharge is corrected to a time before its admission', async () => {
    const { clientId, discharge } = await stay();
    const { status, body } = await refused(
      clientId,
      `entries/${discharge.entryId}/corrections`,
      correction(discharge, { ...at('03-30'), ...LEFT, ...late }),
    );
    expect([status, body.code]).toEqual([422, 'placement-not-open']);
    expect(body.contradictions).toMatchObject([{ entry: { entryId: discharge.entryId } }]);
  });

  it('is refused when a discharge is voided beside a later admission', async () => {
    const { clientId, discharge, admission } = await stay();
    const again = await service.record(clientId, 'admissions', { ...at('05-01'), level: '2.1', reason: 'urgent' });
    const { status, body } = await refused(clientId, `entries/${discharge.entryId}/voids`, {
      replaces: discharge.versionId,
      reason: 'did-not-happen',
      ...late,
    });
    expect([status, body.code]).toEqual([422, 'adds-contradiction']);
    expect(body.contradictions).toMatchObject([
      { rule: 'track-occupied', entry: { entryId: again.entryId }, with: [{ entryId: admission.entryId }] },
    ]);
  });

  it('is refused when a stay is recorded late and left open before a later one', async () => {
    const clientId = await service.client();
    await service.record(clientId, 'admissions', { ...at('05-01'), level: '2.1', reason: 'urgent' });
    const { status, body } = await refused(clientId, 'admissions', {
      ...at('04-01'),
      level: '2.1',
      reason: 'urgent',
      ...late,
    });
    expect([status, body.code]).toEqual([422, 'adds-contradiction']);
  });

  it('is refused when a discharge is reinstated beside one that took its place', async () => {
    const { clientId, discharge } = await stay();
    const voided = await service.record(clientId, `entries/${discharge.entryId}/voids`, {
      replaces: discharge.versionId,
      reason: 'wrong-date',
    });
    await service.record(clientId, 'discharges', { ...at('04-18'), ...LEFT });
    const { status, body } = await refused(clientId, `entries/${discharge.entryId}/reinstatements`, {
      replaces: voided.versionId,
      ...late,
    });
    expect([status, body.code]).toEqual([422, 'placement-not-open']);
  });

  it('is refused when an admission is voided that other entries hang on', async () => {
    const { clientId, admission, discharge } = await stay();
    const { status, body } = await refused(clientId, `entries/${admission.entryId}/voids`, {
      replaces: admission.versionId,
      reason: 'wrong-date',
      ...late,
    });
    expect([status, body.code]).toEqual([422, 'entries-hang-on-it']);
    expect(body.contradictions).toMatchObject([{ entry: { entryId: discharge.entryId } }]);
    expect(body.hanging).toMatchObject([{ entryId: discharge.entryId, versionId: discharge.versionId }]);
  });
});

describe('a path without contradictions', () => {
  describe('to the closing of an inquiry', () => {
    async function closed() {
      const clientId = await service.client();
      const inquiry = await service.record(clientId, 'inquiries', at('04-01'));
      const closing = await service.record(clientId, 'inquiry-closings', { ...at('04-05'), reason: 'lost-contact' });
      return { clientId, inquiry, closing };
    }

    it('is refused when the inquiry is corrected to a time after it', async () => {
      const { clientId, inquiry, closing } = await closed();
      const { status, body } = await refused(
        clientId,
        `entries/${inquiry.entryId}/corrections`,
        correction(inquiry, at('04-06')),
      );
      expect([status, body.code]).toEqual([422, 'adds-contradiction']);
      expect(body.contradictions).toMatchObject([
        { rule: 'inquiry-unknown', entry: { entryId: closing.entryId }, with: [{ entryId: inquiry.entryId }] },
      ]);
    });

    it('is refused when the only inquiry before it is voided, unless it is voided too', async () => {
      const { clientId, inquiry, closing } = await closed();
      const voiding = { replaces: inquiry.versionId, reason: 'did-not-happen' };
      const { status, body } = await refused(clientId, `entries/${inquiry.entryId}/voids`, voiding);
      expect([status, body.code]).toEqual([422, 'entries-hang-on-it']);
      expect(body.hanging).toMatchObject([{ entryId: closing.entryId, kind: 'InquiryClosed' }]);
      await service.record(clientId, `entries/${inquiry.entryId}/voids`, { ...voiding, hanging: 'void' });
      const { timeline } = (await service.get(`/v1/clients/${clientId}/path`)).body;
      expect(timeline.map(({ voided }: { voided: object | null }) => voided !== null)).toEqual([true, true]);
    });

    it('is none when another inquiry was received before it', async () => {
      const { clientId, inquiry } = await closed();
      await service.record(clientId, 'inquiries', at('04-03'));
      const voiding = { replaces: inquiry.versionId, reason: 'did-not-happen' };
      const { status } = await service.post(`/v1/clients/${clientId}/entries/${inquiry.entryId}/voids`, voiding);
      expect(status).toBe(201);
    });
  });

  it('takes a discharge that is moved within its stay, and a voiding of what nothing hangs on', async () => {
    const { clientId, discharge } = await stay();
    const moved = await service.record(
      clientId,
      `entries/${discharge.entryId}/corrections`,
      correction(discharge, { ...at('04-25'), ...LEFT }),
    );
    const voided = await service.record(clientId, `entries/${discharge.entryId}/voids`, {
      replaces: moved.versionId,
      reason: 'did-not-happen',
    });
    expect(voided.acceptance).toEqual({ needs: 'nothing', roles: [], because: [] });
  });
});

describe('a repair of several edits', () => {
  const edit = (of: { entryId: string; versionId: string }) => ({ entryId: of.entryId, replaces: of.versionId });

  async function steppedStay() {
    const clientId = await service.client();
    const admission = await service.record(clientId, 'admissions', { ...at('04-01'), level: '2.1', reason: 'urgent' });
    const step = await service.record(clientId, 'level-changes', { when: at('04-03').when, level: '2.5' });
    const discharge = await service.record(clientId, 'discharges', { ...at('04-20'), ...LEFT });
    return { clientId, admission, step, discharge };
  }

  it('moves a whole stay, where moving either end alone is refused', async () => {
    const { clientId, admission, discharge } = await stay();
    const steps = [
      {
        do: 'correct',
        ...edit(admission),
        because: 'wrong-date',
        entry: { ...at('05-01'), level: '2.1', reason: 'urgent' },
      },
      { do: 'correct', ...edit(discharge), because: 'wrong-date', entry: { ...at('05-20'), ...LEFT } },
    ];
    const { status, body } = await service.post(`/v1/clients/${clientId}/repairs`, { steps });
    expect([status, body.code, body.events.map(({ type }: { type: string }) => type)]).toEqual([
      201,
      undefined,
      ['EntryCorrected', 'EntryCorrected'],
    ]);
    const path = await service.get(`/v1/clients/${clientId}/path`);
    expect(
      path.body.timeline.map(({ effective, unanchored }: { effective: { localDate: string }; unanchored: boolean }) => [
        effective.localDate,
        unanchored,
      ]),
    ).toEqual([
      ['2026-05-01', false],
      ['2026-05-20', false],
    ]);
  });

  it('admits anew and attaches what hung on the admission before, whichever comes first in the request', async () => {
    const { clientId, admission, step, discharge } = await steppedStay();
    const steps = [
      { do: 'void', ...edit(admission), because: 'wrong-date' },
      { do: 'record', what: 'admitClient', entry: { ...at('04-02'), level: '2.1', reason: 'urgent' } },
      { do: 'attach', ...edit(step) },
      { do: 'attach', ...edit(discharge) },
    ];
    const url = `/v1/clients/${clientId}/repairs`;
    const dry = await service.post(`${url}?dryRun=true`, { steps });
    expect([dry.status, dry.body.dryRun]).toEqual([200, true]);
    const repaired = await service.post(url, { steps }, { key: 'repair' });
    expect([repaired.status, repaired.body.acceptance.needs]).toEqual([201, 'nothing']);
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.situation.placements).toEqual([]);
    expect(
      body.timeline
        .filter(({ voided }: { voided: unknown }) => voided === null)
        .map(({ kind, unanchored }: { kind: string; unanchored: boolean }) => [kind, unanchored]),
    ).toEqual([
      ['Admitted', false],
      ['SteppedUp', false],
      ['Discharged', false],
    ]);
    const again = await service.post(url, { steps }, { key: 'repair' });
    expect([again.status, again.body]).toEqual([200, { ...repaired.body, replayed: true }]);
  });

  describe('an admission typed anew', () => {
    /** An older log may hold a stay whose admission was voided with nothing said of what hung on it. */
    async function inTheAir<Answered extends { clientId: string; admission: { entryId: string; versionId: string } }>(
      described: Answered,
    ) {
      const { clientId, admission } = described;
      const request = {
        name: 'OlderSoftware',
        body: {},
        actor: { id: 'grace', kind: 'person' as const, roles: ['director'] },
        facilities: 'all' as const,
        idempotencyKey: `older ${clientId}`,
        correlationId: clientId,
      };
      const { entryId, versionId: replaces } = admission;
      const voided = {
        entryId,
        replaces,
        reason: 'wrong-date' as const,
        narrative: null,
        rejudged: [],
        impactReason: null,
      };
      await service.app.get(CarePaths).record(clientId, request, () => ({
        events: [{ type: 'EntryVoided', data: voided }],
        impact: [],
        acceptance: { needs: 'nothing', roles: [], because: [] },
        entryId,
      }));
      return described;
    }
    const anew = { ...at('04-02'), level: '2.1', reason: 'urgent', ...late };

    it('says what hangs in the air behind it, and again when it is repeated', async () => {
      const { clientId, discharge } = await inTheAir(await stay());
      const url = `/v1/clients/${clientId}/admissions`;
      const answer = await service.post(url, anew, { key: 'anew' });
      expect([answer.status, answer.body.inTheAir]).toMatchObject([
        201,
        [{ entryId: discharge.entryId, versionId: discharge.versionId, kind: 'Discharged' }],
      ]);
      expect((await service.post(url, anew, { key: 'anew' })).body).toEqual({ ...answer.body, replayed: true });
    });

    it('says so with the refusal where those entries would contradict it', async () => {
      const { clientId, step, discharge } = await inTheAir(await steppedStay());
      const answer = await service.post(`/v1/clients/${clientId}/admissions`, anew);
      expect([answer.status, answer.body]).toMatchObject([
        422,
        { code: 'adds-contradiction', inTheAir: [{ entryId: step.entryId }, { entryId: discharge.entryId }] },
      ]);
    });

    it('takes it over in the same command when it is asked to', async () => {
      const { clientId } = await inTheAir(await steppedStay());
      const taken = await service.post(`/v1/clients/${clientId}/admissions`, { ...anew, takeOver: true });
      expect([taken.status, taken.body.inTheAir, taken.body.events.map(({ type }: { type: string }) => type)]).toEqual([
        201,
        [],
        ['Admitted', 'EntryCorrected', 'EntryCorrected'],
      ]);
      const { body } = await service.get(`/v1/clients/${clientId}/path`);
      expect([body.situation.placements, body.contradictions]).toEqual([[], []]);
    });
  });

  it('closes one stay and voids the next in one command', async () => {
    const { clientId, discharge } = await stay();
    const again = await service.record(clientId, 'admissions', { ...at('05-01'), level: '2.1', reason: 'urgent' });
    const steps = [
      { do: 'void', ...edit(discharge), because: 'did-not-happen' },
      { do: 'void', ...edit(again), because: 'duplicate' },
    ];
    const { status } = await service.post(`/v1/clients/${clientId}/repairs`, { steps, ...late });
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect([status, body.situation.placements.length]).toEqual([201, 1]);
  });

  it('is refused as a whole when one step is, and points at it', async () => {
    const { clientId, admission, discharge } = await stay();
    const steps = [
      { do: 'void', ...edit(discharge), because: 'did-not-happen' },
      { do: 'correct', ...edit(admission), because: 'wrong-level', entry: { ...at('04-01'), level: '9.9' } },
    ];
    const { status, body } = await refused(clientId, 'repairs', { steps });
    expect([status, body.code, body.errors]).toEqual([
      422,
      'level-unknown',
      [expect.objectContaining({ pointer: '/steps/1/entry/level' })],
    ]);
  });

  it.each([
    ['a step without its entry', [{ do: 'void', because: 'duplicate' }], 'step-incomplete', '/steps/0/entryId'],
    [
      'a recording that does not say of what',
      [{ do: 'record', entry: at('04-05') }],
      'step-incomplete',
      '/steps/0/what',
    ],
  ])('refuses %s', async (_what, steps, code, pointer) => {
    const { clientId } = await stay();
    const { status, body } = await refused(clientId, 'repairs', { steps });
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, pointer]);
  });

  it('changes an entry once', async () => {
    const { clientId, discharge } = await stay();
    const voided = { do: 'void', ...edit(discharge), because: 'duplicate' };
    const { body } = await refused(clientId, 'repairs', { steps: [voided, voided] });
    expect([body.code, body.errors[0].pointer]).toEqual(['entry-changed-twice', '/steps/1']);
  });

  it('leaves voiding to those who may void', async () => {
    const { clientId, discharge } = await stay();
    const steps = [{ do: 'void', ...edit(discharge), because: 'duplicate' }];
    const { status, body } = await service.post(`/v1/clients/${clientId}/repairs`, { steps }, { as: ADA });
    expect([status, body.code]).toEqual([403, 'role-not-allowed']);
  });

  it('voids an admission with what hangs on it', async () => {
    const { clientId, admission } = await steppedStay();
    const fields = { replaces: admission.versionId, reason: 'did-not-happen' };
    const url = `entries/${admission.entryId}/voids`;
    const request = await refused(clientId, url, fields);
    expect([request.status, request.body.code, request.body.errors[0].pointer, request.body.hanging.length]).toEqual([
      422,
      'entries-hang-on-it',
      '/hanging',
      2,
    ]);
    const voided = await service.record(clientId, url, { ...fields, hanging: 'void' });
    expect(voided.events.map(({ type }: { type: string }) => type)).toEqual(Array(3).fill('EntryVoided'));
    expect((await service.get(`/v1/clients/${clientId}/path`)).body.situation.placements).toEqual([]);
  });
});
