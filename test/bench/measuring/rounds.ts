import { loadavg } from 'node:os';
import type { Figure, Goal, Measured } from '../row.ts';
import { median } from './statistics.ts';

interface Compared {
  readonly row: string;
  readonly work: string;
  readonly unit: string;
  readonly againstName: string;
  readonly goal: Omit<Goal, 'unit'>;
  readonly rounds: number;
  ours(round: number): Promise<number>;
  against(round: number): Promise<number>;
  details?(): Measured['details'];
}

/** Contestants take turns, so that whatever else the machine does meanwhile falls on both. */
export async function compare(compared: Compared): Promise<Measured> {
  const before = loadavg()[0]!;
  const ours: number[] = [];
  const against: number[] = [];
  for (let round = 0; round < compared.rounds; round += 1) {
    const oursFirst = round % 2 === 0;
    if (oursFirst) ours.push(await compared.ours(round));
    against.push(await compared.against(round));
    if (!oursFirst) ours.push(await compared.ours(round));
  }
  return judged(compared, { ours, against, load: [before, loadavg()[0]!] });
}

/** A line from figures of rounds in which contestants took turns. */
export function judged(
  compared: Omit<Compared, 'ours' | 'against' | 'rounds'>,
  { ours, against, load }: { ours: readonly number[]; against: readonly number[]; load: Measured['load'] },
): Measured {
  const ratios = ours.map((value, round) => value / against[round]!);
  const ratio = median(ratios);
  const { row, work, unit, againstName, details } = compared;
  const goal = { ...compared.goal, unit: '' };
  return {
    row,
    work,
    ours: figure(median(ours), unit),
    against: { name: againstName, ...figure(median(against), unit) },
    ratio,
    ratios,
    goal,
    met: meets(ratio, goal),
    details: details?.() ?? {},
    load,
  };
}

const figure = (value: number, unit: string): Figure => ({ value, unit });

export const meets = (value: number, { least = -Infinity, most = Infinity }: Goal): boolean =>
  value >= least && value <= most;
