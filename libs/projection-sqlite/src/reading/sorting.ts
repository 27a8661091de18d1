import type { Sorted, Value } from '@throughline/projection';
import type { ViewName } from '@throughline/views';
import { type Column, columnsOf, quoted } from '../columns.js';
import type { Parameterized } from './parameterized.js';

/** `ORDER BY` of a page. */
export const orderBy = <Name extends ViewName>({ order }: Sorted<Name>): string =>
  order.map(({ field, direction }) => `${quoted(field)} ${direction}`).join(', ');

/**
 * True of what comes after the last row of the page before. Null sorts before everything, as SQLite has it. Several are true of
 * parts that follow one another: each part begins where the index is entered.
 */
export function beyond<Name extends ViewName>(
  view: Name,
  { order, after }: Sorted<Name>,
  given: Parameterized,
): readonly string[] {
  if (after === null) return ['TRUE'];
  const last = order.map((_sort, index) => given.value(after[index] as Value));
  const steps = order.map(({ field, direction }, index) => {
    const tied = order.slice(0, index).map((sort, earlier) => `${quoted(sort.field)} IS ${last[earlier]}`);
    return [...tied, further(field, direction, { value: after[index] as Value, name: last[index] as string })].join(
      ' AND ',
    );
  });
  const isFurther = `(${steps.map((step) => `(${step})`).join(' OR ')})`;
  return bounds(view, { order, after }, last[0] as string).map((bound) => `${isFurther} AND ${bound}`);
}

function further(field: string, direction: 'asc' | 'desc', { value, name }: { value: Value; name: string }): string {
  const column = quoted(field);
  if (value === null) return direction === 'asc' ? `${column} IS NOT NULL` : 'FALSE';
  return direction === 'asc' ? `${column} > ${name}` : `(${column} < ${name} OR ${column} IS NULL)`;
}

/** Says again, of the first column alone, where the page begins: an index is entered there. */
function bounds<Name extends ViewName>(
  view: Name,
  { order: [first], after }: Pick<Sorted<Name>, 'order' | 'after'>,
  name: string,
): readonly string[] {
  const column = quoted(first?.field ?? '');
  if (after?.[0] === null) return [first?.direction === 'asc' ? 'TRUE' : `${column} IS NULL`];
  if (first?.direction === 'asc') return [`${column} >= ${name}`];
  const declared = columnsOf(view).find(({ field }: Column) => field === first?.field);
  return declared?.nullable === true ? [`${column} <= ${name}`, `${column} IS NULL`] : [`${column} <= ${name}`];
}
