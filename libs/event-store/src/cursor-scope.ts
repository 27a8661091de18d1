import { type FacilityScope, sha256 } from '@throughline/kernel';

const MARK_LENGTH = 6;
/** A cursor stays short: beyond this a scope is one hash, and what was added to it cannot be told. */
const FACILITIES_MAX = 100;

const ALL = 'all';
const HASHED = 'h';

const markOf = (facility: string): string => sha256(facility).slice(0, MARK_LENGTH);

/** What of a log a reader may see, as a cursor holds it: the same facilities in another order give the same text. */
export function scopeText(facilities: FacilityScope): string {
  if (facilities === ALL) return ALL;
  const marks = facilities.map(markOf).toSorted().join('');
  return facilities.length <= FACILITIES_MAX ? `f${marks}` : `${HASHED}${sha256(marks)}`;
}

/**
 * Of the facilities seen now, those that were not seen under a former scope. Null when that cannot be told one by one, and when
 * others are seen no more: then what was added is not all that a reader has to do.
 */
export function addedSince(former: string, now: FacilityScope): readonly string[] | null {
  if (former === ALL || now === ALL || former.startsWith(HASHED)) return null;
  const marks: readonly string[] = former.slice(1).match(/.{6}/g) ?? [];
  const seen = new Set(now.map(markOf));
  if (marks.some((mark) => !seen.has(mark))) return null;
  return now.filter((facility) => !marks.includes(markOf(facility))).toSorted();
}
