import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../measuring/rounds.ts';
import { startServer } from '../measuring/server.ts';
import { median } from '../measuring/statistics.ts';
import { existsSync } from 'node:fs';
import type { Measured, Row, RowContext } from '../row.ts';
import { filledLog } from './filled-logs.ts';
import { rebuildViews } from './rebuild.ts';

const MOST = 1.5;
const READY_POLL_MS = 5;
/** By then a service that has just started has read all that it reads by itself. */
const SETTLED_AFTER_MS = 1_000;

interface Started {
  readonly readyMs: number;
  readonly residentMegabytes: number;
}

/** From starting the process until it says that it is ready, and the memory it holds then: with a long log, and with none. */
export const start: Row = {
  name: 'start',
  run: async (context) => {
    const { directory, viewsFile } = await filledLog(context, 'large');
    if (!existsSync(viewsFile)) await rebuildViews(context, 'large');
    const memory = { full: [] as number[], empty: [] as number[] };
    const ready = await compare({
      row: 'start',
      work: `start to ready with ${context.scale.largeLogEvents.toLocaleString('en-GB')} events`,
      unit: 'ms',
      againstName: 'an empty store',
      goal: { most: MOST },
      rounds: context.scale.rounds,
      ours: async () => noted(memory.full, await startOn(directory)),
      against: async (round) => noted(memory.empty, await startOn(emptyDirectory(context, round))),
    });
    return [ready, residentOf(ready, memory)];
  },
};

function noted(memory: number[], { readyMs, residentMegabytes }: Started): number {
  memory.push(residentMegabytes);
  return readyMs;
}

function residentOf(
  ready: Measured,
  { full, empty }: { readonly full: readonly number[]; readonly empty: readonly number[] },
): Measured {
  const ratios = full.map((value, round) => value / empty[round]!);
  const ratio = median(ratios);
  return {
    ...ready,
    work: ready.work.replace('start to ready', 'resident memory'),
    ours: { value: median(full), unit: 'MB' },
    against: { name: 'an empty store', value: median(empty), unit: 'MB' },
    ratio,
    ratios,
    met: ratio <= MOST,
  };
}

function emptyDirectory({ directory }: RowContext, round: number): string {
  const empty = join(directory, `empty-${round}`);
  rmSync(empty, { recursive: true, force: true });
  mkdirSync(empty, { mode: 0o700 });
  return empty;
}

async function startOn(directory: string): Promise<Started> {
  const started = performance.now();
  const server = await startServer({
    name: 'service',
    environment: { THROUGHLINE_DATA: directory, THROUGHLINE_TENANT: 'bench', THROUGHLINE_PORT: '0' },
    profileDirectory: null,
  });
  while ((await fetch(`${server.url}/readyz`)).status !== 200) await sleep(READY_POLL_MS);
  const readyMs = performance.now() - started;
  await sleep(SETTLED_AFTER_MS);
  const residentMegabytes = residentOfProcess(server.processId);
  await server.stop();
  return { readyMs, residentMegabytes };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** As the kernel counts it. */
function residentOfProcess(processId: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'));
  return Number(line?.[1]) / 1_024;
}
