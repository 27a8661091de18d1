import { defineProblem, Refusal } from '@throughline/kernel';
import type { RecordingTerms } from './draft.js';
import { type Entry, entryOn, type Path } from './path.js';

export const entryNotOnPath = defineProblem({
  code: 'entry-not-on-path',
  kind: 'not-found',
  at: '/after',
  sentence: 'There is no such active entry on this path. Read the path again, and use the ID of an active entry.',
});

export const afterAndBefore = defineProblem({
  code: 'after-and-before',
  at: '/before',
  sentence: 'Both `after` and `before` are given. Name the entry to follow or the entry to precede, not both.',
});

/** The entries that a new one is to stand directly after or before. */
export interface Beside {
  readonly after: Entry | undefined;
  readonly before: Entry | undefined;
}

/** The entries named by `after` and `before`, which must stand on this path. */
export function besideOf(path: Path, { after, before }: Pick<RecordingTerms, 'after' | 'before'>): Beside {
  if (after !== null && before !== null) throw new Refusal(afterAndBefore);
  return { after: anchorOf(path, after, '/after'), before: anchorOf(path, before, '/before') };
}

function anchorOf(path: Path, entryId: string | null, at: string): Entry | undefined {
  if (entryId === null) return undefined;
  const entry = entryOn(path, entryId);
  if (!entry?.active) throw new Refusal(entryNotOnPath, { at });
  return entry;
}
