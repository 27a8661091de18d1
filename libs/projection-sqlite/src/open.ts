import { resolve } from 'node:path';
import { type ProjectionStore, QuestionsHere, type RowEngine, ViewQueries } from '@throughline/projection';
import { VIEWS_SIGNATURE } from '@throughline/views';
import { SqliteProjectionStore } from './sqlite-projection-store.js';
import { SqliteRowEngine } from './reading/sqlite-row-engine.js';
import { checkpointOf } from './checkpoint.js';
import { openForReading, openForWriting } from './views-file.js';

/** Opens, or makes, the rows in one SQLite file, for the projector to write. One at a time. Throws `ViewsFileRefused`. */
export function openSqliteViews({ file }: { readonly file: string }): ProjectionStore {
  return new SqliteProjectionStore(openForWriting(resolve(file)));
}

/** The rows in a file as an engine for questions, while a projector writes them in another thread or process. */
export function openSqliteRows({ file }: { readonly file: string }): RowEngine {
  return new SqliteRowEngine(openForReading(resolve(file)));
}

/** Whether the rows in a file are those that this software makes from this log. */
export function areRowsOf({ file, logId }: { readonly file: string; readonly logId: string }): boolean {
  const database = openForReading(resolve(file));
  try {
    const made = checkpointOf(database);
    return made?.logId === logId && made.signature === VIEWS_SIGNATURE;
  } finally {
    database.close();
  }
}

/** Asks questions over the rows in a file, while a projector writes them in another thread or process. */
export function openSqliteViewQueries({ file }: { readonly file: string }): ViewQueries {
  return new ViewQueries(new QuestionsHere(openSqliteRows({ file })));
}
