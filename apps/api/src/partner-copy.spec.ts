import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
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

async function partnerOf(service: TestService): Promise<Partner> {
  if (!service.server.server.listening) await service.server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = service.server.server.address() as AddressInfo;
  return new Partner(`http://127.0.0.1:${port}`, await service.token('partner'));
}

const register = (service: TestService) =>
  service.ask('POST', '/v1/clients', { body: { facilityId: 'HAWTHORN', anonymous: true } });
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
    await service.ask('POST', '/v1/facilities', {
      body: { code: 'HAWTHORN', name: 'Hawthorn', zone: 'America/Chicago', openFrom: '2024-07-01' },
    });
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
});
