import { PATH_PAGE } from '../api/pages';
import type { Path, PathEntry } from '../api/types';

/** The path as somebody saw it: its revision, and a mark of each entry as it stood. */
export interface PathSeen {
  readonly revision: number;
  readonly entries: readonly string[];
}

const markOf = ({ versionId, voided }: PathEntry): string => (voided ? `${versionId} voided` : versionId);

export const seenOf = ({ revision, timeline }: Path): PathSeen => ({ revision, entries: timeline.map(markOf) });

/** Entries that were recorded, corrected, or voided since. Older ones that came on the page as others left it are not new. */
export function changedSince({ entries }: PathSeen, { timeline }: Path): readonly PathEntry[] {
  const before = new Set(entries);
  const first = Math.max(
    0,
    timeline.findIndex((entry) => before.has(markOf(entry))),
  );
  const whole = entries.length < PATH_PAGE;
  return timeline.slice(whole ? 0 : first).filter((entry) => !before.has(markOf(entry)));
}
