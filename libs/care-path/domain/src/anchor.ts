import { defineProblem, Refusal } from '@throughline/kernel';
import { type Entry, entryOn, type Path } from './path.js';

export const entryNotOnPath = defineProblem({
  code: 'entry-not-on-path',
  kind: 'not-found',
  at: '/after',
  sentence: 'There is no such active entry on this path. Read the path again, and use the ID of an active entry.',
});

/** The entry named by `after`, which must stand on this path. */
export function anchorOf(path: Path, after: string | null): Entry | undefined {
  if (after === null) return undefined;
  const entry = entryOn(path, after);
  if (!entry?.standing) throw new Refusal(entryNotOnPath);
  return entry;
}
