import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { MixAnswer, MixTask } from '../contestants/mix-load.ts';
import { measure } from '../measuring/contestant.ts';
import { meets } from '../measuring/rounds.ts';
import { startServer } from '../measuring/server.ts';
import { CannotRun, type Row } from '../row.ts';
import { filledLog } from './filled-logs.ts';
import { rebuildViews } from './rebuild.ts';
import { questionsBetween } from './stall.ts';

const GOAL = { most: 512, unit: 'MB' };
const CLIENTS = 20_000;
const TIMES = 2;

/** The most memory that the service ever held while caches were filled and every question was asked. */
export const memory: Row = {
  name: 'memory',
  run: async (context) => {
    if (process.platform !== 'linux') throw new CannotRun('Only Linux tells the most memory that a process has held.');
    const { directory, viewsFile, from, to } = await filledLog(context, 'large');
    if (!existsSync(viewsFile)) await rebuildViews(context, 'large');
    const before = loadavg()[0]!;
    const server = await startServer({
      name: 'service',
      environment: { THROUGHLINE_DATA: directory, THROUGHLINE_TENANT: 'bench', THROUGHLINE_PORT: '0' },
      profileDirectory: context.profileDirectory,
    });
    const questions = questionsBetween(from, to);
    const task = { url: server.url, directory, questions, clients: CLIENTS, times: TIMES };
    const { answered, refused } = await measure<MixTask, MixAnswer>('mix-load', task);
    const [most, now] = (['VmHWM', 'VmRSS'] as const).map((name) => megabytesOf(server.processId, name));
    await server.stop();
    return [
      {
        row: 'memory',
        work: `resident memory at most, caches full, ${context.scale.largeLogEvents.toLocaleString('en-GB')} events`,
        ours: { value: most!, unit: 'MB' },
        against: null,
        ratio: null,
        ratios: [],
        goal: GOAL,
        met: meets(most!, GOAL),
        details: { 'at the end, MB': Math.round(now!), answered, refused: JSON.stringify(refused) },
        load: [before, loadavg()[0]!],
      },
    ];
  },
};

/** As the kernel counts it. */
function megabytesOf(processId: number, name: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1_024;
}
