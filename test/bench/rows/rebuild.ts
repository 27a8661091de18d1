import { rmSync } from 'node:fs';
import type { RebuildAnswer, RebuildTask } from '../contestants/rebuild-views.ts';
import { measure } from '../measuring/contestant.ts';
import { compare } from '../measuring/rounds.ts';
import type { Row, RowContext } from '../row.ts';
import { filledLog, type LogSize } from './filled-logs.ts';

const MOST = 1.1;
const MICROSECONDS = 1_000_000;

/** What an event costs when all views are made again: the same in a long log as in a short one. */
export const rebuild: Row = {
  name: 'rebuild',
  run: async (context) => {
    const answers = new Map<LogSize, RebuildAnswer>();
    const perEvent = async (size: LogSize): Promise<number> => {
      const answer = await rebuildViews(context, size);
      answers.set(size, answer);
      return (answer.seconds * MICROSECONDS) / answer.events;
    };
    await filledLog(context, 'small');
    await filledLog(context, 'large');
    const { smallLogEvents, largeLogEvents } = context.scale;
    const measured = await compare({
      row: 'rebuild',
      work: `all views made again, each of ${largeLogEvents.toLocaleString('en-GB')} events`,
      unit: 'µs/event',
      againstName: `each of ${smallLogEvents.toLocaleString('en-GB')} events`,
      goal: { most: MOST },
      rounds: Math.min(context.scale.rounds, 3),
      ours: () => perEvent('large'),
      against: () => perEvent('small'),
      details: () =>
        Object.fromEntries(
          [...answers].flatMap(([size, { seconds, residentMegabytesMax }]) => [
            [`${size} log, s`, round(seconds)],
            [`${size} log, resident MB at most`, round(residentMegabytesMax)],
          ]),
        ),
    });
    return [measured];
  },
};

export async function rebuildViews(context: RowContext, size: LogSize): Promise<RebuildAnswer> {
  const { logFile, viewsFile } = await filledLog(context, size);
  for (const ending of ['', '-wal', '-shm']) rmSync(viewsFile + ending, { force: true });
  return measure<RebuildTask, RebuildAnswer>('rebuild-views', { logFile, viewsFile }, context.profileDirectory);
}

const round = (value: number): number => Math.round(value * 10) / 10;
