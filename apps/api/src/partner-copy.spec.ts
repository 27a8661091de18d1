import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '@throughline/testing';
import { backedUp } from './restored.fixture.js';
import { testService, type TestService } from './service.fixture.js';

const scratch = scratchFolder();
const FOLLOW = fileURLToPath(new URL('../../../docs/partners/follow.py', import.meta.url));
/** A thousand when asked for; each costs a start of Python. */
const KILLS = Number(process.env['THROUGHLINE_KILLS'] ?? 25);
const KILL_AFTER_MS_MAX = 250;

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

  start() {
    const env = { ...process.env, TOKEN: this.token };
    return spawn('python3', [FOLLOW, this.url, copy()], { env, stdio: ['ignore', 'ignore', 'pipe'] });
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
const freshRead = async (service: TestService) =>
  (await service.ask('GET', '/v1/events', { as: 'partner', headers: { accept: 'application/x-ndjson' } })).text;

const hasPython = spawnSync('python3', ['--version']).error === undefined;
if (!hasPython) process.stderr.write('SKIPPED: the copy of a partner: python3 is not installed\n');

describe('the copy that 60 lines of Python keep', () => {
  it(`is whole after ${KILLS} kills while the service is written to, and after a restore`, async () => {
    if (!hasPython) return;
    const service = await testService({ THROUGHLINE_DATA: scratch.path('data') });
    await open(service, 'HAWTHORN');
    for (let n = 0; n < 200; n++) await register(service);
    const partner = await partnerOf(service);
    for (let kill = 0; kill < KILLS; kill++) {
      const child = partner.start();
      const ended = once(child, 'close');
      await Promise.all([pause(randomInt(KILL_AFTER_MS_MAX)), register(service)]);
      child.kill('SIGKILL');
      await ended;
    }
    await partner.toTheEnd();
    expect(eventsIn(readFileSync(copy(), 'utf8'))).toEqual(eventsIn(await freshRead(service)));

    const restoreIt = await backedUp(service, (name) => scratch.path(name));
    for (let n = 0; n < 3; n++) await register(service);
    await partner.toTheEnd();
    await service.close();

    const restored = await testService({ THROUGHLINE_DATA: await restoreIt() });
    try {
      for (let n = 0; n < 5; n++) await register(restored);
      await (await partnerOf(restored)).toTheEnd();
      expect(eventsIn(readFileSync(copy(), 'utf8'))).toEqual(eventsIn(await freshRead(restored)));
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

      await expect((await partnerOf(service)).toTheEnd()).rejects.toThrow('sees other facilities now');
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
