import { mkdtempSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { LongPathAnswer, LongPathTask } from '../contestants/commands-on-long-path.ts';
import { measure } from '../measuring/contestant.ts';
import { meets } from '../measuring/rounds.ts';
import { median } from '../measuring/statistics.ts';
import type { Measured, Row } from '../row.ts';

const ENTRIES = 10_000;
const COMMANDS = 240;
const COLD_COMMANDS = 20;
const GOALS = { warm: { most: 1.5, unit: '' }, cold: { most: 5, unit: '' } };

/** One command at the end of a path of 10,000 entries, against the same at the end of one of ten. */
export const longPath: Row = {
  name: 'long-path',
  run: async ({ scale, directory, profileDirectory }) => {
    const before = loadavg()[0]!;
    const answers: LongPathAnswer[] = [];
    for (let round = 0; round < scale.rounds; round += 1) {
      const task = {
        directory: mkdtempSync(join(directory, 'long-path-')),
        entries: ENTRIES,
        commands: COMMANDS,
        coldCommands: COLD_COMMANDS,
      };
      answers.push(await measure<LongPathTask, LongPathAnswer>('commands-on-long-path', task, profileDirectory));
    }
    return (['warm', 'cold'] as const).map((state) => compared(state, answers, [before, loadavg()[0]!]));
  },
};

function compared(state: 'warm' | 'cold', answers: readonly LongPathAnswer[], load: Measured['load']): Measured {
  const of = answers.map((answer) => answer[state]);
  const ratios = of.map(({ longUs, shortUs }) => longUs / shortUs);
  const ratio = median(ratios);
  return {
    row: 'long-path',
    work: state === 'warm' ? 'a command on a path of 10,000 entries, in use' : 'the same, the first after a start',
    ours: { value: median(of.map(({ longUs }) => longUs)), unit: 'µs' },
    against: { name: 'path of 10 entries', value: median(of.map(({ shortUs }) => shortUs)), unit: 'µs' },
    ratio,
    ratios,
    goal: GOALS[state],
    met: meets(ratio, GOALS[state]),
    details:
      state === 'warm'
        ? {
            'p99 on the long path, µs': answers.at(-1)!.warm.longP99Us,
            'p99 on the short path, µs': answers.at(-1)!.warm.shortP99Us,
          }
        : {},
    load,
  };
}
