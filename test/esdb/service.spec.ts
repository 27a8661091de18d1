import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openWriteSide } from '@throughline/embedded';
import { openSite } from '../acceptance/black-box/provider.ts';
import { Running } from '../acceptance/black-box/running.ts';
import { Story } from '../acceptance/black-box/story.ts';
import { ThroughlineProcess } from '../acceptance/black-box/throughline-process.ts';
import { certificateIn } from '../services/esdb/certificate.ts';
import { EsdbServer } from '../services/esdb/esdb-server.ts';
import type { EsdbUser } from '../services/esdb/users.ts';

const GONE_MS = 5_000;
const WRITER = { password: 'right', mayWrite: true };

const folder = mkdtempSync(join(tmpdir(), 'throughline-esdb-'));
const certificate = certificateIn(folder);
const encrypted = typeof certificate === 'string' ? null : certificate;
if (typeof certificate === 'string') process.stderr.write(`SKIPPED: a log server with TLS: ${certificate}\n`);
const overTls = encrypted ? describe : describe.skip;

let server: EsdbServer;
beforeAll(async () => {
  server = await EsdbServer.start(encrypted);
  if (encrypted)
    server.users = new Map<string, EsdbUser>([
      ['writer', WRITER],
      ['reader', { password: 'right', mayWrite: false }],
      ['narrow', { ...WRITER, mayReadAll: false }],
    ]);
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

overTls('opening a data directory whose log is on a server', () => {
  const open = async (address: string, tenant = 'demo') => {
    const dataDirectory = join(folder, `data-${Math.random()}`);
    const opened = await openWriteSide({ dataDirectory, tenant, eventStore: { address, namespace: 'opened' } });
    await opened.close();
  };
  const untrusted = () => server.addressFor('writer:right').replace(/&tlsCAFile=[^&]*/, '');

  beforeAll(() => open(server.addressFor('writer:right')));

  it.each<[string, () => string, string, string]>([
    ['a server that is not there', () => 'esdb://127.0.0.1:1', 'log-unavailable', 'Check host, port and tls'],
    [
      'a wrong password',
      () => server.addressFor('writer:wrong'),
      'log-access-denied',
      'Check the user and the password',
    ],
    [
      'a user who may not write',
      () => server.addressFor('reader:right'),
      'log-access-denied',
      'may read $all and write',
    ],
    [
      'a user who may not read all streams',
      () => server.addressFor('narrow:right'),
      'log-access-denied',
      'may read $all and write',
    ],
    ['a certificate that nobody vouches for', untrusted, 'log-certificate-refused', 'tlsCAFile'],
    [
      'a server that speaks TLS, spoken to without',
      () => server.addressFor('').replace('tls=true', 'tls=false'),
      'log-unavailable',
      'tls',
    ],
    [
      'a certificate that is no file',
      () => server.addressFor('').replace(/tlsCAFile=[^&]*/, 'tlsCAFile=/nowhere.pem'),
      'log-address-malformed',
      'must be a file',
    ],
  ])('names setting and remedy for %s', async (_, address, code, remedy) => {
    const refused = await open(address()).catch((error: unknown) => error as Error);

    expect(refused).toMatchObject({ code, message: expect.stringContaining(remedy) });
    expect((refused as Error).message).toContain('THROUGHLINE_EVENT_STORE');
    expect((refused as Error).message).not.toContain('right');
  });

  it("names them for another tenant's log", async () => {
    await expect(open(server.addressFor('writer:right'), 'another')).rejects.toMatchObject({
      code: 'log-of-another-tenant',
      message: expect.stringMatching(/THROUGHLINE_TENANT.*THROUGHLINE_EVENT_STORE_NAMESPACE/),
    });
  });

  it('ends the start of the service with a sentence and a code', async () => {
    const process = new ThroughlineProcess({
      data: join(folder, 'never'),
      environment: { THROUGHLINE_EVENT_STORE: server.addressFor('writer:wrong') },
    });

    expect(await process.ended).toBe(3);
    expect(process.printed.toString()).toMatch(/THROUGHLINE_EVENT_STORE.*log-access-denied/s);
    expect(process.printed.toString()).not.toContain('wrong');
  }, 60_000);
});

describe('a service whose log server fails under it', () => {
  let running: Running;
  let story: Story;
  let inquiries = 0;
  /** Each of another day: the same inquiry again changes nothing. */
  const inquiry = () => ({ facilityId: 'NORTH', when: `2044-02-${10 + (inquiries += 1)}`, source: 'self' });
  const inquire = (key: string, body: Readonly<Record<string, unknown>>) =>
    story.send('front-desk', 'inquiries', body, { key });
  const count = async () => (await story.path()).total;
  const ready = async (): Promise<{ status: string; log: string }> =>
    (await running.http.ask<{ status: string; log: string }>({ method: 'GET', path: '/readyz' })).body;

  beforeAll(async () => {
    running = await Running.start({
      environment: { THROUGHLINE_EVENT_STORE: server.addressFor(encrypted ? 'writer:right' : '') },
    });
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
    story = await Story.of(running, 'NORTH');
    await running.reach('2044-03-02T12:00Z');
  }, 120_000);
  afterAll(() => running.end());

  it.each(['lostAnswers', 'unavailableAppends', 'leaderChanges'] as const)(
    'records a command once whose append met %s',
    async (fault) => {
      const before = await count();
      server.faults[fault] = 1;

      expect((await inquire(`met-${fault}`, inquiry())).status).toBe(201);
      expect(await count()).toBe(before + 1);
    },
    60_000,
  );

  it.each(['silentAppends', 'lateAnswers'] as const)(
    'acknowledges nothing that met nothing but %s, and records it once when it is asked again',
    async (fault) => {
      const before = await count();
      const again = [`met-only-${fault}`, inquiry()] as const;
      server.faults[fault] = Infinity;
      const sent = server.appends;
      const refused = await inquire(...again);

      expect(refused).toMatchObject({ status: 503, body: { code: 'log-unavailable' } });
      expect(refused.headers['retry-after']).toBeDefined();
      // The log sends it again by itself, and nobody above it does so as well.
      expect(server.appends - sent).toBeLessThanOrEqual(3);

      server.faults[fault] = 0;
      await until(async () => (await inquire(...again)).status < 300);
      expect(await count()).toBe(before + 1);
    },
    90_000,
  );

  it('acknowledges nothing while the server is gone, and goes on by itself when it is back', async () => {
    const before = await count();
    server.stop();
    const again = ['while-it-was-gone', inquiry()] as const;
    const refused = await inquire(...again);
    await pause(GONE_MS);

    expect(refused).toMatchObject({ status: 503, body: { code: 'log-unavailable' } });
    expect(refused.headers['retry-after']).toBeDefined();
    expect(await ready()).toMatchObject({ status: 'not-ready', log: 'silent' });

    await server.comeBack();
    await until(async () => (await inquire(...again)).status < 300);
    expect(await count()).toBe(before + 1);
    await until(async () => (await ready()).status === 'ready');
  }, 120_000);

  (encrypted ? it : it.skip)(
    'records nothing while its user may not write, and goes on when that is mended',
    async () => {
      const before = await count();
      server.users!.set('writer', { ...WRITER, mayWrite: false });
      const again = ['while-it-was-forbidden', inquiry()] as const;
      const refused = await inquire(...again);

      expect(refused).toMatchObject({ status: 503, body: { code: 'log-access-denied' } });
      expect(refused.headers['retry-after']).toBeDefined();
      expect(await count()).toBe(before);

      server.users!.set('writer', WRITER);
      expect((await inquire(...again)).status).toBe(201);
      expect(await count()).toBe(before + 1);
    },
    60_000,
  );
});

describe('a service whose log server answers each read, and slowly', () => {
  let running: Running;
  let story: Story;

  beforeAll(async () => {
    running = await Running.start({
      environment: {
        THROUGHLINE_EVENT_STORE: server.addressFor(encrypted ? 'writer:right' : ''),
        THROUGHLINE_EVENT_STORE_NAMESPACE: 'slow',
        THROUGHLINE_QUESTION_SECONDS: '3',
      },
    });
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
    story = await Story.of(running, 'NORTH');
    await running.reach('2044-03-02T12:00Z');
  }, 120_000);
  afterAll(() => running.end());
  afterEach(() => (server.faults.slowReads = 0));

  it.each([
    ['a question', () => running.as('director').get(`/v1/clients/${story.clientId}/path`)],
    [
      'a command',
      () =>
        story.send(
          'front-desk',
          'inquiries',
          { facilityId: 'NORTH', when: '2044-02-10', source: 'self' },
          { key: 'slow' },
        ),
    ],
  ])('ends %s at the time limit, and says when to ask again', async (_, ask) => {
    server.faults.slowReads = Infinity;
    const refused = await ask();

    expect(refused).toMatchObject({ status: 503, body: { code: 'log-unavailable' } });
    expect(refused.headers['retry-after']).toBeDefined();

    server.faults.slowReads = 0;
    await until(async () => (await ask()).status < 300);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(200);
}
