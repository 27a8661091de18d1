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
 * have all its rows sorted for each page. Rows of a few clients, and those that hold at an instant, are few and are sorted.
 * Where no index has the order, all rows that match are sorted: then a filter enters what index it can.
 */
export function columnsInOrder<Name extends ViewName>(
  view: Name,
  { at, facilities, known, where = [] }: Selection<Name>,
  { order: [first] }: Sorted<Name>,
): (field: string) => string {
  if (at !== undefined || known.at !== null) return quoted;
  const entered = new Set<string>(['clientId', first?.field ?? '']);
  const ofOne = facilities !== 'all' && facilities.length === 1;
  if (ofOne && view === 'placements' && first?.field === 'from') entered.add('facilityId');
  if (ofOne && view === 'obligations' && first?.field === 'overdueFrom') entered.add('facilityId').add('closedAt');
  else if (!isInOrder(view, first?.field ?? ''))
    return (field) => (field === 'clientId' || isNarrowed(field, where) ? quoted(field) : `+${quoted(field)}`);
  return (field) => (entered.has(field) ? quoted(field) : `+${quoted(field)}`);
}

/** By values, or from an instant on. That rows began before an instant, nearly always now, is true of nearly all. */
const isNarrowed = <Name extends ViewName>(field: string, where: readonly Condition<Name>[]): boolean =>
  where.some(
    (one) =>
      ('anyOf' in one && one.anyOf.some((name) => name === field)) ||
      ('from' in one && one.field === field && one.from !== undefined),
  );
