import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { countedPosition, type RecordedEvent } from '@throughline/event-store';
import { prepareDataDirectory } from './data-directory.js';
import { lockForWriting } from './exclusive-lock.js';
import { LogFileRefused } from './log-file-errors.js';
import { prepareSchema } from './schema.js';
import { refusalOf } from './sqlite-faults.js';

/**
 * Puts the events of another log into an empty one, with their ids, order and times: all of them in one durable
 * transaction, or none. For histories that were made elsewhere; they must be in log order without a gap. Throws
 * `LogFileRefused`, `log-not-empty` when the file holds events already.
 */
export function fillEmptyLog(options: { readonly file: string; readonly events: Iterable<RecordedEvent> }): void {
  const file = resolve(options.file);
  prepareDataDirectory(file);
  const release = lockForWriting(file);
  try {
    const database = new DatabaseSync(file);
    try {
      prepareSchema(database);
      insertAll(database, options.events);
    } catch (error) {
      throw refusalOf(error);
    } finally {
      database.close();
    }
  } finally {
    release();
  }
}

function insertAll(database: DatabaseSync, events: Iterable<RecordedEvent>): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
  if (database.prepare('SELECT 1 FROM events LIMIT 1').get()) {
    throw new LogFileRefused('log-not-empty', 'This log holds events already. Choose an empty data directory.');
  }
  const insert = database.prepare(
    'INSERT INTO events (position, stream, revision, id, type, schemaVersion, recordedAt, data, meta, private, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  let count = 0;
  for (const event of events) {
    count += 1;
    const {
      position,
      stream,
      revision,
      id,
      type,
      schemaVersion,
      recordedAt,
      data,
      meta,
      private: hidden,
      leaf,
    } = event;
    if (position !== countedPosition(count)) throw new RangeError('Events must come in log order without a gap.');
    insert.run(count, stream, revision, id, type, schemaVersion, recordedAt, data, meta, hidden, leaf);
  }
  database.exec('COMMIT');
}
