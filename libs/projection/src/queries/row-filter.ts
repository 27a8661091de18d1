import type { SiteInstant } from './view-query.js';
import { type Columns, type Filter, filtersOf, type ViewName } from '@throughline/views';
import type { Condition, Field, Value } from './engine/row-engine.js';
import type { Site } from './sites.js';

/** What is asked of the columns of a row, by the names of their filters. */
export type RowFilter = Readonly<Record<string, readonly Value[] | Value | SiteInstant>>;

/** The values of a filter, of which one must fit. */
export const valuesOf = (wanted: RowFilter[string]): readonly Value[] => [wanted ?? []].flat() as readonly Value[];

/** The instants among the filters: a day is another one from site to site. */
export const instantsOf = (wanted: RowFilter): readonly SiteInstant[] =>
  Object.values(wanted).filter((value): value is SiteInstant => value instanceof Map);

/** What must be true of a row for the filters asked. A filter that no column declares is a mistake of the caller's. */
export function conditionsOf<Name extends ViewName>(
  columns: Columns,
  wanted: RowFilter,
  there: Site['at'],
): readonly Condition<Name>[] {
  const known = new Map(filtersOf(columns).map((filter) => [filter.name, filter]));
  return Object.entries(wanted).map(([name, value]) => {
    const filter = known.get(name);
    if (!filter) throw new TypeError('There is no such filter.');
    return conditionOf<Name>(filter, value instanceof Map ? there(value) : value);
  });
}

function conditionOf<Name extends ViewName>(
  { field, column, form }: Filter,
  value: RowFilter[string],
): Condition<Name> {
  const of = field as Field<Name>;
  if (column.kind === 'codes') return { listOf: of, values: valuesOf(value) as readonly string[] };
  switch (form) {
    case 'values':
      return { anyOf: [of], values: valuesOf(value) };
    case 'flag':
      return { anyOf: [of], values: [value as boolean] };
    case 'from':
    case 'least':
      return { field: of, from: value as number };
    case 'before':
      return { field: of, before: value as number };
  }
}
