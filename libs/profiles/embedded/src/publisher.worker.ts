import { parentPort, workerData } from 'node:worker_threads';
import { isFinal, runPublisher, SHARD } from '@throughline/publication';
import { KafkaPublication, type KafkaSettings } from '@throughline/publication-kafka';
import { Caches, type SharedCaches } from './caches.js';
import { type LogPlace, openLogToRead } from './log-place.js';

/** The publisher's thread: it reads the log on a connection of its own and tells how it stands, until it is told to stop. */
export interface PublisherData {
  readonly kafka: KafkaSettings;
  readonly log: LogPlace;
  readonly caches: SharedCaches;
  readonly instance: string;
}

const { kafka, log: place, caches, instance } = workerData as PublisherData;
const stopping = new AbortController();

parentPort!.once('message', () => stopping.abort());
const log = await openLogToRead(place);
const publication = new KafkaPublication({ settings: kafka, shard: SHARD });
try {
  await runPublisher({
    log,
    publication,
    instance,
    cache: new Caches(caches).termsOf('published-paths'),
    signal: stopping.signal,
    now: () => Date.now(),
    onStatus: (status) => parentPort!.postMessage(status),
  });
} catch (error) {
  // The status has said it. Only a person can mend it, so the thread ends and is not started again.
  if (!isFinal(error)) throw error;
} finally {
  await publication.close();
  await log.close();
  parentPort!.close();
}
