import { workerData, parentPort } from 'node:worker_threads';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { runProjector } from '@throughline/projection';
import { openSqliteViews } from '@throughline/projection-sqlite';

/** The projector's thread: it reads the log and writes the views on connections of its own, until it is told to stop. */
export interface ProjectorData {
  readonly logFile: string;
  readonly viewsFile: string;
}

export type ProjectorMessage = { readonly kind: 'opened' } | { readonly kind: 'progress'; readonly position: string; readonly atHead: boolean };

const { logFile, viewsFile } = workerData as ProjectorData;
const stopping = new AbortController();
const tell = (message: ProjectorMessage): void => parentPort!.postMessage(message);

parentPort!.once('message', () => stopping.abort());
const views = openSqliteViews({ file: viewsFile });
const log = await openSqliteEventLog({ file: logFile, readonly: true });
try {
  tell({ kind: 'opened' });
  await runProjector({ log, views, signal: stopping.signal, onProgress: ({ position, atHead }) => tell({ kind: 'progress', position, atHead }) });
} finally {
  await log.close();
  await views.close();
  // An open port would keep the thread alive.
  parentPort!.close();
}
