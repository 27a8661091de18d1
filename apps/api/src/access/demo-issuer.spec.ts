import { START } from '@throughline/event-store';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFilesIn } from '@throughline/embedded';
import { readSettings } from '../config/service-settings.js';
import { createService } from '../create-service.js';
import { testService, type TestService } from '../service.fixture.js';
import { DEMO_WARNING } from '../start-service.js';
import { demoPrincipal, mintDemoToken, openDemoKey } from './demo-issuer.js';
import { principalsOf } from './principal.js';

const request = { tenant: 'demo', roles: ['director'], facilities: 'all' } as const;

describe('the demo issuer', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'throughline-demo-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('keeps its key where only its owner can read it', async () => {
    const file = dataFilesIn(directory).demoKey;
    await openDemoKey(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('makes its key once, also when two processes start together', async () => {
    const file = dataFilesIn(directory).demoKey;
    const [one, other] = await Promise.all([openDemoKey(file), openDemoKey(file)]);
    expect(one).toEqual(other);
    expect(await openDemoKey(file)).toEqual(one);
  });

  it('does not use a key that others can read', async () => {
    const file = dataFilesIn(directory).demoKey;
    await openDemoKey(file);
    chmodSync(file, 0o644);
    await expect(openDemoKey(file)).rejects.toThrow(/others can read/);
  });

  it('hands out tokens without a service running, and for no longer than ninety days', async () => {
    expect((await mintDemoToken({ dataDirectory: directory, ...request })).split('.')).toHaveLength(3);
    for (const lifetimeSeconds of [0, -1, Number.NaN, 91 * 86_400]) {
      await expect(mintDemoToken({ dataDirectory: directory, ...request, lifetimeSeconds })).rejects.toThrow(
        RangeError,
      );
    }
  });

  it('calls a person by a pseudonym', async () => {
    const token = await mintDemoToken({ dataDirectory: directory, ...request, subject: 'ada.quill@clinic.example' });
    expect(Buffer.from(token.split('.')[1]!, 'base64url').toString()).not.toContain('quill');
    expect(demoPrincipal('a')).not.toBe(demoPrincipal('b'));
  });

  it('does not start on an address that others can reach, whatever the settings say', async () => {
    const settings = {
      ...readSettings({ THROUGHLINE_DATA: directory }),
      host: '0.0.0.0',
      projector: 'inline' as const,
    };
    await expect(createService(settings)).rejects.toThrow(/THROUGHLINE_HOST accepts/);
    expect(existsSync(dataFilesIn(directory).log)).toBe(false);
  });

  it('has no routes and no key beside a real issuer', async () => {
    const service = await testService({
      THROUGHLINE_ISSUER: 'https://login.example',
      THROUGHLINE_JWKS_URL: 'http://127.0.0.1:1/keys',
      THROUGHLINE_AUDIENCE: 'x',
    });
    try {
      expect(
        (await service.ask('POST', '/demo/clock', { as: null, body: { now: '2030-01-01T00:00Z' } })).body.code,
      ).toBe('route-unknown');
      expect((await service.ask('GET', '/demo/jwks.json', { as: null })).body.code).toBe('route-unknown');
      expect(existsSync(dataFilesIn(service.settings.dataDirectory).demoKey)).toBe(false);
      // A token of the demo issuer names another issuer's key, and that issuer cannot be asked: nobody gets in.
      expect((await service.ask('GET', '/v1/facilities')).status).toBe(503);
    } finally {
      await service.close();
    }
  });

  it('is loud', () => expect(DEMO_WARNING).toMatch(/DEMO ISSUER.*any role.*loopback/));
});

describe('the demo’s clock', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());
  const move = (now: unknown, as: 'director' | 'operator' | 'clinician' = 'director') =>
    service.ask('POST', '/demo/clock', { as, body: { now }, key: null });

  it('moves forward, and what is recorded then is recorded later', async () => {
    const { status, body } = await move('2026-06-01T09:00-05:00');
    expect([status, body.now]).toEqual([200, expect.stringMatching(/^2026-06-01T14:00:00/)]);
    await service.ask('POST', '/v1/facilities', {
      body: { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' },
    });
    const page = await service.parts.log.readAll(START, { limit: 10 });
    expect(new Date(page.events[0]!.recordedAt).toISOString()).toMatch(/^2026-06-01T14:00/);
  });

  it('never moves back', async () => {
    const { status, body } = await move('2026-05-31T09:00-05:00', 'operator');
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'clock-backwards', '/now']);
  });

  it.each([
    ['2026-07-01T09:00', 'time-without-zone'],
    ['tomorrow', 'time-malformed'],
    ['2201-01-01T00:00Z', 'year-too-late'],
    [5, 'field-type'],
  ])('is not moved to %j', async (now, code) => {
    const { status, body } = await move(now);
    expect([status, body.errors[0].code]).toEqual([400, code]);
  });

  it('is not for everyone to move', async () =>
    expect((await move('2027-01-01T00:00Z', 'clinician')).status).toBe(403));

  it('stays where it was moved after a restart', () =>
    expect(JSON.parse(readFileSync(dataFilesIn(service.settings.dataDirectory).demoClock, 'utf8'))).toEqual({
      aheadMs: expect.any(Number),
    }));

  it('does not age tokens', async () => {
    const token = await service.token('director');
    await move('2028-01-01T00:00Z');
    expect(
      (await service.ask('GET', '/v1/facilities', { as: null, headers: { authorization: `Bearer ${token}` } })).status,
    ).toBe(200);
  });
});

describe('the id under which someone acts', () => {
  const principalOf = principalsOf({ mac: async (of) => `mac(${JSON.stringify(of).length})` });
  it('is a random subject as it is', async () =>
    expect(await principalOf('https://i', '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11')).toBe(
      '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11',
    ));
  it('is never an address or a name', async () =>
    expect(await principalOf('https://i', 'ada.quill@clinic.example')).not.toMatch(/quill|clinic/));
});
