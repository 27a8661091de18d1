import { resolve } from 'node:path';
import {
  EVERY_CARE_PATH,
  type ProjectionStore,
  QuestionsHere,
  type RowEngine,
  ViewQueries,
} from '@throughline/projection';
import { VIEWS_SIGNATURE } from '@throughline/views';
import { SqliteProjectionStore } from './sqlite-projection-store.js';
import { SqliteRowEngine } from './reading/sqlite-row-engine.js';
import { rowCheckpoints } from './checkpoint.js';
import { hasTheseTables, openForReading, openForWriting } from './views-file.js';

interface RowsFile {
  readonly file: string;
  /** How much the connection keeps of the file's pages. */
  readonly pageBytes?: number;
  /** The shard whose rows it holds, see `workOf`. */
  readonly work: string;
}

/** Opens, or makes, the rows in one SQLite file, for the projector to write. One at a time. Throws `ViewsFileRefused`. */
export function openSqliteViews({ file, pageBytes, work }: RowsFile): ProjectionStore {
  return new SqliteProjectionStore(openForWriting(resolve(file), pageBytes), work);
}

/** The rows in a file as an engine for questions, while a projector writes them in another thread or process. */
export function openSqliteRows({ file, pageBytes }: Omit<RowsFile, 'work'>): RowEngine {
  return new SqliteRowEngine(openForReading(resolve(file), pageBytes));
}

/** Whether the rows in a file are those that this software makes from this log. */
export function areRowsOf({ file, logId }: { readonly file: string; readonly logId: string }): boolean {
  const database = openForReading(resolve(file));
  try {
    if (!hasTheseTables(database)) return false;
    const made = rowCheckpoints(database).read(EVERY_CARE_PATH);
    return made?.logId === logId && made.facts.signature === VIEWS_SIGNATURE;
  } finally {
    database.close();
  }
}

/** Asks questions over the rows in a file, while a projector writes them in another thread or process. */
export function openSqliteViewQueries({ file }: { readonly file: string }): ViewQueries {
  return new ViewQueries(new QuestionsHere(openSqliteRows({ file })));
}
