import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Telling } from '@throughline/replay-application';
import { dataFilesIn } from '@throughline/embedded';
import { testService, type TestService } from './service.fixture.js';

const WHEN = '2026-02-20T10:00-06:00';
const VERIFY = fileURLToPath(new URL('../../../docs/partners/verify.py', import.meta.url));
const UNKNOWN = '5f0c1a52-6f0e-4a53-9c60-8f1d4a9b7e21';

describe('a subscription', () => {
  let service: TestService;
  let server: Server;
  let endpoint: string;
  let status = 204;
  const received: { readonly headers: Record<string, unknown>; readonly body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => (body += bytes.toString()));
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    endpoint = `http://localhost:${port}/in`;
    service = await testService({ THROUGHLINE_PRIVATE_ENDPOINTS: `localhost:${port}` });
    await service.openSites('HAWTHORN', 'ROWAN');
  });
  beforeEach(() => {
    received.length = 0;
    status = 204;
  });
  afterAll(async () => {
    await service.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  /** What the endpoint was told of one subscription. */
  const toldOf = (id: string) => received.filter(({ body }) => JSON.parse(body).data.subscriptionId === id);
  const look = () => service.application.app.get(Telling, { strict: false }).look();
  const create = async (body: object, terms: object = {}) =>
    service.ask('POST', '/v1/subscriptions', { as: 'operator', body, ...terms });
  const command = (id: string, what: string, body?: object) =>
    service.ask('POST', `/v1/subscriptions/${id}/${what}`, { as: 'operator', ...(body && { body }) });
  const partner = (path: string, more: object = {}) =>
    service.ask('GET', `/v1/subscriptions${path}`, { as: 'partner', ...more });
  const register = async (facilityId: string) =>
    (await service.ask('POST', '/v1/clients', { body: { facilityId, anonymous: true } })).body.clientId as string;
  const lines = async (id: string, after = 0) => (await partner(`/${id}/events?after=${after}&limit=1000`)).body.items;
  const started = async (body: object) => {
    const { body: created } = await create(body);
    await look();
    received.length = 0;
    return { id: created.subscription.subscriptionId as string, secret: created.secret as string };
  };

  it('is read by number, whole clients, and from any number on', async () => {
    const clientId = await register('HAWTHORN');
    const { id } = await started({ facilities: ['ROWAN'] });
    const before = await lines(id);
    await service.ask('POST', `/v1/clients/${clientId}/inquiries`, {
      body: { facilityId: 'ROWAN', when: WHEN, source: 'self' },
    });
    const after = await lines(id, before.length);
    expect(
      after.map(({ type, sequence }: { type: string; sequence: number }) => [type, sequence - before.length]),
    ).toEqual([
      ['client-entered', 1],
      ['ClientRegistered', 2],
      ['InquiryReceived', 3],
    ]);
    expect((await lines(id, before.length + 1)).length).toBe(2);
    const page = (await partner(`/${id}/events?after=${before.length}&limit=1`)).body;
    expect([page.items.length, page.next, page.sequence]).toEqual([1, before.length + 1, before.length + 3]);
    const ahead = await partner(`/${id}/events?after=9999999`);
    expect([ahead.status, ahead.body.code]).toEqual([400, 'sequence-ahead']);
  });

  it('tells its endpoint of numbers alone, signed', async () => {
    const { body } = await create({ facilities: ['HAWTHORN'], endpoint });
    expect([body.subscription.state, body.secret]).toEqual(['requested', expect.stringMatching(/^whsec_/)]);
    const id = body.subscription.subscriptionId;
    await look();
    expect(JSON.parse(toldOf(id)[0]!.body)).toMatchObject({ type: 'ping', data: { subscriptionId: id } });
    expect((await partner(`/${id}`)).body.state).toBe('active');
    const clientId = await register('HAWTHORN');
    await look();
    // The service looks by itself too: it may have told of the history first.
    const notices = toldOf(id).slice(1);
    const notice = notices.at(-1)!;
    const { sequence } = (await partner(`/${id}`)).body;
    const told = notices.map(({ body: sent }) => JSON.parse(sent).data);
    expect(told.map(({ after }) => after)).toEqual([0, ...told.slice(0, -1).map((one) => one.sequence)]);
    expect(JSON.parse(notice.body)).toEqual({
      type: 'subscription.reached',
      timestamp: expect.any(String),
      data: { subscriptionId: id, after: expect.any(Number), sequence },
    });
    expect(notice.body).not.toContain(clientId);
    expect(Object.keys(notice.headers)).toEqual(
      expect.arrayContaining(['webhook-id', 'webhook-timestamp', 'webhook-signature']),
    );
    await look();
    expect(toldOf(id)).toHaveLength(1 + notices.length);
    expect((await partner(`/${id}`)).body.delivered).toBe(sequence);
  });

  it('is verified by the lines of the partners’ page, which take nothing that was changed', async () => {
    if (spawnSync('python3', ['--version']).error) {
      process.stderr.write('SKIPPED: verifying a notice with the partners’ script: python3 is not installed\n');
      return;
    }
    const { body } = await create({ facilities: ['HAWTHORN'], endpoint });
    await look();
    const [{ headers, body: sent }] = toldOf(body.subscription.subscriptionId) as [(typeof received)[number]];
    const given = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name]));
    const verified = (input: string, secret = body.secret as string) =>
      spawnSync('python3', [VERIFY, ...given], { input, env: { ...process.env, SECRET: secret } }).status;
    const other = `whsec_${Buffer.alloc(32).toString('base64')}`;
    expect([verified(sent), verified(`${sent} `), verified(sent, other)]).toEqual([0, 1, 1]);
  });

  it('that nobody answers counts on in error, says why, and is activated by a person alone', async () => {
    const { id } = await started({ facilities: ['HAWTHORN'], endpoint });
    status = 410;
    await register('HAWTHORN');
    await look();
    expect((await partner(`/${id}`)).body).toMatchObject({ state: 'error', failure: 'endpoint-gone' });
    status = 204;
    const { sequence: before } = (await partner(`/${id}`)).body;
    await register('HAWTHORN');
    received.length = 0;
    await look();
    await look();
    const { sequence, state } = (await partner(`/${id}`)).body;
    expect([sequence > before, state, toldOf(id).length]).toEqual([true, 'error', 0]);
    const [skipped, failed] = (await partner(`/${id}/deliveries`)).body.items;
    expect([skipped.outcome, skipped.reason, skipped.sequence]).toEqual(['skipped', 'endpoint-gone', sequence]);
    expect([failed.outcome, failed.reason]).toEqual(['failed', 'endpoint-gone']);

    expect((await command(id, 'activations')).body.subscription.state).toBe('active');
    await look();
    // From the last number that was delivered: what was left out is caught up with.
    expect(JSON.parse(toldOf(id)[0]!.body).data).toEqual({ subscriptionId: id, after: 0, sequence });
  });

  it('that is paused is told nothing, with the reason, and catches up', async () => {
    const { id } = await started({ facilities: ['HAWTHORN'], endpoint });
    await look();
    received.length = 0;
    await command(id, 'pauses');
    await register('HAWTHORN');
    await look();
    const [{ outcome, reason }] = (await partner(`/${id}/deliveries`)).body.items;
    expect([outcome, reason, toldOf(id).length]).toEqual(['skipped', 'paused', 0]);
    await command(id, 'activations');
    await look();
    expect(toldOf(id)).toHaveLength(1);
  });

  it('tells again from a number, and from a time', async () => {
    const { id } = await started({ facilities: ['HAWTHORN'], endpoint });
    await look();
    received.length = 0;
    const { sequence } = (await partner(`/${id}`)).body;
    const again = async (body: object) => {
      const answer = await service.ask('POST', `/v1/subscriptions/${id}/resends`, { as: 'partner', key: null, body });
      await look();
      return [answer.status, JSON.parse(toldOf(id).pop()!.body).data.after];
    };
    expect(await again({ after: 2 })).toEqual([200, 2]);
    expect(await again({ recordedFrom: '2020-01-01T00:00Z' })).toEqual([200, 0]);
    expect(await again({ recordedFrom: '2040-01-01T00:00Z' })).toEqual([200, sequence]);
    const both = { after: 2, recordedFrom: '2020-01-01T00:00Z' };
    const { body } = await service.ask('POST', `/v1/subscriptions/${id}/resends`, { as: 'partner', body: both });
    expect(body.code).toBe('resend-from-two-places');
  });

  it('is called once for a key, however often it is sent', async () => {
    const { id } = await started({ facilities: ['HAWTHORN'], endpoint });
    await look();
    received.length = 0;
    const path = `/v1/subscriptions/${id}`;
    const ping = (key: string) => service.ask('POST', `${path}/pings`, { as: 'operator', key });
    const [one, other] = await Promise.all([ping('ping-1'), ping('ping-1')]);
    const repeated = await ping('"ping-1"');
    for (const { status: answered, body } of [one, other, repeated])
      expect([answered, body]).toEqual([200, { outcome: 'answered', status: 204 }]);
    expect(repeated.headers['idempotency-replayed']).toBe('true');
    expect(toldOf(id)).toHaveLength(1);
    expect((await ping('ping-2')).headers['idempotency-replayed']).toBeUndefined();
    expect(toldOf(id)).toHaveLength(2);

    const resend = (after: number, key = 'again') =>
      service.ask('POST', `${path}/resends`, { as: 'partner', key, body: { after } });
    const first = await resend(1);
    await look();
    const again = await resend(1);
    await look();
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(toldOf(id)).toHaveLength(3);
    expect((await resend(2)).body.code).toBe('idempotency-key-reused');
    expect((await resend(1, 'ü')).body.code).toBe('idempotency-key-malformed');

    await service.ask('POST', `${path}/closure`, { as: 'director' });
    expect([(await ping('ping-1')).body, (await resend(1)).body]).toEqual([repeated.body, first.body]);
    expect((await resend(1, 'later')).body.code).toBe('subscription-without-endpoint');
  });

  it('is not called without end by one token', async () => {
    const { id } = await started({ facilities: ['HAWTHORN'], endpoint });
    const path = `/v1/subscriptions/${id}`;
    const pings = await Promise.all(
      Array.from({ length: 40 }, () => service.ask('POST', `${path}/pings`, { as: 'director', key: null })),
    );
    const refused = pings.find(({ status }) => status === 429)!;
    expect(pings.filter(({ status: answered }) => answered === 200).length).toBeGreaterThanOrEqual(20);
    expect([refused.body.code, Number(refused.headers['retry-after'])]).toEqual(['quota-exhausted', 1]);
    expect(refused.headers['ratelimit-policy']).toBe('"replay";q=200000;w=10');
    expect(refused.headers['ratelimit']).toMatch(/^"replay";r=\d+;t=\d+$/);
    expect((await partner(`/${id}`)).headers['ratelimit']).toMatch(/^"replay";r=\d+;t=\d+$/);

    const [resends, ofAnother] = await Promise.all([
      Promise.all(
        Array.from({ length: 30 }, () =>
          service.ask('POST', `${path}/resends`, { as: 'director', body: { after: 0 } }),
        ),
      ),
      Promise.all(Array.from({ length: 10 }, () => service.ask('GET', '/v1/events?limit=100', { as: 'partner' }))),
    ]);
    expect(ofAnother.map(({ status: answered }) => answered)).toEqual(ofAnother.map(() => 200));
    expect(resends.find(({ status: answered }) => answered === 429)?.body).toMatchObject({
      code: 'quota-exhausted',
      retryAfterSeconds: expect.any(Number),
    });
  });

  it('is not told again from a time while its caller has eight streams open', async () => {
    const { id } = await started({ facilities: ['HAWTHORN'], endpoint });
    const headers = { authorization: `Bearer ${await service.token('analyst')}`, accept: 'text/event-stream' };
    const open = () => service.server.inject({ url: '/v1/events', headers, payloadAsStream: true });
    const streams = await Promise.all(Array.from({ length: 8 }, open));
    expect(new Set(streams.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    // What was begun before goes on meanwhile.
    const notices = async () =>
      (await partner(`/${id}/deliveries`)).body.items.map(({ number }: { number: number }) => number);
    const before = await notices();
    const again = () =>
      service.ask('POST', `/v1/subscriptions/${id}/resends`, {
        as: 'analyst',
        body: { recordedFrom: '2020-01-01T00:00Z' },
      });
    const refused = await again();
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-streams']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await notices()).toEqual(before);
    for (const { raw } of streams) raw.res.destroy();
    expect((await again()).status).toBe(200);
  });

  it.each([
    [{ facilities: [] }, 400, '/facilities', 'list-too-short'],
    [{ types: [] }, 400, '/types', 'list-too-short'],
    [{ types: ['Nothing'] }, 400, '/types', 'value-not-allowed'],
    [{ facilities: ['NOWHERE'] }, 422, '/facilities', 'facility-unknown'],
    [{ endpoint: '' }, 422, '/endpoint', 'endpoint-refused'],
  ])('to nothing is refused, and nothing is recorded: %j', async (terms, refused, pointer, code) => {
    const { id } = await started({ facilities: ['ROWAN'] });
    const before = (await partner('?limit=500')).body.items.length;
    for (const answer of [await create(terms), await command(id, 'changes', terms)])
      expect([answer.status, answer.body.errors[0].pointer, answer.body.errors[0].code]).toEqual([
        refused,
        pointer,
        code,
      ]);
    expect((await partner('?limit=500')).body.items).toHaveLength(before);
    expect((await partner(`/${id}`)).body.facilities).toEqual(['ROWAN']);
  });

  it('does not call what is not of the internet, and says so before anything is recorded', async () => {
    for (const wrong of [
      'https://127.0.0.1/',
      'https://2852039166/',
      'http://hooks.example.org/',
      'https://localhost/',
    ]) {
      const { status: answered, body } = await create({ endpoint: wrong });
      expect([answered, body.code, body.errors[0].pointer]).toEqual([422, 'endpoint-refused', '/endpoint']);
    }
  });

  it('takes a redirect for a failure, and follows none', async () => {
    const { id } = await started({ facilities: ['ROWAN'], endpoint });
    status = 307;
    const ping = await service.ask('POST', `/v1/subscriptions/${id}/pings`, { as: 'operator', key: null });
    expect(ping.body).toEqual({ outcome: 'answered', status: 307 });
    expect(toldOf(id).filter(({ body }) => JSON.parse(body).type === 'ping')).toHaveLength(1);
  });

  it('shows its secret once, and another one when it is replaced; nothing stores or logs it', async () => {
    const { id, secret } = await started({ facilities: ['ROWAN'], endpoint });
    const { body } = await command(id, 'secrets');
    expect([body.secret, body.secret === secret]).toEqual([expect.stringMatching(/^whsec_/), false]);
    for (const text of [
      (await partner(`/${id}`)).text,
      (await partner('')).text,
      (await command(id, 'pauses')).text,
      service.lines.join('\n'),
    ])
      for (const one of [secret, body.secret]) expect(text).not.toContain(one.slice('whsec_'.length));
    for await (const event of service.parts.log.readStream(`subscription-${id}`))
      expect(JSON.stringify(event)).not.toContain(secret.slice('whsec_'.length));
  });

  it('shows its secret to the request that made it, sent again too, and to nobody else', async () => {
    const asked = { body: { facilities: ['ROWAN'], endpoint }, key: 'of-this-subscription' };
    const made = async (as: 'operator' | 'director') =>
      (await service.ask('POST', '/v1/subscriptions', { ...asked, as })).body;
    const { subscription, secret } = await made('operator');
    expect(secret).toMatch(/^whsec_/);
    expect((await made('operator')).secret).toBe(secret);
    // Another caller with the same key has another subscription.
    const other = await made('director');
    expect([other.subscription.subscriptionId, other.secret]).not.toEqual([subscription.subscriptionId, secret]);
    expect(other.secret).not.toBe(secret);

    const path = `/v1/subscriptions/${subscription.subscriptionId}/secrets`;
    const replaced = async (as: 'operator' | 'director') =>
      (await service.ask('POST', path, { as, key: 'of-this-secret' })).body.secret;
    const second = await replaced('director');
    expect([await replaced('director'), (await made('operator')).secret]).toEqual([second, null]);
    const third = await replaced('operator');
    expect([third === second, await replaced('operator'), await replaced('director')]).toEqual([false, third, null]);
  });

  it('shows whoever created it without an endpoint no secret of one that was named later', async () => {
    const asked = { as: 'operator', body: { facilities: ['ROWAN'] }, key: 'without-an-endpoint' } as const;
    const made = async () => (await service.ask('POST', '/v1/subscriptions', asked)).body;
    const { subscription, secret } = await made();
    const { body } = await command(subscription.subscriptionId, 'changes', { facilities: ['ROWAN'], endpoint });
    expect([secret, body.subscription.state, body.secret, (await made()).secret]).toEqual([
      null,
      'requested',
      null,
      null,
    ]);
  });

  it('ends for good', async () => {
    const { id } = await started({ facilities: ['ROWAN'], endpoint });
    await command(id, 'closure');
    const { sequence } = (await partner(`/${id}`)).body;
    await register('ROWAN');
    expect((await partner(`/${id}`)).body).toMatchObject({ sequence, state: 'off', ended: true });
    expect((await command(id, 'activations')).body.code).toBe('subscription-ended');
  });

  it('is unknown to who does not see each of its facilities, and decided by operators and directors alone', async () => {
    const { id } = await started({ facilities: ['HAWTHORN', 'ROWAN'] });
    const rowan = { facilities: ['ROWAN'] };
    for (const path of ['', '/events', '/deliveries']) {
      const foreign = await partner(`/${id}${path}`, rowan);
      const unknown = await partner(`/${UNKNOWN}${path}`, rowan);
      expect([foreign.status, foreign.body.code, foreign.body.detail]).toEqual([
        404,
        'subscription-unknown',
        unknown.body.detail,
      ]);
    }
    for (const what of ['pauses', 'activations', 'secrets', 'closure']) {
      const path = `/v1/subscriptions/${id}/${what}`;
      expect((await service.ask('POST', path, { as: 'director', ...rowan })).body.code).toBe('subscription-unknown');
      expect((await service.ask('POST', path, { as: 'partner' })).status).toBe(403);
    }
    expect(
      (await partner('', rowan)).body.items.map((one: { subscriptionId: string }) => one.subscriptionId),
    ).not.toContain(id);
    expect((await create({ facilities: ['HAWTHORN'] }, rowan)).body.code).toBe('facility-unknown');
    expect((await create({}, rowan)).body.code).toBe('facility-unknown');
  });

  it('has a row of the ledger for each reading and each notice, and sends nothing without one', async () => {
    const clientId = await register('HAWTHORN');
    const { id } = await started({ facilities: ['HAWTHORN'], purpose: 'treatment', legalBasis: 'consent' });
    await lines(id);
    const disclosures = async () => (await service.ask('GET', `/v1/clients/${clientId}/disclosures`)).body.items;
    expect(
      (await disclosures()).find(({ what }: { what: string }) => what === 'events of a subscription'),
    ).toMatchObject({
      purpose: 'treatment',
      legalBasis: 'consent',
      events: 1,
    });
    const journal = new DatabaseSync(dataFilesIn(service.settings.dataDirectory).journal);
    const { notices } = journal
      .prepare(`SELECT count(*) AS notices FROM disclosures WHERE what LIKE 'notice of a subscription%'`)
      .get() as { notices: number };
    expect(notices).toBeGreaterThan(0);
    journal.exec(`CREATE TRIGGER no_more BEFORE INSERT ON disclosures BEGIN SELECT RAISE(ABORT, 'full'); END`);
    try {
      const { body: created } = await create({ facilities: ['HAWTHORN'], endpoint });
      const silent = created.subscription.subscriptionId;
      await look().catch(() => undefined);
      expect(toldOf(silent)).toHaveLength(0);
      expect((await partner(`/${silent}/events`)).status).toBe(503);
    } finally {
      journal.exec('DROP TRIGGER no_more');
      journal.close();
    }
  });
});
