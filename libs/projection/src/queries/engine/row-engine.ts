import type { Position } from '@throughline/event-store';
import { EVERY_VIEW, type RowsOfView, type ViewName } from '@throughline/views';
import type { FacilityScope } from '@throughline/kernel';
import type { ParkedClient } from '../../projection-store.js';
import { type Kept, KEPT_COLUMNS, type Known } from '../view-query.js';

/** A field of a row, or whose row it is. */
export type Field<Name extends ViewName> = keyof Kept<RowsOfView[Name]> & string;
export type Value = string | number | boolean | null;

/** All fields of a view's rows, those that are kept beside it first. */
export const fieldsOf = <Name extends ViewName>(view: Name): readonly Field<Name>[] =>
  [...Object.keys(KEPT_COLUMNS), ...Object.keys(EVERY_VIEW[view].columns)] as Field<Name>[];

/** Something that must be true of a row. */
export type Condition<Name extends ViewName> =
  /** One of the fields is one of these values. */
  | { readonly anyOf: readonly Field<Name>[]; readonly values: readonly Value[] }
  /** The list in the field holds one of these values. */
  | { readonly listOf: Field<Name>; readonly values: readonly string[] }
  /** The number or text in the field is at least `from` and below `before`; null is neither. */
  | { readonly field: Field<Name>; readonly from?: number | undefined; readonly before?: number | undefined }
  /** The field is null, or is not. */
  | { readonly field: Field<Name>; readonly given: boolean }
  /** Everything in one of these lists is true. */
  | { readonly either: readonly (readonly Condition<Name>[])[] };

/** Which rows are meant; all that is said of them holds together. */
export interface Selection<Name extends ViewName> {
  readonly known: Known;
  readonly facilities: FacilityScope;
  /** Fields of which one must name such a facility; `facilityId` when absent. */
  readonly concerning?: readonly Field<Name>[];
  /** Only rows that hold at this instant: begun by then and not yet over. UTC ms. For views whose rows last. */
  readonly at?: number;
  readonly where?: readonly Condition<Name>[];
}

export interface Sort<Name extends ViewName> {
  readonly field: Field<Name>;
  readonly direction: 'asc' | 'desc';
}

/** A page of a sorted list: null sorts before everything. The fields sorted by tell every row from every other. */
export interface Sorted<Name extends ViewName> {
  readonly order: readonly Sort<Name>[];
  /** The sorted values of the last row of the page before; null for the first page. */
  readonly after: readonly Value[] | null;
  readonly limit: number;
}

/** The first of these rows, sorted; what sorts before the last row of the page before is left out. */
export function sortedFirst<Row extends object, Name extends ViewName>(
  rows: readonly Row[],
  { order, after, limit }: Sorted<Name>,
): readonly Row[] {
  const compare = (one: readonly Value[], other: readonly Value[]): number => {
    for (const [index, { direction }] of order.entries()) {
      const compared = compareValues(one[index] as Value, other[index] as Value);
      if (compared !== 0) return direction === 'asc' ? compared : -compared;
    }
    return 0;
  };
  const keyed = rows.map((row) => ({
    row,
    values: order.map(({ field }) => (row as Readonly<Record<string, Value>>)[field] as Value),
  }));
  const beyond = after === null ? keyed : keyed.filter(({ values }) => compare(values, after) > 0);
  return beyond
    .toSorted((one, other) => compare(one.values, other.values))
    .slice(0, limit)
    .map(({ row }) => row);
}

/** Nothing first, then numbers or texts by size. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/** A client in the list of clients: one whose active path touches the facilities asked for. */
export interface ListedClient {
  readonly clientId: string;
  readonly registeredFacilityId: string | null;
  readonly facilities: readonly string[];
  readonly revision: number;
  readonly stale: boolean;
}

/** Clients whose active path touches a facility. */
export interface ClientsMeant {
  readonly facilities: FacilityScope;
  readonly clientIds?: readonly string[] | undefined;
}

export interface ClientSelection extends ClientsMeant {
  /** By client id, beginning after this one. */
  readonly after: string;
  readonly limit: number;
}

export interface ParkedSelection {
  readonly facilities: FacilityScope;
  /** Null for all of them. */
  readonly clientId: string | null;
  readonly limit: number;
}

/** The rows in one state: whatever is read here was true at one moment of the log. */
export interface RowReader {
  /** How far the rows have followed the log. */
  progress(): Promise<{ readonly position: Position; readonly recordedAt: number | null }>;
  /** The last position that the log had reached by an instant; its start when there is none. */
  positionAt(instant: number): Promise<Position>;
  /** Number of clients of these facilities, or of no known one, whose rows are stale. */
  incomplete(facilities: FacilityScope): Promise<number>;
  /** The same clients, or one of them, those parked first at the front. */
  parked(selection: ParkedSelection): Promise<readonly ParkedClient[]>;
  /** The rows meant, in any order, with the fields asked for. */
  rows<Name extends ViewName, Wanted extends Field<Name>>(
    view: Name,
    selection: Selection<Name>,
    fields: readonly Wanted[],
  ): Promise<readonly Pick<Kept<RowsOfView[Name]>, Wanted>[]>;
  /** A page of the rows meant, with all their fields. */
  page<Name extends ViewName>(
    view: Name,
    selection: Selection<Name>,
    sorted: Sorted<Name>,
  ): Promise<readonly Kept<RowsOfView[Name]>[]>;
  clients(selection: ClientSelection): Promise<readonly ListedClient[]>;
  /** How many there are in all. */
  countClients(selection: ClientsMeant): Promise<number>;
}

/** What a database must do for the questions; the arithmetic over its rows is done above it. */
export interface RowEngine {
  /** Reads in one state. Several may be asked for at once. */
  inOneState<Answer>(read: (reader: RowReader) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}
