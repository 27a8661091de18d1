import type { Flow, FlowQuery, FlowCounts, FlowGroup } from '@throughline/projection';
import type { MoveKind } from '@throughline/views';
import { keptColumns, type Values, type ViewReader } from '../view-reader.js';
import { type Part, partOf, PARTS } from './counts.js';
import { AT, Grouping } from './groups.js';
import { facilitiesNamed, rowsHolding } from './holding.js';
import { type Known, knownAt, knownThen, statusOf } from './viewpoint.js';

/**
 * Opening, in, out, closing. Every stretch is counted into its group when it begins and out of it when it ends, unless
 * the placement goes on in the same group: so the sums must come out, whatever the history.
 */
export function flow(reader: ViewReader, asked: FlowQuery): Flow {
  const known = knownAt(reader, asked.knownAt);
  const { from, to } = asked;
  const opening = rowsHolding(reader, 'placements', { ...asked, at: from, known });
  const begun = rowsBegun(reader, asked, known);
  const tally = new Tally(new Grouping(asked.groupBy), { from, to });
  tally.count([...opening, ...begun]);
  return { standing: statusOf(reader, asked, known), from, to, groups: tally.groups() };
}

/** Stretches that began after `from`, up to and including `to`. */
function rowsBegun(reader: ViewReader, { facilities, from, to }: FlowQuery, known: Known): readonly Values[] {
  const sql = `SELECT ${keptColumns('placements')} FROM placements
    WHERE facilityId IN (SELECT value FROM json_each(:named)) AND fromAt > :from AND fromAt <= :to AND ${knownThen(known)}`;
  return reader.all(sql, { named: facilitiesNamed(reader, 'placements', facilities), from, to, known: known.position });
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
  readonly #groups = new Map<string, { readonly row: Values; readonly parts: Record<Part, Counting> }>();

  constructor(grouping: Grouping, window: { readonly from: number; readonly to: number }) {
    this.#grouping = grouping;
    this.#window = window;
  }

  count(rows: readonly Values[]): void {
    const ending = new Map(rows.map((row) => [linkOf(row, AT.closedBy), row]));
    const beginning = new Map(rows.map((row) => [linkOf(row, AT.openedBy), row]));
    for (const row of rows) {
      this.#countIn(row, ending.get(linkOf(row, AT.openedBy)));
      this.#countOut(row, beginning.get(linkOf(row, AT.closedBy)));
    }
  }

  groups(): readonly FlowGroup[] {
    const sorted = [...this.#groups.values()].toSorted((a, b) => this.#grouping.compare(a.row, b.row));
    return sorted.map(({ row, parts }) => ({ ...this.#grouping.keyOf(row), ...(parts as Record<Part, FlowCounts>) }));
  }

  #countIn(row: Values, previous: Values | undefined): void {
    if ((row[AT.from] as number) <= this.#window.from) this.#of(row).opening += 1;
    else if (!previous || !this.#together(previous, row)) add(this.#of(row).in, row[AT.openedMove] as MoveKind);
  }

  #countOut(row: Values, next: Values | undefined): void {
    const to = row[AT.to] as number | null;
    if (to === null || to > this.#window.to) this.#of(row).closing += 1;
    else if (!next || !this.#together(row, next)) add(this.#of(row).out, row[AT.closedMove] as MoveKind);
  }

  #together(one: Values, other: Values): boolean {
    return partOf(one) === partOf(other) && this.#grouping.nameOf(one) === this.#grouping.nameOf(other);
  }

  #of(row: Values): Counting {
    const name = this.#grouping.nameOf(row);
    const known = this.#groups.get(name);
    if (known) return known.parts[partOf(row)];
    const parts = Object.fromEntries(PARTS.map((part) => [part, { opening: 0, in: {}, out: {}, closing: 0 }]));
    const group = { row, parts: parts as unknown as Record<Part, Counting> };
    this.#groups.set(name, group);
    return group.parts[partOf(row)];
  }
}

/** A stretch ends and the next one of the placement begins by the same entry. */
const linkOf = (row: Values, end: number): string => `${row[AT.clientId]} ${row[AT.placementId]} ${row[end]}`;

const add = (counts: Partial<Record<MoveKind, number>>, move: MoveKind): void => {
  counts[move] = (counts[move] ?? 0) + 1;
};
