import { testService, type TestService } from './service.fixture.js';

const NDJSON = { accept: 'application/x-ndjson' };
const WHEN = '2026-02-20T10:00-06:00';

describe('the feed of a token of some facilities', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
    await service.openSites('HAWTHORN', 'ROWAN');
  });
  afterAll(() => service.close());

  const lines = async (facility: string, query = '') =>
    (await service.ask('GET', `/v1/events${query}`, { as: 'partner', facilities: [facility], headers: NDJSON })).text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const shown = async (facility: string, clientId: string) =>
    (await service.ask('GET', `/v1/clients/${clientId}/path`, { facilities: [facility] })).status;
  const typesOf = async (facility: string, clientId: string) =>
    (await lines(facility)).filter(({ stream }) => stream === `carePath-${clientId}`).map(({ type }) => type);

  it('has a client from the entry that brought them to the void that took it away, as the API shows them', async () => {
    const { body } = await service.ask('POST', '/v1/clients', { body: { facilityId: 'HAWTHORN', anonymous: true } });
    const { clientId } = body;
    const record = (facilityId: string) =>
      service.ask('POST', `/v1/clients/${clientId}/inquiries`, { body: { facilityId, when: WHEN, source: 'self' } });
    await record('HAWTHORN');
    expect([await typesOf('ROWAN', clientId), await shown('ROWAN', clientId)]).toEqual([[], 404]);

    const brought = await record('ROWAN');
    expect(brought.status).toBe(201);
    const entered = ['client-entered', 'ClientRegistered', 'InquiryReceived', 'InquiryReceived'];
    expect([await typesOf('ROWAN', clientId), await shown('ROWAN', clientId)]).toEqual([entered, 200]);

    const voided = await service.ask('POST', `/v1/clients/${clientId}/entries/${brought.body.entryId}/voids`, {
      body: { reason: 'did-not-happen', replaces: brought.body.versionId },
    });
    expect(voided.status).toBe(201);
    expect([await typesOf('ROWAN', clientId), await shown('ROWAN', clientId)]).toEqual([
      [...entered, 'EntryVoided', 'client-left'],
      404,
    ]);
    expect(await typesOf('HAWTHORN', clientId)).toEqual([
      'client-entered',
      'ClientRegistered',
      'InquiryReceived',
      'InquiryReceived',
      'EntryVoided',
    ]);
  });

  it('proves events of the clients whom the token may see, and of no others', async () => {
    const { body } = await service.ask('POST', '/v1/clients', { body: { facilityId: 'HAWTHORN', anonymous: true } });
    const proof = async (facility: string) =>
      (
        await service.ask('GET', `/v1/proofs/inclusion?clientId=${body.clientId}&revision=0`, {
          as: 'partner',
          facilities: [facility],
        })
      ).status;
    expect([await proof('HAWTHORN'), await proof('ROWAN')]).toEqual([200, 404]);
  });

  it('is resumed at any line that ends a command, without a gap and without a repeat', async () => {
    const whole = (await lines('ROWAN')).filter(({ id }) => id !== undefined);
    expect(whole.length).toBeGreaterThan(3);
    for (const [index, { endsCommand, cursor }] of whole.entries())
      if (endsCommand)
        expect((await lines('ROWAN', `?after=${cursor}`)).slice(0, -1).map(({ id }) => id)).toEqual(
          whole.slice(index + 1).map(({ id }) => id),
        );
  });
});
