import { ADA, DESK, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const HERE = { facilityId: 'HAWTHORN', when: '2026-05-11T03:00-05:00' };
const LATER = { facilityId: 'HAWTHORN', when: '2026-05-12T10:00-05:00' };
const PLAN = { facilityId: 'HAWTHORN', move: 'level-change', expected: '2026-05-13', level: '1' };

const counted = async (clientId: string, asOf = '2026-05-14T12:00-05:00') => {
  const { body } = await service.get(`/v1/census?placements=true&asOf=${asOf}`);
  return body.placements.filter((row: { clientId: string }) => row.clientId === clientId).length;
};
const owed = async (clientId: string) => {
  const { body } = await service.get(`/v1/worklist?clientId=${clientId}`);
  return body.items.map(({ clockId }: { clockId: string }) => clockId);
};

describe('a death over HTTP', () => {
  it('takes the client off the census and the worklist from then on, until it is voided', async () => {
    const { clientId } = await service.admitted();
    await service.record(clientId, 'planned-moves', PLAN);
    expect([await counted(clientId), await owed(clientId)]).toEqual([1, ['planned-move', 'continued-stay-review']]);

    const { entryId, versionId } = await service.record(clientId, 'deaths', HERE);
    expect([await counted(clientId), await owed(clientId)]).toEqual([0, []]);
    expect(await counted(clientId, '2026-05-10T12:00-05:00')).toBe(1);
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.situation).toMatchObject({ placements: [], death: { entryId, value: { recorded: true } } });
    expect(body.timeline.at(-1)).toMatchObject({ kind: 'DeathRecorded', move: 'death', details: {} });

    await service.record(clientId, `entries/${entryId}/voids`, { replaces: versionId, reason: 'did-not-happen' });
    expect([await counted(clientId), await owed(clientId)]).toEqual([1, ['planned-move', 'continued-stay-review']]);
  });

  it('refuses an admission after it, and says what to correct or void', async () => {
    const { clientId } = await service.admitted();
    const { entryId } = await service.record(clientId, 'deaths', HERE);
    const { status, body } = await service.post(`/v1/clients/${clientId}/admissions`, { ...LATER, level: '2.1' });
    expect([status, body]).toMatchObject([
      422,
      { code: 'client-died', errors: [{ pointer: '/when' }], contradictions: [{ with: [{ entryId }] }] },
    ]);
  });

  it('questions a fact that is dated after it', async () => {
    const { clientId } = await service.admitted();
    await service.record(clientId, 'deaths', HERE);
    const { verdict } = await service.record(clientId, 'assessments', LATER);
    expect(verdict.findings).toMatchObject([{ ruleId: 'care-path.after-death', severity: 'advice' }]);
  });

  it('is recorded of someone who was never admitted, by its day', async () => {
    const clientId = await service.client();
    await service.record(clientId, 'deaths', { ...HERE, when: '2026-05-10' });
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.timeline.at(-1).effective).toMatchObject({ precision: 'day', at: '2026-05-10T23:59:59.999-05:00' });
  });

  it('is for those who give care', async () => {
    const { clientId } = await service.admitted();
    const [desk, clinician] = await Promise.all(
      [DESK, ADA].map((as) => service.post(`/v1/clients/${clientId}/deaths?dryRun=true`, HERE, { as })),
    );
    expect([desk?.status, clinician?.status]).toEqual([403, 200]);
  });
});
