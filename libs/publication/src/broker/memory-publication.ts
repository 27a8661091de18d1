import { PublisherCheckpoint } from './checkpoint.js';
import type { BrokerFault, MemoryBroker } from './memory-broker.js';
import type { LastPublished, Publication } from './publication.js';
import { PublicationError } from './publication-errors.js';
import { checkpointRecord, logPositionOf } from '../records/checkpoint-record.js';
import type { TopicKey } from '../layout/topics.js';
import { assertMayBeMade } from './missing-topics.js';
import type { PublishedRecord } from './record.js';

const NOT_INITIALIZED = -1;

/** The reference adapter: exactly-once publishing into a `MemoryBroker`, with the faults that the broker is told to have. */
export class MemoryPublication implements Publication {
  #epoch = NOT_INITIALIZED;

  constructor(
    private readonly broker: MemoryBroker,
    private readonly shard: string,
  ) {}

  async takeOver(refill: readonly TopicKey[]): Promise<void> {
    const published = (await this.lastCheckpoint()) !== null || (await this.lastPublished()) !== null;
    assertMayBeMade({ missing: this.broker.missing, refill, published });
    if (!published) await this.makeMissing();
    this.#epoch = this.broker.fence(this.shard);
  }

  async makeMissing(): Promise<void> {
    for (const topic of this.broker.missing) this.broker.make(topic);
  }

  async lastCheckpoint(): Promise<PublisherCheckpoint | null> {
    const record = this.broker.records('checkpoint').findLast(({ key }) => key === this.shard);
    return record?.value ? PublisherCheckpoint.parse(JSON.parse(record.value)) : null;
  }

  async lastPublished(): Promise<LastPublished | null> {
    const records = (['events', 'reference'] as const).flatMap((topic) => this.broker.records(topic));
    return records.map(logPositionOf).reduce<LastPublished | null>(higher, null);
  }

  async publish(records: readonly PublishedRecord[], checkpoint: PublisherCheckpoint): Promise<void> {
    const fault = this.broker.nextFault();
    if (fault === 'unavailable' || fault === 'lost-before-commit' || fault === 'too-large') throw errorOf(fault);
    if (this.broker.isFenced(this.shard, this.#epoch))
      throw new PublicationError('publication-fenced', 'Another publisher has taken over.');
    const { missing } = this.broker;
    if (missing.includes('checkpoint') || records.some(({ topic }) => missing.includes(topic)))
      throw new PublicationError('topic-missing', 'A topic has gone.');
    this.broker.commit([...records, checkpointRecord(checkpoint)]);
    if (fault) throw errorOf(fault);
  }

  async close(): Promise<void> {
    this.#epoch = NOT_INITIALIZED;
  }
}

const higher = (best: LastPublished | null, next: LastPublished | null): LastPublished | null =>
  next && (!best || next.position > best.position) ? next : best;

function errorOf(fault: BrokerFault): PublicationError {
  switch (fault) {
    case 'unavailable':
      return new PublicationError('publication-unavailable', 'No broker answers.');
    case 'lost-before-commit':
    case 'lost-after-commit':
      return new PublicationError('publication-outcome-unknown', 'The answer to the commit was lost.');
    case 'too-large':
      return new PublicationError('record-too-large', 'The broker refuses a batch of this size.');
  }
}
