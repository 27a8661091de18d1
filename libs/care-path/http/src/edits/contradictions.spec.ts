import { GRACE, RunningService } from '../running-service.fixture.js';

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
    expect([status, body.code]).toEqual([422, 'adds-contradiction']);
    expect(body.contradictions).toMatchObject([{ entry: { entryId: discharge.entryId } }]);
  });
});

describe('a path without contradictions', () => {
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
