import { testService, type TestService } from '../service.fixture.js';

describe('a refused command', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
    await service.ask('POST', '/v1/facilities', {
      body: { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' },
      key: 'open',
    });
  });
  afterAll(() => service.close());
  const close = (query = '') =>
    service.ask('POST', `/v1/facilities/HAWTHORN/closure${query}`, { body: { closedOn: '2024-01-01' } });
  const noted = async () => (await service.ask('GET', '/v1/refused-attempts', { key: null })).body.items;

  it('is noted with who tried it and why not', async () => {
    const { body } = await close();
    expect(body.code).toBe('dates-out-of-order');
    expect(await noted()).toEqual([
      {
        at: expect.stringMatching(/^2026-03-02T09:00.*-06:00$/),
        code: 'dates-out-of-order',
        ruleIds: [],
        actorId: expect.any(String),
        facilityId: 'HAWTHORN',
        clientId: null,
        route: 'POST /v1/facilities/:code/closure',
        correlationId: body.instance.replace('urn:uuid:', ''),
      },
    ]);
  });

  it('is not noted when it was a dry run, a slip of form, a reused key, or not allowed to the role', async () => {
    const before = (await noted()).length;
    await close('?dryRun=true');
    await service.ask('POST', '/v1/facilities', { body: { code: 5 } });
    await service.ask('POST', '/v1/facilities', {
      body: { code: 'ROWAN', name: 'Rowan', zone: 'America/Chicago', openFrom: '2024-07-01' },
      as: 'analyst',
    });
    await service.ask('POST', '/v1/facilities', {
      body: { code: 'HAWTHORN', name: 'Other', zone: 'America/Chicago', openFrom: '2024-07-01' },
      key: 'open',
    });
    expect((await noted()).length).toBe(before);
  });

  it('is shown to directors only', async () => {
    for (const as of ['operator', 'clinician', 'front-desk', 'utilization-review', 'analyst', 'partner'] as const) {
      expect((await service.ask('GET', '/v1/refused-attempts', { as, key: null })).status).toBe(403);
    }
  });
});
