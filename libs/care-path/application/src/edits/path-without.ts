import { advance, type Entry, type Path, situationBefore } from '@throughline/care-path';

/** The path as if one entry had never been recorded: a correction says where an entry belongs without its earlier self. */
export function pathWithout(path: Path, entryId: string): Path {
  const index = path.indexOf.get(entryId);
  if (index === undefined) return path;
  const entries: Entry[] = path.entries.slice(0, index);
  for (const entry of path.entries.slice(index + 1)) {
    const before = situationBefore(entries, entries.length);
    const after = entry.active ? advance(before, entry.body).situation : before;
    entries.push({ ...entry, after });
  }
  return { ...path, entries, indexOf: new Map(entries.map(({ body }, at) => [body.entryId, at])) };
}
