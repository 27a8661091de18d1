import { DatabaseSync } from 'node:sqlite';
import { answering } from '../measuring/answering.ts';

export interface ScanTask {
  readonly logFile: string;
  readonly times: number;
}

export interface ScanAnswer {
  readonly events: number;
  /** Of this process, for one event. */
  readonly cpuUs: number;
}

const ROWS = 1_000;
const PAGE = `SELECT position, stream, revision, id, type, schemaVersion, recordedAt, data, meta, private, leaf FROM events
  WHERE position > ? AND substr(+stream, 1, 9) = 'carePath-' ORDER BY position LIMIT ${ROWS}`;

/** Every row of care paths in the order of the log, as arrays, page by page: what SQLite alone costs from Node.js. */
await answering<ScanTask, ScanAnswer>(async ({ logFile, times }) => {
  const database = new DatabaseSync(logFile, { readOnly: true });
  const page = database.prepare(PAGE);
  page.setReturnArrays(true);
  const scan = (): number => {
    let events = 0;
    for (let after = 0, rows; (rows = page.all(after) as unknown as [number][]).length > 0; events += rows.length)
      after = rows.at(-1)![0];
    return events;
  };
  scan();
  const before = process.cpuUsage();
  let events = 0;
  for (let round = 0; round < times; round += 1) events += scan();
  const { user, system } = process.cpuUsage(before);
  database.close();
  return { events, cpuUs: (user + system) / events };
});
