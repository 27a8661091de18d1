import { parseArgs } from 'node:util';

/** How large the rows are. Ratios need enough of everything, and no more. */
export interface Scale {
  readonly quick: boolean;
  /** Times that contestants take turns; the median of the ratios counts. */
  readonly rounds: number;
  /** Events in the small log and in the large one. */
  readonly smallLogEvents: number;
  readonly largeLogEvents: number;
  readonly commandsPerRound: number;
  readonly httpSeconds: number;
  /** Long enough for the compiler of the runtime to have seen what is hot: a service runs for months. */
  readonly httpWarmUpSeconds: number;
  readonly censusQueries: number;
}

export interface BenchOptions {
  readonly only: readonly string[] | null;
  readonly jsonFile: string | null;
  readonly profileDirectory: string | null;
  readonly scale: Scale;
}

const FULL: Scale = {
  quick: false,
  rounds: 5,
  smallLogEvents: 100_000,
  largeLogEvents: 1_000_000,
  commandsPerRound: 6_400,
  httpSeconds: 10,
  httpWarmUpSeconds: 15,
  censusQueries: 1_000,
};
const QUICK: Scale = {
  quick: true,
  rounds: 2,
  smallLogEvents: 10_000,
  largeLogEvents: 100_000,
  commandsPerRound: 1_920,
  httpSeconds: 5,
  httpWarmUpSeconds: 5,
  censusQueries: 200,
};

/** Throws a sentence that says what was wrong with the command line. */
export function readOptions(parameters: readonly string[], rowNames: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      only: { type: 'string' },
      json: { type: 'string' },
      profile: { type: 'string' },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
    },
  });
  const only = values.only?.split(',') ?? null;
  const unknown = only?.filter((name) => !rowNames.includes(name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`There is no row called ${unknown.join(', ')}. There are: ${rowNames.join(', ')}.`);
  const scale = values.quick ? QUICK : FULL;
  const rounds = Number(values.rounds ?? scale.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 on.');
  return { only, jsonFile: values.json ?? null, profileDirectory: values.profile ?? null, scale: { ...scale, rounds } };
}
