import { VIEW_NAMES, type ViewName } from '@throughline/views';
import { columnsOf, quoted } from './columns.js';
import { intervalOf } from './intervals.js';

const KNOWN = ['knownFrom', 'knownTo', 'knownFromAt', 'knownToAt', 'span'];
const KNOWN_OPEN = ['openFrom', 'knownFrom', 'openFromAt', 'knownFromAt', 'openSpan'];

/**
 * Every version of a view's rows, to read from as from a table. Its name is the view's. A row that was known without its end before
 * is two versions. What is known now is in the table itself, and is cheaper to read there.
 */
export const everyVersionOf = (view: ViewName): string => VERSIONS[view];

const VERSIONS = Object.fromEntries(VIEW_NAMES.map((view) => [view, versionsOf(view)])) as Readonly<
  Record<ViewName, string>
>;

function versionsOf(view: ViewName): string {
  const interval = intervalOf(view);
  if (!interval) return view;
  const { untilEnd } = interval;
  const fields = columnsOf(view).map(({ field }) => field);
  const open = fields.map((field) =>
    field in untilEnd ? `${literal(untilEnd[field] ?? null)} AS ${quoted(field)}` : quoted(field),
  );
  const known = KNOWN.map((name, index) => `${KNOWN_OPEN[index]} AS ${name}`);
  return `(
    SELECT clientId, rowKey, ${[...KNOWN, ...fields.map(quoted)].join(', ')} FROM ${view}
    UNION ALL
    SELECT clientId, rowKey, ${[...known, ...open].join(', ')} FROM ${view} WHERE openFrom IS NOT NULL
  ) AS ${view}`;
}

function literal(word: string | null): string {
  return word === null ? 'NULL' : `'${word}'`;
}
