import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { EventLog } from '@throughline/event-store';
import { type PublicationStatus, runPublisher, SHARD } from '@throughline/publication';
import { KafkaPublication, type KafkaSettings } from '@throughline/publication-kafka';
import type { Caches } from './caches.js';
import type { LogPlace } from './log-place.js';
import type { PublisherData } from './publisher.worker.js';

const RESTART_AFTER_MS = 5_000;

/** Publication at work, beside everything else: whatever befalls it, commands go on. */
export interface Publishing {
  status(): PublicationStatus;
  stop(): Promise<void>;
}

interface PublishingOptions {
  readonly kafka: KafkaSettings;
  readonly place: LogPlace;
  /** The log of this thread, where a worker cannot be loaded. */
  readonly log: EventLog;
  readonly publisher: 'worker' | 'inline';
  readonly caches: Caches;
  /** Told when publication goes down, and when it is up again. */
  readonly onChange: (status: PublicationStatus) => void;
}

export const startPublishing = (options: PublishingOptions): Publishing =>
  options.publisher === 'worker' ? new PublishingThread(options) : publishInline(options);

const begun = (since: number): PublicationStatus => ({
  state: 'starting',
  since,
  code: null,
  problem: null,
  position: null,
  waiting: null,
  waitingSince: null,
  parked: 0,
});

/** The latest status; tells of a change of state, and of nothing else. */
class Watched {
  latest = begun(Date.now());

  constructor(private readonly onChange: PublishingOptions['onChange']) {}

  take(status: PublicationStatus): void {
    const changed = status.state !== this.latest.state || status.code !== this.latest.code;
    this.latest = status;
    if (changed) this.onChange(status);
  }
}

/** A publisher in a thread of its own, started again when the thread breaks. One that a person must mend is left ended. */
class PublishingThread implements Publishing {
  readonly #watched: Watched;
  #worker: Worker | null = null;
  #restart: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(private readonly options: PublishingOptions) {
    this.#watched = new Watched(options.onChange);
    this.#begin();
  }

  status(): PublicationStatus {
    return this.#watched.latest;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#restart) clearTimeout(this.#restart);
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage('stop');
    await ended;
  }

  #begin(): void {
    const { kafka, place: log, caches } = this.options;
    const workerData: PublisherData = { kafka, log, caches: caches.shared, instance: randomUUID() };
    const worker = new Worker(new URL('./publisher.worker.js', import.meta.url), { workerData, name: 'publisher' });
    this.#worker = worker;
    worker.on('message', (status: PublicationStatus) => this.#watched.take(status));
    worker.once('error', () => this.#broke());
    worker.once('exit', () => (this.#worker = null));
  }

  #broke(): void {
    if (this.#stopped) return;
    this.#watched.take({
      ...this.#watched.latest,
      state: 'down',
      since: Date.now(),
      code: 'publication-broke',
      problem: BROKE,
    });
    this.#restart = setTimeout(() => this.#begin(), RESTART_AFTER_MS);
  }
}

const BROKE = 'The publisher failed for an unknown reason and starts again. If this repeats, report it.';

/** Runs the publisher in this thread, where sources run without a build: a worker cannot load them. */
function publishInline({ kafka, log, caches, onChange }: PublishingOptions): Publishing {
  const watched = new Watched(onChange);
  const stopping = new AbortController();
  const publication = new KafkaPublication({ settings: kafka, shard: SHARD });
  const cache = caches.termsOf('published-paths');
  const run = { log, publication, cache, instance: randomUUID(), signal: stopping.signal, now: () => Date.now() };
  const done = runPublisher({ ...run, onStatus: (status) => watched.take(status) })
    .catch(() => undefined)
    .then(() => publication.close());
  return {
    status: () => watched.latest,
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}
