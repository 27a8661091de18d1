import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { testService, type TestService } from '../service.fixture.js';

const sound = { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' };
const written = (change: string) => JSON.stringify(sound).replace('{', `{${change},`);

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await service.application.app.listen(0, '127.0.0.1');
});
afterAll(() => service.close());
afterEach(async () => {
  const { body } = await service.ask('GET', '/v1/facilities', { key: null });
  expect(body.items).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

const open = (body: unknown, headers: Record<string, string> = {}) =>
  service.ask('POST', '/v1/facilities', { body, headers });

/** Sends bytes as they are and gives back all that comes until the socket ends, or until two seconds are over. */
function onTheWire(...chunks: readonly string[]): Promise<string> {
  const { port } = service.server.server.address() as AddressInfo;
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => chunks.forEach((chunk) => socket.write(chunk)));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

describe('a body that cannot be taken', () => {
  it.each<[string, unknown, number, string]>([
    ['10 MB', `{"code":"${'x'.repeat(10_000_000)}"}`, 413, 'body-too-large'],
    ['100,000 nested lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'json-too-deep'],
    ['100,000 lists never closed', '['.repeat(100_000), 400, 'json-too-deep'],
    ['no JSON', 'code=HAWTHORN', 400, 'json-malformed'],
    ['JSON that is cut off', '{"code":"HAW', 400, 'json-malformed'],
    ['a list', '[]', 400, 'body-missing'],
    ['a text', '"HAWTHORN"', 400, 'body-missing'],
    ['null', 'null', 400, 'body-missing'],
    ['nothing', '', 400, 'body-missing'],
    ['a key twice', written('"code":"ROWAN"'), 400, 'json-key-repeated'],
    ['__proto__', written('"__proto__":{"polluted":true}'), 400, 'json-key-forbidden'],
    ['constructor.prototype', written('"constructor":{"prototype":{"polluted":true}}'), 400, 'json-key-forbidden'],
    ['half a character', written('"note":"\\ud800"'), 400, 'text-malformed'],
    ['a name that every object inherits', written('"hasOwnProperty":true'), 400, 'json-key-forbidden'],
    ['eighty thousand values', written(`"note":[${'{},'.repeat(80_000)}{}]`), 400, 'json-too-many-values'],
    ['NUL', written('"note":"a\\u0000b"'), 400, 'text-malformed'],
    ['bytes that are no UTF-8', Buffer.from('7b22636f6465223a22ff227d', 'hex'), 400, 'text-malformed'],
    ['a number beyond every number', written('"capacity":1e400'), 400, 'request-invalid'],
  ])('of %s is refused quickly', async (_, body, status, code) => {
    const started = performance.now();
    const answer = await open(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('that is too large is refused in words that reach whoever is still sending', async () => {
    const { port } = service.server.server.address() as AddressInfo;
    for (const megabytes of [1, 10]) {
      const answer = await fetch(`http://127.0.0.1:${port}/v1/facilities`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: Buffer.alloc(megabytes * 1_048_576, 'x'),
      });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'body-too-large']);
    }
  });

  it.each<[string, object, string, string]>([
    ['an unknown field', { ...sound, tenantId: 'other' }, '/tenantId', 'field-unknown'],
    ['a field that only events have', { ...sound, actor: { id: 'x' } }, '/actor', 'field-unknown'],
    ['a missing field', { ...sound, zone: undefined }, '/zone', 'field-missing'],
    ['the wrong type', { ...sound, name: 5 }, '/name', 'field-type'],
    ['a day that does not exist', { ...sound, openFrom: '2026-02-29' }, '/openFrom', 'date-does-not-exist'],
    ['a name of 201 letters', { ...sound, name: 'x'.repeat(201) }, '/name', 'text-length'],
    ['a code in another script', { ...sound, code: 'ХАУ' }, '/code', 'code-malformed'],
    ['a control character in a name', { ...sound, name: 'a\u001b[31mb' }, '/name', 'text-malformed'],
  ])('with %s is refused with a pointer', async (_, body, pointer, code) => {
    const answer = await open(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toContainEqual({ pointer, code, detail: expect.any(String) });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonx',
  ])('as %s is refused', async (contentType) => {
    const answer = await open(JSON.stringify(sound), { 'content-type': contentType });
    expect([answer.status, answer.body.code]).toEqual([415, 'media-type-unsupported']);
  });

  it.each([
    { 'content-encoding': 'gzip' },
    { 'content-encoding': 'br' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'application/json;charset="ISO-8859-1"' },
  ])('in another form of bytes is refused: %j', async (headers) => {
    const answer = await open(JSON.stringify(sound), headers);
    expect([answer.status, answer.body.code]).toEqual([415, 'media-type-unsupported']);
  });

  it.each([{ 'content-encoding': 'identity' }, { 'content-type': 'application/json; charset="UTF-8"' }])(
    'is taken as it is: %j',
    async (headers) => expect((await open({ ...sound, zone: undefined }, headers)).status).toBe(400),
  );

  it('that is not there may be said to be in any form', async () =>
    expect((await service.ask('GET', '/v1/facilities', { headers: { 'content-encoding': 'gzip' } })).status).toBe(200));

  it('longer than it says is refused', async () => {
    const token = await service.token('director');
    const head = `POST /v1/facilities HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\n`;
    const answer = await onTheWire(
      `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('an address that leads nowhere', () => {
  it.each<[string, string, number, string]>([
    ['GET', '/v1/nothing', 404, 'route-unknown'],
    ['GET', '/v1/facilities/', 404, 'route-unknown'],
    ['GET', '/V1/FACILITIES', 404, 'route-unknown'],
    ['GET', '/v1//facilities', 404, 'route-unknown'],
    ['GET', '/v1/facilities/..%2f..%2fetc%2fpasswd', 400, 'request-invalid'],
    ['GET', '/v1/facilities/%00', 400, 'request-invalid'],
    ['GET', '/v1/facilities/%ff', 400, 'request-malformed'],
    ['GET', '/v1/facilities/%zz', 400, 'request-malformed'],
    ['GET', `/v1/facilities/${'x'.repeat(5_000)}`, 414, 'address-too-long'],
    ['DELETE', '/v1/facilities', 404, 'route-unknown'],
    ['PATCH', '/v1/facilities/HAWTHORN', 404, 'route-unknown'],
    ['OPTIONS', '/v1/facilities', 404, 'route-unknown'],
    ['GET', '/.env', 404, 'route-unknown'],
  ])('%s %.40s is a problem', async (method, path, status, code) => {
    const answer = await service.ask(method, path);
    expect([answer.status, answer.body?.code, answer.headers['content-type']]).toEqual([
      status,
      code,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('is not turned into another method by a header', async () => {
    const answer = await service.ask('GET', '/v1/facilities', {
      headers: { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' },
    });
    expect(answer.body).toMatchObject({ items: [], next: null });
  });

  it.each([
    ['/v1/facilities?limit=0', 'query:limit'],
    ['/v1/facilities?limit=1e2', 'query:limit'],
    ['/v1/facilities?limit=5&limit=6', 'query:limit'],
    ['/v1/facilities?cursor=%27%20OR%201=1', 'query:cursor'],
    ['/v1/facilities?offset=5', 'query:offset'],
    ['/v1/facilities?__proto__[polluted]=1', 'query:__proto__[polluted]'],
    ['/v1/facilities?toString=1', 'query:toString'],
    ['/v1/facilities?__proto__=1', 'query:__proto__'],
    ['/v1/facilities/HAWTHORN?dryRun=true', 'query:dryRun'],
    ['/v1/rule-packs/asam-3e-adult/1.0.0?full=1', 'query:full'],
  ])('%s is refused with the parameter’s name', async (path, pointer) => {
    const { status, body } = await service.ask('GET', path);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe('a slip in asking for a dry run', () => {
  it.each(['dryrun', 'dry-run', 'dryRun[]', 'DRYRUN'])('%s writes nothing', async (name) => {
    const { status, body } = await service.ask('POST', `/v1/facilities?${name}=true`, { body: sound });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'request-invalid', `query:${name}`]);
  });
  it('moves no clock', async () => {
    const { status, body } = await service.ask('POST', '/demo/clock?dryRun=true', {
      body: { now: '2200-01-01T00:00Z' },
    });
    expect([status, body.errors[0].pointer]).toEqual([400, 'query:dryRun']);
  });
});

describe('headers', () => {
  it('that claim another caller change nothing', async () => {
    const answer = await service.ask('POST', '/v1/facilities?dryRun=true', {
      as: 'analyst',
      body: sound,
      headers: {
        'x-user-id': 'root',
        'x-roles': 'director',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-user': 'admin',
        forwarded: 'for=127.0.0.1',
      },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'role-not-allowed']);
  });

  it('name the request when they hold a UUID, and nothing else', async () => {
    const sent = '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11';
    expect((await service.ask('GET', '/v1/nothing', { headers: { 'x-correlation-id': sent } })).body.instance).toBe(
      `urn:uuid:${sent}`,
    );
    expect(
      (await service.ask('GET', '/v1/nothing', { headers: { 'x-correlation-id': 'Ada Quill' } })).body.instance,
    ).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('of 20 kB end the connection', async () => {
    expect(await onTheWire(`GET /livez HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 [^]*"headers-too-large"/,
    );
  });

  it('in great number end the connection, or are cut, and never fail the service', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `X-${index}: 1\r\n`).join('');
    expect(await onTheWire(`GET /livez HTTP/1.1\r\nHost: x\r\n${many}\r\n`)).toMatch(/^HTTP\/1\.1 4/);
    expect((await service.ask('GET', '/livez', { as: null })).status).toBe(200);
  });

  it.each([
    ['two lengths', 'POST /v1/facilities HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['bare line feeds', 'GET /livez HTTP/1.1\nHost: x\n\n'],
    ['a folded line', 'GET /livez HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n 2\r\n\r\n'],
    ['a space before the colon', 'GET /livez HTTP/1.1\r\nHost : x\r\n\r\n'],
    ['no host', 'GET /livez HTTP/1.1\r\n\r\n'],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002 hello\r\n\r\n'],
  ])('with %s are no HTTP', async (_, bytes) => expect(await onTheWire(bytes)).toMatch(/^HTTP\/1\.1 400 /));
});

describe('an answer', () => {
  it('is guarded against what browsers make of it', async () => {
    const { headers } = await service.ask('GET', '/v1/facilities');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
  });

  it('that is a problem is never kept by a cache, and names no place in the code', async () => {
    const { headers, text } = await service.ask('GET', '/v1/facilities/NOWHERE');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).not.toMatch(/node_modules|\.ts:|\.js:| at /);
  });
});

describe('the log', () => {
  it('has one line per record, and neither addresses nor what was sent', async () => {
    await service.ask('GET', '/v1/facilities/QUILL-ADA?note=Quill');
    await open({ ...sound, name: 'Quill\r\n{"level":60,"msg":"forged"}' });
    await open({ ...sound, quill: 'Quill' });
    const log = service.lines.join('');
    expect(log).not.toMatch(/quill/i);
    expect(log).not.toContain('forged');
    for (const line of service.lines) expect(() => JSON.parse(line)).not.toThrow();
    expect(log).toContain('"route":"/v1/facilities/:code"');
  });
});
