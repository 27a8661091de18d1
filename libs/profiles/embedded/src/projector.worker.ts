import { workerData, parentPort } from 'node:worker_threads';
import { Pace } from '@throughline/projection';
import { openLogToRead } from './log-place.js';
import { followed, openOrMakeViews, tellRebuilt } from './projecting.js';
import type { ProjectorData, ProjectorMessage, ProjectorOrder } from './projector-messages.js';

/** The projector's thread: it reads the log and writes the views on connections of its own, until it is told to stop. */

const { log: place, viewsFile, leases } = workerData as ProjectorData;
const stopping = new AbortController();

const pace = new Pace();

parentPort!.on('message', (order: ProjectorOrder) => (order === 'stop' ? stopping.abort() : pace.hurry()));
const views = openOrMakeViews(viewsFile);
const log = await openLogToRead(place);
try {
  const tell = (message: ProjectorMessage): void => parentPort!.postMessage(message);
  const onProgress = tellRebuilt((rebuilt) => tell({ rebuilt }));
  await followed({ log, views, leases, signal: stopping.signal, onPhase: tell, onProgress, pace });
} finally {
  await log.close();
  // An open port would keep the thread alive.
  parentPort!.close();
}
