import type { Path, PathEvent } from '@throughline/care-path';
import type { Columns } from './columns.js';

/** A row that one thing on the path opens, an entry as a rule, and that a later one may close. */
export interface ViewRow {
  /** Id of the entry that opens the row; of the registration or the proposal where there is no entry. */
  readonly openedBy: string;
  /** Id of the entry that closes it, or of the event where there is no entry; null while it is open. */
  readonly closedBy: string | null;
}

/** What the last event changed: rows are made again from here and nowhere else. */
export interface Touched {
  /** Index of the earliest entry that changed; the entries before it are as they were. */
  readonly from: number;
  /** Every proposal and planned move: any entry can change whose matter it is, or carry it out. */
  readonly proposalIds: readonly string[];
  readonly planIds: readonly string[];
}

/** How long a row holds, and what its end changes. */
export interface Lasting {
  readonly from: string;
  readonly to: string;
  /** What every column that an end sets holds until then, `to` among them. */
  readonly untilEnd: Readonly<Record<string, string | null>>;
}

/** The rows of a client as they were before the event, found without searching. */
export interface CurrentRows<Row> {
  openedBy(id: string): Iterable<Row>;
  closedBy(id: string): Iterable<Row>;
  open(): Iterable<Row>;
}

/**
 * A pure function from one client's path to rows. `rows` answers those that take the place of every current row that is
 * opened or closed by an entry from `touched.from` on, or by a touched proposal or planned move, or that has the same key. From nothing
 * (`EVERYTHING`, `NO_ROWS`) it makes all rows, and both ways give the same rows.
 */
export interface View<Row extends ViewRow = ViewRow> {
  readonly name: string;
  /** Raised when the rows of an unchanged path would come out otherwise: stored rows are then made again. */
  readonly version: number;
  /** Every column of a row, in order. */
  readonly columns: Columns;
  /** Where rows last: the columns that say from when to when, half-open, the end null while it lasts. */
  readonly lasts: Lasting | null;
  /** Tells a client's rows apart. */
  key(row: Row): string;
  rows(path: Path, touched: Touched, current: CurrentRows<Row>): readonly Row[];
}

export const NO_ROWS: CurrentRows<never> = { openedBy: () => [], closedBy: () => [], open: () => [] };

export const everything = (path: Path): Touched => ({
  from: 0,
  proposalIds: [...path.proposals.keys()],
  planIds: [...path.plans.keys()],
});

/** All rows of a path. */
export const allRows = <Row extends ViewRow>(view: View<Row>, path: Path): readonly Row[] =>
  view.rows(path, everything(path), NO_ROWS);

/** What several events changed, one after the other: an entry that a later one moved on lies behind where that one inserted. */
export const touchedTogether = (all: readonly Touched[]): Touched => ({
  from: Math.min(...all.map(({ from }) => from)),
  proposalIds: [...new Set(all.flatMap(({ proposalIds }) => proposalIds))],
  planIds: [...new Set(all.flatMap(({ planIds }) => planIds))],
});

/** What an event changed on the path that it has just been folded into. */
export function touchedBy(path: Path, event: PathEvent): Touched {
  let from = path.touchedFrom;
  if ('rejudged' in event.data) {
    const { rejudged, reclocked = [] } = event.data;
    for (const { entryId } of [...rejudged, ...reclocked]) from = Math.min(from, path.indexOf.get(entryId) ?? from);
  }
  return { from, proposalIds: [...path.proposals.keys()], planIds: [...path.plans.keys()] };
}
