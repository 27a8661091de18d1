import type { Condition, Selection, Sorted } from '@throughline/projection';
import type { ViewName } from '@throughline/views';
import { quoted } from '../columns.js';
import { intervalOf } from '../intervals.js';
import { isInOrder } from '../tables.js';

/**
 * The parts of which an index gives the rows in order, for obligations that are open now: those of each facility that are not
 * closed. Those that were closed after the instant asked for are a part of their own, empty but for instants in the past.
 * Null for everything else.
 */
export function partsInOrder<Name extends ViewName>(
  view: Name,
  selection: Selection<Name>,
  everyFacility: () => readonly string[],
): readonly Selection<Name>[] | null {
  const { at, known, facilities, where = [] } = selection;
  const interval = intervalOf(view);
  if (view !== 'obligations' || at === undefined || known.at !== null || !interval) return null;
  const { at: _at, ...untimed } = selection;
  const closed = (given: boolean) => ({ field: interval.to, given }) as Condition<Name>;
  const begun = { field: interval.from, before: at + 1 } as Condition<Name>;
  const named = facilities === 'all' ? everyFacility() : facilities;
  return [
    ...named.map((facility) => ({ ...untimed, facilities: [facility], where: [closed(false), begun, ...where] })),
    { ...selection, where: [closed(true), ...where] },
  ];
}

/**
 * A page is read along the index of its order, whatever it is filtered by: a filter that entered an index of its own would
 * have all its rows sorted for each page. Rows of a few clients or entries, and those that hold at an instant, are few and are
 * sorted. Of moves every version is in order, so pages of what was known are read in the same way. Of rows that last, those
 * that were known are put together first, and are sorted.
 */
export function columnsInOrder<Name extends ViewName>(
  view: Name,
  { at, facilities, known, where = [] }: Selection<Name>,
  { order: [first] }: Sorted<Name>,
): (field: string) => string {
  if (at !== undefined || (known.at !== null && intervalOf(view))) return quoted;
  const entered = new Set<string>(['clientId', 'entryId', first?.field ?? '']);
  const ofOne = facilities !== 'all' && facilities.length === 1;
  if (ofOne && view === 'placements' && first?.field === 'from') entered.add('facilityId');
  if (ofOne && view === 'obligations' && first?.field === 'overdueFrom') entered.add('facilityId').add('closedAt');
  else if (!isInOrder(view, first?.field ?? '')) return quoted;
  if (view === 'moves' && first?.field === 'effectiveAt') for (const field of ofOneValue(where)) entered.add(field);
  return (field) => (entered.has(field) ? quoted(field) : `+${quoted(field)}`);
}

/** A column of moves of which one value is asked for, and whose index has the moves of one value in the order of their time. */
function ofOneValue<Name extends ViewName>(where: readonly Condition<Name>[]): readonly string[] {
  const fields = where.flatMap((one) =>
    'anyOf' in one && one.anyOf.length === 1 && one.values.length === 1 && one.values[0] !== null ? one.anyOf : [],
  );
  return fields.filter((field) => isInOrder('moves', field)).slice(0, 1);
}
