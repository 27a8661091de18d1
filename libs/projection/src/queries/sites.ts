import type { RowsOfView, ViewName } from '@throughline/views';
import type { FacilityScope } from '@throughline/kernel';
import type { Kept, SiteInstant } from './view-query.js';
import { type Field, type RowReader, type Selection, type Sorted, sortedFirst } from './engine/row-engine.js';

/** Facilities at which all the instants of a question are the same. */
export interface Site {
  readonly facilities: FacilityScope;
  /** The instant at these facilities. */
  at(instant: SiteInstant): number;
}

/** Whether an instant lies after now at one of these facilities: a day has not begun everywhere at once. */
export function liesAhead(instant: SiteInstant | null, now: number, facilities: FacilityScope): boolean {
  if (instant === null) return false;
  if (typeof instant === 'number') return instant > now;
  const asked = facilities === 'all' ? [...instant.values()] : facilities.flatMap((code) => instant.get(code) ?? []);
  return asked.some((begins) => begins > now);
}

const EVERYWHERE: Site['at'] = (instant) => {
  if (typeof instant !== 'number') throw new TypeError('This instant differs from site to site.');
  return instant;
};

/** Divides facilities so that each instant is one number for each part; one part unless days were asked for. */
export function sitesOf(facilities: FacilityScope, instants: readonly (SiteInstant | null)[]): readonly Site[] {
  const days = instants.filter(
    (instant): instant is ReadonlyMap<string, number> => typeof instant === 'object' && instant !== null,
  );
  const [first] = days;
  if (!first) return [{ facilities, at: EVERYWHERE }];
  const known = facilities === 'all' ? [...first.keys()] : facilities.filter((facilityId) => first.has(facilityId));
  const parts = Map.groupBy(known, (facilityId) => days.map((day) => day.get(facilityId)).join());
  return [...parts.values()].map((part) => ({
    facilities: part,
    at: (instant) => (typeof instant === 'number' ? instant : (instant.get(part[0] as string) as number)),
  }));
}

/** A page of what several selections mean together. */
export async function pageOf<Name extends ViewName>(
  reader: RowReader,
  view: Name,
  selections: readonly Selection<Name>[],
  sorted: Sorted<Name>,
): Promise<readonly Kept<RowsOfView[Name]>[]> {
  const pages: (readonly Kept<RowsOfView[Name]>[])[] = [];
  for (const selection of selections) pages.push(await reader.page(view, selection, sorted));
  return pages.length === 1 ? (pages[0] as (typeof pages)[number]) : sortedFirst(pages.flat(), sorted);
}

/** The rows of what several selections mean together. */
export async function rowsOf<Name extends ViewName, Wanted extends Field<Name>>(
  reader: RowReader,
  view: Name,
  selections: readonly Selection<Name>[],
  fields: readonly Wanted[],
): Promise<readonly Pick<Kept<RowsOfView[Name]>, Wanted>[]> {
  const found: (readonly Pick<Kept<RowsOfView[Name]>, Wanted>[])[] = [];
  for (const selection of selections) found.push(await reader.rows(view, selection, fields));
  return found.length === 1 ? (found[0] as (typeof found)[number]) : found.flat();
}
