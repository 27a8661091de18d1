import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '@throughline/testing';
import { backedUp } from './restored.fixture.js';
import { testService, type TestService } from './service.fixture.js';

const scratch = scratchFolder();
const FOLLOW = fileURLToPath(new URL('../../../docs/partners/follow.py', import.meta.url));
/** A thousand when asked for; each costs a start of Python. */
const KILLS = Number(process.env['THROUGHLINE_KILLS'] ?? 10);
const KILL_AFTER_MS_MAX = 600;
const LINES_MAX = 60;
const PACK = readFileSync(new URL('../../../packs/asam-3e-adult.yaml', import.meta.url), 'utf8');

const copy = () => scratch.path('events.ndjson');
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');

class Partner {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  start(...mode: readonly string[]) {
    const env = { ...process.env, TOKEN: this.token, PYTHONDONTWRITEBYTECODE: '1' };
    return spawn('python3', [FOLLOW, this.url, copy(), ...mode], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Returns what ends it. */
  async live(): Promise<() => Promise<void>> {
    const child = this.start('live');
    const ended = once(child, 'close');
    const began = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)]);
    if (!began) throw new Error('The copy ended by itself.');
    return async () => {
      child.kill('SIGKILL');
      await ended;
    };
  }

  async toTheEnd(): Promise<void> {
    const child = this.start();
    const said: Buffer[] = [];
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
    const [exit] = (await once(child, 'close')) as [number];
    if (exit !== 0) throw new Error(Buffer.concat(said).toString());
  }
}

async function partnerOf(service: TestService, facilities: readonly string[] | 'all' = 'all'): Promise<Partner> {
  if (!service.server.server.listening) await service.server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = service.server.server.address() as AddressInfo;
  return new Partner(`http://127.0.0.1:${port}`, await service.token('partner', facilities));
}

const open = (service: TestService, code: string) =>
  service.ask('POST', '/v1/facilities', {
    body: { code, name: code, zone: 'America/Chicago', openFrom: '2024-07-01' },
  });
const register = (service: TestService, facilityId = 'HAWTHORN') =>
  service.ask('POST', '/v1/clients', { body: { facilityId, anonymous: true } });
/** Without cursors: those of a restored log are others for the same events. */
const eventsIn = (text: string) =>
  linesOf(text)
    .map((line) => JSON.parse(line))
    .filter(({ id }) => id !== undefined)
    .map(({ cursor: _, ...event }) => event);
const sorted = (rows: readonly Record<string, unknown>[]) =>
  rows
    .map(({ clientId, placementId, facilityId, level, status }) =>
      JSON.stringify({ clientId, placementId, facilityId, level, status }),
    )
    .toSorted();
const folded = () => sorted(linesOf(readFileSync(`${copy()}.placements`, 'utf8')).map((line) => JSON.parse(line)));
/** Where everyone is by the service, once its views have followed the log. */
async function current(service: TestService): Promise<readonly string[]> {
  const { position } = (await service.ask('GET', '/v1/events?limit=1000', { as: 'partner' })).body.head;
  for (;;) {
    const { text } = await service.ask('GET', '/v1/snapshots/current', { as: 'partner' });
    const rows = linesOf(text).map((line) => JSON.parse(line));
    if (rows.pop().head.position === position) return sorted(rows);
  }
}

/** Clients who are admitted, moved, away, back, discharged, or were never there; and one whose proposal waits. */
async function stays(service: TestService): Promise<void> {
  const posted = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await service.ask('POST', path, { body, headers });
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  await posted('/v1/rule-packs', PACK, { 'content-type': 'application/yaml' });
  const pack = { id: 'asam-3e-adult', version: '1.0.0' };
  await posted('/v1/facilities/HAWTHORN/pack-adoptions', { pack, from: '2024-07-01' });
  const why = { facilityId: 'HAWTHORN', reason: 'clinical-judgment' };
  const admitted = async (when: string) => {
    const clientId: string = (await register(service)).body.clientId;
    const path = `/v1/clients/${clientId}`;
    return { path, ...(await posted(`${path}/admissions`, { ...why, level: '2.1', when })) };
  };
  const [, moved, away, back, gone, never, later] = await Promise.all(
    Array.from({ length: 7 }, () => admitted('2026-02-02T09:00-06:00')),
  );
  const on = (day: number) => `2026-02-${day}T09:00-06:00`;
  await posted(`${moved.path}/level-changes`, { ...why, level: '3.1', when: on(10) });
  for (const { path } of [away, back]) await posted(`${path}/leaves`, { ...why, leave: 'therapeutic', when: on(11) });
  await posted(`${back.path}/leave-ends`, { ...why, outcome: 'returned', when: on(12) });
  for (const { path } of [gone, later])
    await posted(`${path}/discharges`, { ...why, disposition: 'completed', planned: true, when: on(20) });
  for (const { path, entryId, events } of [never])
    await posted(`${path}/entries/${entryId}/voids`, { reason: 'did-not-happen', replaces: events[0].id });
}

const freshRead = async (service: TestService) =>
  (await service.ask('GET', '/v1/events', { as: 'partner', headers: { accept: 'application/x-ndjson' } })).text;

const hasPython = spawnSync('python3', ['--version']).error === undefined;
if (!hasPython) process.stderr.write('SKIPPED: the copy of a partner: python3 is not installed\n');

describe('the copy that 60 lines of Python keep', () => {
  it('is kept by so many lines', () => {
    expect(linesOf(readFileSync(FOLLOW, 'utf8')).length).toBeLessThanOrEqual(LINES_MAX);
  });

  it(`is whole after ${KILLS} kills while the service is written to, and after a restore`, async () => {
    if (!hasPython) return;
    const service = await testService({ THROUGHLINE_DATA: scratch.path('data') });
    await open(service, 'HAWTHORN');
    for (let n = 0; n < 200; n++) await register(service);
    await stays(service);
    const partner = await partnerOf(service);
    for (let kill = 0; kill < KILLS; kill++) {
      const child = partner.start(...(kill % 2 === 0 ? ['live'] : []));
      const ended = once(child, 'close');
      await Promise.all([pause(randomInt(KILL_AFTER_MS_MAX)), register(service)]);
      child.kill('SIGKILL');
      await ended;
    }
    await partner.toTheEnd();
    expect(eventsIn(readFileSync(copy(), 'utf8'))).toEqual(eventsIn(await freshRead(service)));
    expect(folded()).toEqual(await current(service));
    expect(new Set(folded().map((row) => JSON.parse(row).status))).toEqual(new Set(['present', 'on-leave']));

    // From the bound on live.
    const endLive = await partner.live();
    const { clientId } = (await register(service)).body;
    while (!readFileSync(copy(), 'utf8').includes(clientId)) await pause(20);
    await endLive();

    const restoreIt = await backedUp(service, (name) => scratch.path(name));
    for (let n = 0; n < 3; n++) await register(service);
    await partner.toTheEnd();
    await service.close();

    const restored = await testService({ THROUGHLINE_DATA: await restoreIt() });
    try {
      for (let n = 0; n < 5; n++) await register(restored);
      const before = readFileSync(copy(), 'utf8');
      const after = await partnerOf(restored);
      await after.toTheEnd();
      expect(eventsIn(readFileSync(copy(), 'utf8'))).toEqual(eventsIn(await freshRead(restored)));
      expect(folded()).toEqual(await current(restored));
      expect(readFileSync(`${copy()}.earlier`, 'utf8')).toBe(before);

      // What was changed in the file is found, also where its leaf was left as it was.
      writeFileSync(copy(), readFileSync(copy(), 'utf8').replace('"level":{"code":"2.1"', '"level":{"code":"3.1"'));
      await expect(after.toTheEnd()).rejects.toThrow('The copy is not what the service has');
    } finally {
      await restored.close();
    }
  }, 600_000);

  it('keeps leaves alone of a client who left, and keeps the earlier copy when its token sees other facilities', async () => {
    if (!hasPython) return;
    rmSync(copy(), { force: true });
    const service = await testService({ THROUGHLINE_DATA: scratch.path('leaving') });
    try {
      for (const code of ['HAWTHORN', 'ROWAN']) await open(service, code);
      const { clientId } = (await register(service)).body;
      await register(service, 'ROWAN');
      const inquiry = await service.ask('POST', `/v1/clients/${clientId}/inquiries`, {
        body: { facilityId: 'ROWAN', when: '2026-02-20T10:00-06:00', source: 'self' },
      });
      const partner = await partnerOf(service, ['ROWAN']);
      await partner.toTheEnd();
      const { entryId, versionId: replaces } = inquiry.body;
      const voids = `/v1/clients/${clientId}/entries/${entryId}/voids`;
      await service.ask('POST', voids, { body: { reason: 'did-not-happen', replaces } });
      await partner.toTheEnd();
      const saysMore = linesOf(readFileSync(copy(), 'utf8')).map((line) => {
        const { stream, type, data } = JSON.parse(line);
        return [stream === `carePath-${clientId}`, type, data !== undefined];
      });
      expect(saysMore.filter(([theirs]) => theirs)).toEqual([
        [true, 'client-entered', false],
        [true, 'ClientRegistered', false],
        [true, 'InquiryReceived', false],
        [true, 'EntryVoided', false],
        [true, 'client-left', true],
      ]);
      expect(saysMore.filter(([theirs]) => !theirs).every(([, , says]) => says)).toBe(true);

      await (await partnerOf(service)).toTheEnd();
      expect(readFileSync(`${copy()}.earlier`, 'utf8')).toContain('client-left');
      const everything = { as: 'partner', headers: { accept: 'application/x-ndjson' } } as const;
      expect(eventsIn(readFileSync(copy(), 'utf8'))).toEqual(
        eventsIn((await service.ask('GET', '/v1/events', everything)).text),
      );
    } finally {
      await service.close();
    }
  }, 120_000);
});
