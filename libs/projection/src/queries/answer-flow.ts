import type { MoveKind } from '@throughline/views';
import type { Flow, FlowCounts, FlowGroup, FlowQuery } from './census.js';
import { COUNTED_FIELDS, type CountedPlacement, Grouping, type Part, partOf, PARTS } from './counted-placements.js';
import type { RowReader } from './engine/row-engine.js';
import { knownAt, standingOf } from './viewpoint.js';

/**
 * Opening, in, out, closing. Every period is counted into its group when it begins and out of it when it ends, unless
 * the placement goes on in the same group: so the sums must come out, whatever the history.
 */
export async function answerFlow(reader: RowReader, asked: FlowQuery): Promise<Flow> {
  const known = await knownAt(reader, asked.knownAt);
  const { facilities, from, to, groupBy } = asked;
  const opening = await reader.rows('placements', { known, facilities, at: from }, COUNTED_FIELDS);
  const begun = await reader.rows(
    'placements',
    { known, facilities, where: [{ field: 'from', from: from + 1, before: to + 1 }] },
    COUNTED_FIELDS,
  );
  const tally = new Tally(new Grouping(groupBy), { from, to });
  tally.count([...opening, ...begun]);
  return { standing: await standingOf(reader, asked, known), from, to, groups: tally.groups() };
}

interface Counting {
  opening: number;
  readonly in: Partial<Record<MoveKind, number>>;
  readonly out: Partial<Record<MoveKind, number>>;
  closing: number;
}

class Tally {
  readonly #grouping: Grouping;
  readonly #window: { readonly from: number; readonly to: number };
  readonly #groups = new Map<string, { readonly row: CountedPlacement; readonly parts: Record<Part, Counting> }>();

  constructor(grouping: Grouping, window: { readonly from: number; readonly to: number }) {
    this.#grouping = grouping;
    this.#window = window;
  }

  count(rows: readonly CountedPlacement[]): void {
    const ending = new Map(rows.map((row) => [linkOf(row, 'closedBy'), row]));
    const beginning = new Map(rows.map((row) => [linkOf(row, 'openedBy'), row]));
    for (const row of rows) {
      this.#countIn(row, ending.get(linkOf(row, 'openedBy')));
      this.#countOut(row, beginning.get(linkOf(row, 'closedBy')));
    }
  }

  groups(): readonly FlowGroup[] {
    const sorted = [...this.#groups.values()].toSorted((a, b) => this.#grouping.compare(a.row, b.row));
    return sorted.map(({ row, parts }) => ({ ...this.#grouping.keyOf(row), ...(parts as Record<Part, FlowCounts>) }));
  }

  #countIn(row: CountedPlacement, previous: CountedPlacement | undefined): void {
    if (row.from <= this.#window.from) this.#of(row).opening += 1;
    else if (!previous || !this.#together(previous, row)) add(this.#of(row).in, row.openedMove as MoveKind);
  }

  #countOut(row: CountedPlacement, next: CountedPlacement | undefined): void {
    if (row.to === null || row.to > this.#window.to) this.#of(row).closing += 1;
    else if (!next || !this.#together(row, next)) add(this.#of(row).out, row.closedMove as MoveKind);
  }

  #together(one: CountedPlacement, other: CountedPlacement): boolean {
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

/** A period ends and the next one of the placement begins by the same entry. */
const linkOf = (row: CountedPlacement, end: 'openedBy' | 'closedBy'): string =>
  `${row.clientId} ${row.placementId} ${row[end]}`;

const add = (counts: Partial<Record<MoveKind, number>>, move: MoveKind): void => {
  counts[move] = (counts[move] ?? 0) + 1;
};
