import type { PlacementRow } from '@throughline/views';
import type { Kept } from './view-query.js';
import type { CensusCounts, CensusDimension, CensusGroupKey } from './census.js';
import { compareValues } from './engine/row-engine.js';

/** What counting, grouping and comparing placements looks at: large scans read nothing else. */
export const COUNTED_FIELDS = [
  'clientId',
  'openedBy',
  'closedBy',
  'placementId',
  'facilityId',
  'programId',
  'track',
  'levelSystem',
  'level',
  'rank',
  'phase',
  'status',
  'from',
  'openedMove',
  'to',
  'closedMove',
] as const satisfies readonly (keyof Kept<PlacementRow>)[];

export type CountedPlacement = Pick<Kept<PlacementRow>, (typeof COUNTED_FIELDS)[number]>;

/** Which part of the census a placement belongs to: those out on referral, in aftercare and in doubt are counted separately. */
export const PARTS = ['census', 'outOnReferral', 'aftercare', 'incoherent'] as const;
export type Part = (typeof PARTS)[number];

const COUNTED_AS = {
  present: 'present',
  'on-leave': 'onLeave',
  'out-on-referral': 'outOnReferral',
  aftercare: 'aftercare',
  incoherent: 'incoherent',
} as const satisfies Record<PlacementRow['status'], string>;

export function partOf({ status }: Pick<CountedPlacement, 'status'>): Part {
  const counted = COUNTED_AS[status];
  return counted === 'present' || counted === 'onLeave' ? 'census' : counted;
}

export function countsOf(rows: readonly Pick<CountedPlacement, 'status' | 'clientId'>[]): CensusCounts {
  const counts = { present: 0, onLeave: 0, outOnReferral: 0, aftercare: 0, incoherent: 0 };
  const clients = new Set<string>();
  for (const row of rows) {
    counts[COUNTED_AS[row.status]] += 1;
    if (partOf(row) === 'census') clients.add(row.clientId);
  }
  return { census: counts.present + counts.onLeave, ...counts, clients: clients.size };
}

type GroupField = keyof CensusGroupKey & keyof CountedPlacement;
const FIELDS: Readonly<Record<CensusDimension, readonly GroupField[]>> = {
  facility: ['facilityId'],
  program: ['programId'],
  level: ['rank', 'levelSystem', 'level'],
  phase: ['phase'],
  track: ['track'],
};

/** Sorts rows into groups by the dimensions asked for. */
export class Grouping {
  readonly #fields: readonly GroupField[];

  constructor(groupBy: readonly CensusDimension[]) {
    this.#fields = groupBy.flatMap((dimension) => FIELDS[dimension]);
  }

  /** Equal for rows of one group. No code holds a line break. */
  nameOf(row: CountedPlacement): string {
    let name = '';
    for (const field of this.#fields) name += `${row[field] ?? ''}\n`;
    return name;
  }

  keyOf(row: CountedPlacement): CensusGroupKey {
    return Object.fromEntries(this.#fields.map((field) => [field, row[field]]));
  }

  /** Groups in reading order: facility, program, from the lowest level up, phase, track. */
  compare = (one: CountedPlacement, other: CountedPlacement): number => {
    for (const field of this.#fields) {
      const order = compareValues(one[field], other[field]);
      if (order !== 0) return order;
    }
    return 0;
  };
}
