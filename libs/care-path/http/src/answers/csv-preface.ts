import type { CallerContext } from '@throughline/access';
import { DISCLOSURE_NOTICE } from '@throughline/kernel';
import { csvLine } from '@throughline/views';

interface PrefaceOf {
  readonly file: string;
  readonly terms: object;
  readonly caller: Pick<CallerContext, 'principal' | 'roles' | 'facilities'>;
  /** When it was asked, ISO. */
  readonly now: string;
}

/** The two times have lines of their own. A file has all rows, whatever the page. */
const TOLD_APART: ReadonlySet<string> = new Set(['asOf', 'knownAt', 'atLeast', 'preface', 'cursor', 'limit']);

/**
 * What a file is, before its headings: who asked, for what, as of when, and the notice that goes with it. Each line is a name
 * and a value, made safe like every cell. Its name begins with `#`, so that readers that know comments skip it.
 */
export function* prefaceOf({ file, terms, caller, now }: PrefaceOf): Iterable<string> {
  const said = terms as Readonly<Record<string, unknown>>;
  const lines = {
    File: file,
    'Asked by': `${caller.principal}, ${caller.roles.join(', ')}`,
    'Asked at': now,
    'As of': textOf(said['asOf']) ?? now,
    'Known at': textOf(said['knownAt']) ?? `everything known by ${now}`,
    Times: 'each at the offset of its facility',
    Facilities: caller.facilities === 'all' ? 'all' : caller.facilities.join(', '),
    Filters: filtersIn(said),
    Notice: DISCLOSURE_NOTICE,
  };
  for (const [name, value] of Object.entries(lines)) yield csvLine([`# ${name}`, value]);
}

const filtersIn = (said: Readonly<Record<string, unknown>>): string =>
  Object.entries(said)
    .flatMap(([name, value]) => (TOLD_APART.has(name) ? [] : [[name, textOf(value)] as const]))
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ') || 'none';

const textOf = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value as string | number | boolean);
