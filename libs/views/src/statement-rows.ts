import { type Dated, type Entry, entryOn, type Path, type Situation, situationBefore } from '@throughline/care-path';
import { type Columns, type RowOf, rowOf } from './columns.js';

/** What a row is made from: what was stated, the entry that states it, and the entry that replaced it. */
export interface StatementSource<Value> {
  readonly word: Dated<Value>;
  readonly opener: Entry | undefined;
  readonly closer: Entry | undefined;
}

/** Rows of statements that replace one another: each from when it was made until another one took its place. */
export function statementRows<Value, Declared extends Columns>(
  path: Path,
  from: number,
  of: { readonly stated: (situation: Situation) => readonly Dated<Value>[]; readonly columns: Declared },
): readonly RowOf<Declared>[] {
  const rows: RowOf<Declared>[] = [];
  const open = new Map<string, StatementSource<Value>>();
  const begin = (words: readonly Dated<Value>[]): void => {
    for (const word of words)
      if (!open.has(word.entryId))
        open.set(word.entryId, { word, opener: entryOn(path, word.entryId), closer: undefined });
  };
  const end = (words: readonly Dated<Value>[], closer: Entry): void => {
    const left = new Set(words.map(({ entryId }) => entryId));
    for (const [entryId, source] of open) {
      if (left.has(entryId)) continue;
      rows.push(rowOf(of.columns, { ...source, closer }));
      open.delete(entryId);
    }
  };
  let before = of.stated(situationBefore(path.entries, from));
  begin(before);
  for (const entry of path.entries.slice(from)) {
    const after = of.stated(entry.after);
    if (after === before) continue;
    end(after, entry);
    begin(after);
    before = after;
  }
  return [...rows, ...[...open.values()].map((source) => rowOf(of.columns, source))];
}
