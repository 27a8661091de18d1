import type { CensusDimension, CensusGroupKey } from '@throughline/projection';
import { indexOfColumn, type Value, type Values } from '../view-reader.js';

const index = (name: string): number => indexOfColumn('placements', name);
export const AT = {
  clientId: 0,
  openedBy: index('openedBy'),
  closedBy: index('closedBy'),
  placementId: index('placementId'),
  facilityId: index('facilityId'),
  programId: index('programId'),
  track: index('track'),
  levelSystem: index('levelSystem'),
  level: index('level'),
  rank: index('rank'),
  phase: index('phase'),
  status: index('status'),
  from: index('fromAt'),
  openedMove: index('openedMove'),
  to: index('toAt'),
  closedMove: index('closedMove'),
} as const;

type Field = keyof CensusGroupKey;
const FIELDS: Readonly<Record<CensusDimension, readonly Field[]>> = {
  facility: ['facilityId'],
  program: ['programId'],
  level: ['rank', 'levelSystem', 'level'],
  phase: ['phase'],
  track: ['track'],
};

/** Sorts rows into groups by the dimensions asked for. */
export class Grouping {
  readonly #fields: readonly Field[];

  constructor(groupBy: readonly CensusDimension[]) {
    this.#fields = groupBy.flatMap((dimension) => FIELDS[dimension]);
  }

  /** Equal for rows of one group. */
  nameOf(row: Values): string {
    return JSON.stringify(this.#values(row));
  }

  keyOf(row: Values): CensusGroupKey {
    return Object.fromEntries(this.#fields.map((field) => [field, row[AT[field]]]));
  }

  /** Groups in reading order: facility, program, from the lowest level up, phase, track. */
  compare = (one: Values, other: Values): number => {
    for (const field of this.#fields) {
      const order = compareValues(one[AT[field]] ?? null, other[AT[field]] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  };

  #values(row: Values): Values {
    return this.#fields.map((field) => row[AT[field]] ?? null);
  }
}

/** Nothing first, then numbers or texts by size. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
