import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { CensusAnswer, CensusTask } from '../contestants/query-census.ts';
import { measure } from '../measuring/contestant.ts';
import { meets } from '../measuring/rounds.ts';
import { median } from '../measuring/statistics.ts';
import type { Row } from '../row.ts';
import { filledLog } from './filled-logs.ts';
import { rebuildViews } from './rebuild.ts';

const GOAL = { most: 20, unit: 'ms' };

/** Who was where at a past instant, as it was known at another. */
export const census: Row = {
  name: 'census',
  run: async (context) => {
    const { viewsFile, from, to } = await filledLog(context, 'large');
    if (!existsSync(viewsFile)) await rebuildViews(context, 'large');
    const before = loadavg()[0]!;
    const answers: CensusAnswer[] = [];
    for (let round = 0; round < context.scale.rounds; round += 1) {
      answers.push(
        await measure<CensusTask, CensusAnswer>(
          'query-census',
          { viewsFile, queries: context.scale.censusQueries, from, to },
          context.profileDirectory,
        ),
      );
    }
    const p99Ms = median(answers.map((answer) => answer.p99Ms));
    const { clientsMean, clientsMax } = answers[0]!;
    return [
      {
        row: 'census',
        work: `the census of ${Math.round(clientsMean)} clients at a past instant, known at another, of ${context.scale.largeLogEvents.toLocaleString('en-GB')} events: p99`,
        ours: { value: p99Ms, unit: 'ms' },
        against: null,
        ratio: null,
        ratios: [],
        goal: GOAL,
        met: meets(p99Ms, GOAL),
        details: {
          'p50, ms': median(answers.map((answer) => answer.p50Ms)),
          'p99 of each round, ms': answers.map((answer) => answer.p99Ms.toFixed(1)).join(' '),
          'clients at most': clientsMax,
        },
        load: [before, loadavg()[0]!],
      },
    ];
  },
};
