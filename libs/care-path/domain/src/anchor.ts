import { Refusal } from '@throughline/kernel';
import { type Entry, entryOn, type Path } from './path.js';

/** The entry named by `after`, which must stand on this path. */
export function anchorOf(path: Path, after: string | null): Entry | undefined {
  if (after === null) return undefined;
  const entry = entryOn(path, after);
  if (!entry?.standing)
    throw Refusal.at('/after', 'entry-not-on-path', 'There is no such entry standing on this path.');
  return entry;
}
