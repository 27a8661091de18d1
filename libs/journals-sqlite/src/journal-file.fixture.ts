import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own with one journal in it, opened as often as is said. */
export function journalFile<Journal extends { close(): void }, Terms extends readonly unknown[]>(
  openFile: (file: string, ...terms: Terms) => Journal,
) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-journal-'));
  const opened: Journal[] = [];
  return {
    open: (...terms: Terms): Journal => {
      const journal = openFile(join(folder, 'journal.db'), ...terms);
      opened.push(journal);
      return journal;
    },
    remove: () => {
      for (const journal of opened) journal.close();
      rmSync(folder, { recursive: true });
    },
  };
}
