import { testService, type TestService } from './service.fixture.js';

const NDJSON = { accept: 'application/x-ndjson' };

describe('GET /v1/events', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
    for (const code of ['HAWTHORN', 'ROWAN'])
      await service.ask('POST', '/v1/facilities', {
        body: { code, name: code, zone: 'America/Chicago', openFrom: '2024-07-01' },
      });
    for (const facilityId of ['HAWTHORN', 'ROWAN', 'HAWTHORN'])
      await service.ask('POST', '/v1/clients', { body: { facilityId, anonymous: true } });
  });
  afterAll(() => service.close());

  const partner = (path: string, more: object = {}) => service.ask('GET', path, { as: 'partner', ...more });

  it('gives a partner the registrations of all clients, and goes on from where it stopped', async () => {
    const first = await partner('/v1/events?limit=2');
    expect(first.body.items.map(({ type }: { type: string }) => type)).toEqual([
      'ClientRegistered',
      'ClientRegistered',
    ]);
    const second = await partner(`/v1/events?limit=2&after=${first.body.next}`);
    expect([second.body.items.length, second.body.caughtUp]).toEqual([1, true]);
  });

  it('is the same as lines, with the cursor last', async () => {
    const { headers, text } = await partner('/v1/events', { headers: NDJSON });
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, -1)).toEqual((await partner('/v1/events')).body.items);
    expect(lines.at(-1)).toEqual({ caughtUp: true, next: expect.any(String) });
  });

  it('shows a token of one site the events of that site', async () => {
    const { body } = await partner('/v1/events', { facilities: ['ROWAN'] });
    expect(body.items.map(({ meta }: { meta: { facilityId: string } }) => meta.facilityId)).toEqual(['ROWAN']);
    expect((await partner('/v1/events?facilityId=HAWTHORN', { facilities: ['ROWAN'] })).body.items).toEqual([]);
  });

  it('takes types, and names those there are when one is unknown', async () => {
    expect((await partner('/v1/events?types=Admitted')).body.items).toEqual([]);
    const { status, body } = await partner('/v1/events?types=Admitted,Nothing');
    expect([status, body.errors[0].pointer]).toEqual([400, 'query:types']);
  });

  it('refuses a cursor of another scope before the first byte, in each format', async () => {
    const { body } = await partner('/v1/events?limit=1');
    for (const headers of [{}, NDJSON, { accept: 'text/event-stream' }]) {
      const request = await partner(`/v1/events?after=${body.next}`, { facilities: ['ROWAN'], headers });
      expect([request.status, request.body.code]).toEqual([400, 'cursor-of-another-filter']);
    }
  });

  it('is not for clinicians', async () => {
    expect((await service.ask('GET', '/v1/events', { as: 'clinician' })).status).toBe(403);
  });
});
