import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { testService, type TestService } from './service.fixture.js';

const NDJSON = { accept: 'application/x-ndjson' };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** From the bytes of a line alone, as a reader in any language would: nothing of ours is called. */
function leafFromWire(line: string): string {
  const [, data, meta] = /,"data":(\{.*\}),"meta":(\{.*\}),"privateSha256"/.exec(line) as unknown as [
    string,
    string,
    string,
  ];
  const { id, type, schemaVersion, stream, revision, recordedAt, privateSha256 } = JSON.parse(line);
  const leaf = { data: sha256(data), id, meta: sha256(meta), private: privateSha256, recordedAt, revision };
  return sha256(`\0${JSON.stringify({ ...leaf, schemaVersion, stream, type, v: 1 })}`);
}

describe('GET /v1/events', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
    await service.openSites('HAWTHORN', 'ROWAN');
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
    const { next, head } = (await partner('/v1/events')).body;
    expect(lines.at(-1)).toEqual({ caughtUp: true, next, count: 3, head });
    expect(head.position).toMatch(/^\d{16}$/);
  });

  it('shows a token of one site the events of that site', async () => {
    const { body } = await partner('/v1/events', { facilities: ['ROWAN'] });
    expect(
      body.items.map(({ type, meta }: { type: string; meta: { facilityId?: string } }) => [type, meta.facilityId]),
    ).toEqual([
      ['client-entered', undefined],
      ['ClientRegistered', 'ROWAN'],
    ]);
  });

  it('takes several sites, and refuses one that the token may not see as one that does not exist', async () => {
    const both = await partner('/v1/events?facilityId=HAWTHORN,ROWAN');
    expect(both.body.items.filter(({ type }: { type: string }) => type === 'ClientRegistered')).toHaveLength(3);
    const foreign = await partner('/v1/events?facilityId=HAWTHORN', { facilities: ['ROWAN'] });
    const unknown = await partner('/v1/events?facilityId=NOWHERE');
    for (const { status, body } of [foreign, unknown])
      expect([status, body.code, body.errors[0].pointer]).toEqual([404, 'facility-unknown', 'query:facilityId']);
  });

  it('takes clients and a period', async () => {
    const [{ stream }] = (await partner('/v1/events?limit=1')).body.items;
    const clientId = stream.slice('carePath-'.length);
    const { body } = await partner(`/v1/events?clientId=${clientId}&recordedFrom=2026-03-02T00:00-06:00`);
    expect(body.items.map((event: { stream: string }) => event.stream)).toEqual([stream]);
    expect((await partner('/v1/events?recordedTo=2026-03-01T00:00Z')).body.items).toEqual([]);
    const empty = await partner('/v1/events?recordedFrom=2026-03-02T00:00Z&recordedTo=2026-03-01T00:00Z');
    expect([empty.status, empty.body.code]).toEqual([400, 'recorded-period-empty']);
    expect((await partner('/v1/events?recordedFrom=yesterday')).body.code).toBe('time-malformed');
  });

  it('as lines is compressed when asked', async () => {
    const headers = { ...NDJSON, 'accept-encoding': 'br;q=1, gzip' };
    const url = '/v1/events';
    const authorization = `Bearer ${await service.token('partner')}`;
    const response = await service.server.inject({ url, headers: { ...headers, authorization } });
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(response.rawPayload).toString()).toBe((await partner(url, { headers: NDJSON })).text);
    const refused = await partner(url, { headers: { ...NDJSON, 'accept-encoding': 'gzip;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('gives what a reader needs to compute each leaf by hand', async () => {
    const { text } = await partner('/v1/events', { headers: NDJSON });
    const lines = text.trimEnd().split('\n').slice(0, -1);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(leafFromWire(line)).toBe(JSON.parse(line).leaf);
  });

  it('takes types, and names those there are when one is unknown', async () => {
    expect((await partner('/v1/events?type=Admitted')).body.items).toEqual([]);
    const { status, body } = await partner('/v1/events?type=Admitted,Nothing');
    expect([status, body.errors[0].pointer]).toEqual([400, 'query:type']);
    expect(body.errors[0].detail).toContain('Admitted, ');
  });

  it('refuses a cursor of another scope before the first byte, in each format', async () => {
    const { body } = await partner('/v1/events?limit=1');
    for (const headers of [{}, NDJSON, { accept: 'text/event-stream' }]) {
      const request = await partner(`/v1/events?after=${body.next}`, { facilities: ['ROWAN'], headers });
      expect([request.status, request.body.code]).toEqual([409, 'cursor-of-another-scope']);
      expect(request.body).toMatchObject({ addedFacilities: null, resumeCursor: expect.any(String) });
    }
  });

  it.each([
    ['empty', '', 'cursor-invalid'],
    ['not a cursor', '42', 'cursor-invalid'],
    ['huge', 'x'.repeat(8_000), 'cursor-invalid'],
    ['of a time', '2026-03-01T00:00:00Z', 'cursor-invalid'],
  ])('refuses a Last-Event-ID that is %s', async (_, id, code) => {
    const headers = { accept: 'text/event-stream', 'last-event-id': id };
    const { status, body } = await partner('/v1/events', { headers });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, code, 'header:last-event-id']);
    const after = await partner(`/v1/events?after=${id === '' ? '-' : id.slice(0, 2_000).replaceAll(':', '.')}`);
    expect([after.status, after.body.errors[0].pointer]).toEqual([400, 'query:after']);
  });

  it('takes a time whose plus sign a URL turned into a space', async () => {
    expect((await partner('/v1/events?recordedFrom=2026-03-01T00:00+01:00')).status).toBe(200);
    const day = await partner('/v1/events?recordedFrom=2026-03-01');
    expect([day.status, day.body.code]).toEqual([400, 'time-without-zone']);
  });

  it('is not for clinicians', async () => {
    expect((await service.ask('GET', '/v1/events', { as: 'clinician' })).status).toBe(403);
  });
});
