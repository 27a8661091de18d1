import { workerData, parentPort } from 'node:worker_threads';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { runProjector } from '@throughline/projection';
import { openSqliteViews } from '@throughline/projection-sqlite';

/** The projector's thread: it reads the log and writes the views on connections of its own, until it is told to stop. */
export interface ProjectorData {
  readonly logFile: string;
  readonly viewsFile: string;
}

/** The views can be asked. How far they have come they say themselves. */
export type ProjectorMessage = 'opened';

const { logFile, viewsFile } = workerData as ProjectorData;
const stopping = new AbortController();

parentPort!.once('message', () => stopping.abort());
const views = openSqliteViews({ file: viewsFile });
const log = await openSqliteEventLog({ file: logFile, readonly: true });
try {
  parentPort!.postMessage('opened' satisfies ProjectorMessage);
  await runProjector({ log, views, signal: stopping.signal });
} finally {
  await log.close();
  await views.close();
  // An open port would keep the thread alive.
  parentPort!.close();
}
