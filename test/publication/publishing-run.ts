import { setTimeout as delay } from 'node:timers/promises';
import type { ReadableLog } from '@throughline/event-store';
import { type PublicationStatus, runPublisher, SHARD } from '@throughline/publication';
import { KafkaPublication } from '@throughline/publication-kafka';
import type { Kafka } from '../services/kafka.ts';

const POLL_MS = 100;
const LIMIT_MS = 150_000;

/** A publisher that runs as it does inside the service, with what it says of itself. */
export class PublishingRun {
  readonly #ending = new AbortController();
  readonly #publication: KafkaPublication;
  readonly #run: Promise<void>;
  readonly states: PublicationStatus[] = [];

  constructor(
    readonly log: ReadableLog,
    kafka: Pick<Kafka, 'brokers'>,
  ) {
    this.#publication = publicationTo(kafka);
    this.#run = runPublisher({
      log,
      publication: this.#publication,
      instance: globalThis.crypto.randomUUID(),
      signal: this.#ending.signal,
      now: () => Date.now(),
      onStatus: (status) => this.states.push(status),
    });
    // Whoever waits for a state is told; the end is awaited in `end`.
    this.#run.catch(() => undefined);
  }

  get status(): PublicationStatus | undefined {
    return this.states.at(-1);
  }

  async until(what: string, holds: (status: PublicationStatus) => boolean): Promise<PublicationStatus> {
    for (const deadline = Date.now() + LIMIT_MS; ; await delay(POLL_MS)) {
      const { status } = this;
      if (status && holds(status)) return status;
      if (Date.now() > deadline) throw new Error(`Publication is not ${what}: ${JSON.stringify(status)}`);
    }
  }

  /** Everything that the log holds by now is published. */
  async caughtUp(): Promise<PublicationStatus> {
    const head = await this.log.head();
    return this.until(
      'caught up',
      ({ state, position }) => state === 'publishing' && position !== null && position >= head,
    );
  }

  async end(): Promise<void> {
    this.#ending.abort();
    try {
      await this.#run;
    } finally {
      await this.#publication.close();
    }
  }
}

export const publicationTo = ({ brokers }: Pick<Kafka, 'brokers'>): KafkaPublication =>
  new KafkaPublication({ shard: SHARD, settings: { brokers, tls: false, sasl: null, replication: null } });
