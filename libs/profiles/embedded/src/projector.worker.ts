import { workerData, parentPort } from 'node:worker_threads';
import { OperatorRequests, Pace } from '@throughline/projection';
import { openLogToRead } from './log-place.js';
import { followed, openOrMakeViews } from './projecting.js';
import type { ProjectorData, ProjectorMessage, ProjectorOrder, ProjectorState } from './projector-messages.js';

/** The projector's thread: it reads the log and writes the views on connections of its own, until it is told to stop. */

const { log: place, viewsFile, leases, caches } = workerData as ProjectorData;
const port = parentPort!;
const stopping = new AbortController();
const pace = new Pace();
const requests = new OperatorRequests();
const say = (message: ProjectorMessage): void => port.postMessage(message);

port.on('message', (order: ProjectorOrder) => {
  if (order.kind === 'stop') stopping.abort();
  else if (order.kind === 'hurry') pace.hurry();
  else if (order.kind === 'rebuild') requests.rebuild();
  else {
    const { number, retry } = order;
    void requests.retry(retry).then((outcome) => say({ kind: 'retried', number, outcome }));
  }
});
const views = openOrMakeViews(viewsFile, caches);
const log = await openLogToRead(place);
try {
  const onState = (state: ProjectorState): void => say({ kind: 'state', state });
  await followed({ log, views, leases, caches, signal: stopping.signal, pace, requests, onState });
} finally {
  await log.close();
  // An open port would keep the thread alive.
  port.close();
}
