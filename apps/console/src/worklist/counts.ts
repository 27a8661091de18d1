import type { WorklistCounts } from '../api/types';

/** How many tasks the API counts for a value of a filter: 0 where it names none, undefined while the counts are not known. */
export const countOf = (counts: WorklistCounts | undefined, filter: string, value: string): number | undefined =>
  counts && (valuesOf(counts, filter).find((one) => one.value === value)?.count ?? 0);

export const valuesOf = (counts: WorklistCounts | undefined, filter: string) =>
  counts?.facets.find((facet) => facet.filter === filter)?.values ?? [];
