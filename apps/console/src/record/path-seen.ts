import type { Path, PathEntry } from '../api/types';

/** The path as somebody saw it: its revision, and a mark of each entry as it stood. */
export interface PathSeen {
  readonly revision: number;
  readonly entries: readonly string[];
}

const markOf = ({ versionId, voided }: PathEntry): string => (voided ? `${versionId} voided` : versionId);

export const seenOf = ({ revision, timeline }: Path): PathSeen => ({ revision, entries: timeline.map(markOf) });

/** Entries that were recorded, corrected, or voided since. */
export function changedSince({ entries }: PathSeen, { timeline }: Path): readonly PathEntry[] {
  const before = new Set(entries);
  return timeline.filter((entry) => !before.has(markOf(entry)));
}
