import type { MoveKind } from '@throughline/views';
import type { Flow, FlowCounts, FlowGroup, FlowQuery } from './census.js';
import { COUNTED_FIELDS, type CountedPlacement, Grouping, type Part, partOf, PARTS } from './counted-placements.js';
import type { RowReader } from './engine/row-engine.js';
import { knownSites, freshnessOf } from './viewpoint.js';

/**
 * Opening, in, out, closing, from `from` on and before `to`. Every period is counted into its group when it begins and
 * out of it when it ends, unless the placement goes on in the same group: so the sums must come out, whatever the history.
 */
export async function answerFlow(reader: RowReader, query: FlowQuery): Promise<Flow> {
  const { knownAt, from, to } = query;
  const sites = await knownSites(reader, query.facilities, { knownAt }, [from, to]);
  const tally = new Tally(new Grouping(query.groupBy));
  const counted: Counted[] = [];
  for (const { known, facilities, at } of sites) {
    const window = { from: at(from), to: at(to) };
    const opening = await reader.rows('placements', { known, facilities, at: window.from - 1 }, COUNTED_FIELDS);
    const where = [{ field: 'from', from: window.from, before: window.to } as const];
    const begun = await reader.rows('placements', { known, facilities, where }, COUNTED_FIELDS);
    for (const row of opening) counted.push({ row, window });
    for (const row of begun) counted.push({ row, window });
  }
  tally.count(counted);
  return { freshness: await freshnessOf(reader, query, sites, [to, knownAt]), groups: tally.groups() };
}

interface Counted {
  readonly row: CountedPlacement;
  /** Half-open, as it is at the facility of the row. */
  readonly window: { readonly from: number; readonly to: number };
}

interface Counting {
  opening: number;
  readonly in: Partial<Record<MoveKind, number>>;
  readonly out: Partial<Record<MoveKind, number>>;
  closing: number;
}

class Tally {
  readonly #grouping: Grouping;
  readonly #groups = new Map<string, { readonly row: CountedPlacement; readonly parts: Record<Part, Counting> }>();

  constructor(grouping: Grouping) {
    this.#grouping = grouping;
  }

  count(all: readonly Counted[]): void {
    const ending = new Map(all.filter(ends).map((one) => [linkOf(one, 'closedBy'), one]));
    const beginning = new Map(all.filter(begins).map((one) => [linkOf(one, 'openedBy'), one]));
    for (const one of all) {
      this.#countIn(one, ending.get(linkOf(one, 'openedBy')));
      this.#countOut(one, beginning.get(linkOf(one, 'closedBy')));
    }
  }

  groups(): readonly FlowGroup[] {
    const sorted = [...this.#groups.values()].toSorted((a, b) => this.#grouping.compare(a.row, b.row));
    return sorted.map(({ row, parts }) => ({ ...this.#grouping.keyOf(row), ...(parts as Record<Part, FlowCounts>) }));
  }

  #countIn(one: Counted, previous: Counted | undefined): void {
    if (!begins(one)) this.#of(one.row).opening += 1;
    else if (!previous || !this.#together(previous, one)) add(this.#of(one.row).in, one.row.openedMove as MoveKind);
  }

  #countOut(one: Counted, next: Counted | undefined): void {
    if (!ends(one)) this.#of(one.row).closing += 1;
    else if (!next || !this.#together(one, next)) add(this.#of(one.row).out, one.row.closedMove as MoveKind);
  }

  #together({ row: one }: Counted, { row: other }: Counted): boolean {
    return partOf(one) === partOf(other) && this.#grouping.nameOf(one) === this.#grouping.nameOf(other);
  }

  #of(row: CountedPlacement): Counting {
    const name = this.#grouping.nameOf(row);
    const known = this.#groups.get(name);
    if (known) return known.parts[partOf(row)];
    const parts = Object.fromEntries(PARTS.map((part) => [part, { opening: 0, in: {}, out: {}, closing: 0 }]));
    const group = { row, parts: parts as unknown as Record<Part, Counting> };
    this.#groups.set(name, group);
    return group.parts[partOf(row)];
  }
}

const begins = ({ row, window }: Counted): boolean => row.from >= window.from;
const ends = ({ row, window }: Counted): boolean => row.to !== null && row.to < window.to;

/** A period ends and the next one of the placement begins by the same entry. */
const linkOf = ({ row }: Counted, end: 'openedBy' | 'closedBy'): string =>
  `${row.clientId} ${row.placementId} ${row[end]}`;

const add = (counts: Partial<Record<MoveKind, number>>, move: MoveKind): void => {
  counts[move] = (counts[move] ?? 0) + 1;
};
