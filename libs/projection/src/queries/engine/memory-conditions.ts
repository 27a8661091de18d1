import { EVERY_VIEW, type ViewName } from '@throughline/views';
import { within } from '@throughline/kernel';
import type { Condition, Selection, Value } from './row-engine.js';

type Fields = Readonly<Record<string, unknown>>;

/** Whether all that is said of the rows meant is true of this one. */
export function isMeant<Name extends ViewName>(view: Name, of: object, selection: Selection<Name>): boolean {
  const row = of as Fields;
  const { facilities, concerning = ['facilityId'], at, where = [] } = selection;
  return (
    concerning.some((field) => within(facilities, row[field] as string | null)) &&
    (at === undefined || holdsAt(view, row, at)) &&
    where.every((condition) => isTrue(condition, row))
  );
}

/** From when to when a row holds. */
function holdsAt(view: ViewName, row: Fields, at: number): boolean {
  const { lasts } = EVERY_VIEW[view];
  if (!lasts) throw new TypeError('The rows of this view do not last.');
  const from = row[lasts.from] as number;
  const to = row[lasts.to] as number | null;
  return from <= at && (to === null || to > at);
}

function isTrue<Name extends ViewName>(condition: Condition<Name>, row: Fields): boolean {
  if ('either' in condition) return condition.either.some((all) => all.every((one) => isTrue(one, row)));
  if ('anyOf' in condition) return condition.anyOf.some((field) => condition.values.includes(row[field] as Value));
  if ('listOf' in condition) {
    const list = row[condition.listOf] as readonly string[];
    return condition.values.some((value) => list.includes(value));
  }
  const value = row[condition.field] as number | null;
  if ('given' in condition) return (value !== null) === condition.given;
  const { from, before } = condition;
  return value !== null && (from === undefined || value >= from) && (before === undefined || value < before);
}
