import { setTimeout as pause } from 'node:timers/promises';
import { openSite } from '../acceptance/black-box/provider.js';
import { Running } from '../acceptance/black-box/running.js';
import {
  freshDataDirectory,
  removeDataDirectory,
  ThroughlineProcess,
} from '../acceptance/black-box/throughline-process.js';
import { comparedWithTheRecord } from './afterwards.js';
import { StubbornClient, type Whereabouts } from './stubborn-client.js';

/** 2,000 in `npm run test:faults`. */
const CYCLES = Number(process.env['THROUGHLINE_FAULT_CYCLES'] ?? 20);
const CYCLE_MS_MAX = 20_000;
const CLIENTS = 12;

describe(`a service that is killed under load, ${CYCLES} times, while ${CLIENTS} clients ask again under the same keys`, () => {
  const data = freshDataDirectory();
  let running: Running;
  afterAll(async () => {
    await running.end();
    removeDataDirectory(data);
  });

  it(
    'loses no acknowledged command, records none twice, and its views agree with its log',
    async () => {
      const first = await Running.start({ data });
      await openSite(first, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
      const token = first.tokens.sign({ roles: ['director'], facilities: 'all', subject: 'director' });
      const whereabouts: Whereabouts = { url: first.http.url, token };
      first.http.close();
      const workers = Array.from({ length: CLIENTS }, (_, index) => new StubbornClient(whereabouts, `desk-${index}`));
      const work = Promise.all(workers.map((worker) => worker.work()));

      let process = first.process;
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        await workedSince(workers);
        await pause(Math.random() * 200);
        expect(await process.end('SIGKILL')).toBe('SIGKILL');
        // One start in four dies somewhere on its way, while it may be recovering from the death before.
        if (cycle % 4 === 3) await killedWhileStarting(data);
        process = new ThroughlineProcess({ data });
        whereabouts.url = await process.ready();
      }
      await workedSince(workers);
      for (const worker of workers) worker.stop();
      await work;
      expect(await process.end('SIGTERM')).toBe(0);

      running = await Running.start({ data });
      const director = running.as('director');
      expect(await comparedWithTheRecord(director, workers)).toEqual({ lost: [], doubled: [], strangers: [] });
      expect(acknowledgedBy(workers)).toBeGreaterThan(CYCLES);
      expect(workers.reduce((sum, worker) => sum + worker.retries, 0)).toBeGreaterThan(CYCLES);
      expect(workers.reduce((sum, worker) => sum + worker.moved.length, 0)).toBeGreaterThan(0);
    },
    60_000 + CYCLES * CYCLE_MS_MAX,
  );
});

const acknowledgedBy = (workers: readonly StubbornClient[]): number =>
  workers.reduce((sum, worker) => sum + worker.registered.length + worker.acknowledged.length + worker.moved.length, 0);

/** Waits until they have been served a few times: a service that is killed idle proves nothing. */
async function workedSince(workers: readonly StubbornClient[]): Promise<void> {
  const before = acknowledgedBy(workers);
  const limit = Date.now() + CYCLE_MS_MAX;
  while (acknowledgedBy(workers) < before + CLIENTS && Date.now() < limit) await pause(10);
}

async function killedWhileStarting(data: string): Promise<void> {
  const process = new ThroughlineProcess({ data });
  await pause(Math.random() * 1_500);
  await process.end('SIGKILL');
}
