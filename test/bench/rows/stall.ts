import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { Question, QuestionsAnswer, QuestionsTask } from '../contestants/ask-questions.ts';
import { measure } from '../measuring/contestant.ts';
import { meets } from '../measuring/rounds.ts';
import { startServer } from '../measuring/server.ts';
import type { Row } from '../row.ts';
import { filledLog } from './filled-logs.ts';
import { rebuildViews } from './rebuild.ts';

const GOAL = { most: 50, unit: 'ms' };

/** The slowest health check while the questions of the API run, one after the other, each over the whole history. */
export const stall: Row = {
  name: 'stall',
  run: async (context) => {
    const { directory, viewsFile, from, to } = await filledLog(context, 'large');
    if (!existsSync(viewsFile)) await rebuildViews(context, 'large');
    const before = loadavg()[0]!;
    const server = await startServer({
      name: 'service',
      environment: { THROUGHLINE_DATA: directory, THROUGHLINE_TENANT: 'bench', THROUGHLINE_PORT: '0' },
      profileDirectory: context.profileDirectory,
    });
    const task = { url: server.url, directory, questions: questionsBetween(from, to) };
    const asked = await measure<QuestionsTask, QuestionsAnswer>('ask-questions', task);
    await server.stop();
    const refused = asked.filter(({ status }) => status >= 300);
    if (refused.length > 0)
      throw new Error(`Not answered: ${refused.map(({ name, status }) => `${name} ${status}`).join(', ')}.`);
    const worst = asked.reduce((one, other) => (other.slowestHealthMs > one.slowestHealthMs ? other : one));
    const value = worst.slowestHealthMs;
    return [
      {
        row: 'stall',
        work: `the slowest health check while the worst question runs (${worst.name}), ${context.scale.largeLogEvents.toLocaleString('en-GB')} events`,
        ours: { value, unit: 'ms' },
        against: null,
        ratio: null,
        ratios: [],
        goal: GOAL,
        met: meets(value, GOAL),
        details: Object.fromEntries(
          asked.map(({ name, ms, megabytes, slowestHealthMs }) => [
            `${name}: ms, health ms, MB`,
            `${ms.toFixed(0)}, ${slowestHealthMs.toFixed(1)}, ${megabytes.toFixed(2)}`,
          ]),
        ),
        load: [before, loadavg()[0]!],
      },
    ];
  },
};

/** Every kind of question at its largest. The first is asked twice: the first time the service is cold. */
export function questionsBetween(from: number, to: number): readonly Question[] {
  const [begin, end, middle] = [dateOf(from), dateOf(to), dateOf((from + to) / 2)];
  const get = (name: string, path: string): Question => ({ name, method: 'GET', path });
  return [
    get('the first question', `/v1/census?asOf=${end}`),
    get('census', `/v1/census?asOf=${end}&placements=true&limit=500`),
    get('census known before', `/v1/census?asOf=${middle}&knownAt=${middle}`),
    get('flow', `/v1/census/flow?from=${begin}&to=${end}`),
    get('comparison', `/v1/census/comparison?beforeAsOf=${middle}&asOf=${end}`),
    get('board', `/v1/census/board?since=${begin}&asOf=${end}`),
    get('stays', `/v1/stays?from=${begin}&to=${end}`),
    get('list of stays', `/v1/stays/list?from=${begin}&to=${end}&limit=500`),
    get('flows', `/v1/flows?from=${begin}&to=${end}`),
    get('transitions', '/v1/transitions?limit=500'),
    get('transitions by reason', '/v1/transitions?limit=500&sort=reason'),
    get('transitions filtered', '/v1/transitions?limit=500&sort=toLevel&approvedBy=none&conformance=non-conforming'),
    get('transitions known before', `/v1/transitions?limit=500&knownAt=${middle}`),
    get('counts of transitions', '/v1/transitions/counts?conformance=conforming&fromLevel=2.1'),
    get('placements', '/v1/placements?limit=500&sort=from'),
    get('obligations', '/v1/obligations?limit=500&sort=dueAt'),
    get('worklist', `/v1/worklist?limit=500&asOf=${end}`),
    get('counts of the worklist', `/v1/worklist/counts?asOf=${end}`),
    get('worklist by client', `/v1/worklist/clients?limit=500&asOf=${end}`),
    get('clients', '/v1/clients?limit=500'),
    get('transitions as CSV', '/v1/transitions.csv'),
    { name: 'reconcile', method: 'POST', path: '/v1/reconcile', body: {} },
    { name: 'bulk plan', method: 'POST', path: '/v1/replay/plan', body: {} },
  ];
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
