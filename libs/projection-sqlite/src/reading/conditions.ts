import type { Condition, Selection, Value } from '@throughline/projection';
import type { FacilityScope } from '@throughline/kernel';
import type { ViewName } from '@throughline/views';
import { quoted } from '../columns.js';
import { intervalOf } from '../intervals.js';
import { spansHolding } from '../spans.js';
import type { Parameters } from '../view-reader.js';
import { Parameterized } from './parameterized.js';

interface Where {
  readonly sql: string;
  readonly parameters: Parameters;
}

/** How a column stands in a condition: by its name, or so that no index is entered by it. */
type Named = (field: string) => string;

/** Everything that must be true of the rows meant. `everyFacility` names all facilities of a view, for its index. */
export function whereOf<Name extends ViewName>(
  view: Name,
  selection: Selection<Name>,
  everyFacility: () => readonly string[],
  named: Named = quoted,
): Where {
  const given = new Parameterized();
  const { known, facilities, concerning = ['facilityId'], at, where = [] } = selection;
  const conditions = [
    knownThen(known.at, given.named('known', known.position)),
    inScope(
      concerning,
      isFoundByFacility(view, selection) ? namedOf(facilities, everyFacility) : facilities,
      given,
      named,
    ),
    ...(at === undefined ? [] : [holdsThen(view, at, known.at, given)]),
    ...where.map((condition) => isTrue(condition, given, named)),
  ];
  return { sql: conditions.filter((condition) => condition !== TRUE).join(' AND ') || TRUE, parameters: given.values };
}

const TRUE = 'TRUE';

/** Rows that hold at an instant, and those that began within a window, are found by facility. */
function isFoundByFacility<Name extends ViewName>(view: Name, { at, where = [] }: Selection<Name>): boolean {
  const begins = intervalOf(view)?.from;
  return at !== undefined || where.some((one) => 'from' in one && one.from !== undefined && one.field === begins);
}

/** An index by facility is of use only when each is named. */
const namedOf = (facilities: FacilityScope, everyFacility: () => readonly string[]): readonly string[] =>
  facilities === 'all' ? everyFacility() : facilities;

/** Versions that were what we knew. */
const knownThen = (at: number | null, known: string): string =>
  at === null ? 'knownTo IS NULL' : `knownFrom <= ${known} AND (knownTo IS NULL OR knownTo > ${known})`;

function inScope(fields: readonly string[], facilities: FacilityScope, given: Parameterized, named: Named): string {
  if (facilities === 'all') return TRUE;
  // One facility is compared with, so that an index gives its rows in order.
  const [only, ...others] = facilities;
  if (only !== undefined && others.length === 0) {
    const facility = given.value(only);
    return either(fields.map((field) => `${named(field)} = ${facility}`));
  }
  const list = given.list(facilities);
  return either(fields.map((field) => `${named(field)} IN ${list}`));
}

/** Versions that hold, found by the spans under which they may be filed. */
function holdsThen(view: ViewName, at: number, knownAt: number | null, given: Parameterized): string {
  const interval = intervalOf(view);
  if (!interval) throw new TypeError('The rows of this view do not last.');
  const [from, to, instant] = [quoted(interval.from), quoted(interval.to), given.value(at)];
  return `span IN ${given.list(spansHolding(at, knownAt))} AND ${from} <= ${instant} AND (${to} IS NULL OR ${to} > ${instant})`;
}

function isTrue<Name extends ViewName>(condition: Condition<Name>, given: Parameterized, named: Named): string {
  if ('either' in condition)
    return either(condition.either.map((all) => all.map((one) => isTrue(one, given, named)).join(' AND ') || TRUE));
  if ('anyOf' in condition) return isAnyOf(condition.anyOf.map(named), condition.values, given);
  if ('listOf' in condition)
    return `EXISTS (SELECT 1 FROM json_each(${quoted(condition.listOf)}) WHERE value IN ${given.list(condition.values)})`;
  const column = named(condition.field);
  if ('given' in condition) return `${column} IS ${condition.given ? 'NOT ' : ''}NULL`;
  const bounds = [
    ...(condition.from === undefined ? [] : [`${column} >= ${given.value(condition.from)}`]),
    ...(condition.before === undefined ? [] : [`${column} < ${given.value(condition.before)}`]),
  ];
  return bounds.length === 0 ? `${column} IS NOT NULL` : bounds.join(' AND ');
}

function isAnyOf(columns: readonly string[], values: readonly Value[], given: Parameterized): string {
  const [only = null, ...others] = values;
  // One value is compared with, so that an index gives its rows in order.
  if (only !== null && others.length === 0) {
    const value = given.value(only);
    return either(columns.map((column) => `${column} = ${value}`));
  }
  const list = given.list(values.filter((value) => value !== null));
  const orNull = values.includes(null);
  return either(
    columns.map((column) => (orNull ? `(${column} IN ${list} OR ${column} IS NULL)` : `${column} IN ${list}`)),
  );
}

const either = (conditions: readonly string[]): string =>
  conditions.length === 0
    ? 'FALSE'
    : conditions.length === 1
      ? (conditions[0] as string)
      : `(${conditions.join(' OR ')})`;
