import { type TopicKey, TOPIC_KEYS, TOPICS } from '../layout/topics.js';
import type { PublishedRecord } from './record.js';

/** What goes wrong with a real broker and its client, as a publisher sees it. */
export type BrokerFault =
  | 'unavailable' // nothing was sent
  | 'lost-before-commit' // records were sent, and the commit never arrived: the transaction is undone
  | 'lost-after-commit' // the commit arrived, and its answer was lost
  | 'too-large';

/** Topics in memory: partitions of committed records, and one epoch for each transactional id. */
export class MemoryBroker {
  readonly #partitions = new Map<TopicKey, PublishedRecord[][]>();
  readonly #epochs = new Map<string, number>();
  readonly #faults: BrokerFault[] = [];
  /** Committed transactions, each as the records it brought, checkpoint last. */
  readonly transactions: (readonly PublishedRecord[])[] = [];

  constructor() {
    for (const key of TOPIC_KEYS) this.make(key);
  }

  make(topic: TopicKey): void {
    this.#partitions.set(
      topic,
      Array.from({ length: TOPICS[topic].partitions }, () => []),
    );
  }

  /** As an operator would. */
  delete(topic: TopicKey): void {
    this.#partitions.delete(topic);
  }

  get missing(): readonly TopicKey[] {
    return TOPIC_KEYS.filter((topic) => !this.#partitions.has(topic));
  }

  /** The next calls fail in this order, one each. */
  fail(...faults: readonly BrokerFault[]): void {
    this.#faults.push(...faults);
  }

  nextFault(): BrokerFault | undefined {
    return this.#faults.shift();
  }

  /** The epoch from now on: every earlier holder of this transactional id is fenced. */
  fence(transactionalId: string): number {
    const epoch = (this.#epochs.get(transactionalId) ?? -1) + 1;
    this.#epochs.set(transactionalId, epoch);
    return epoch;
  }

  isFenced(transactionalId: string, epoch: number): boolean {
    return this.#epochs.get(transactionalId) !== epoch;
  }

  commit(records: readonly PublishedRecord[]): void {
    this.transactions.push(records);
    for (const record of records) this.#partitions.get(record.topic)?.[record.partition]?.push(record);
  }

  /** A topic's records, partition after partition. */
  records(topic: TopicKey): readonly PublishedRecord[] {
    return (this.#partitions.get(topic) ?? []).flat();
  }

  /** What a compacted topic comes to: the last value of each key, without tombstones. */
  compacted(topic: TopicKey): ReadonlyMap<string, string> {
    const last = new Map<string, string>();
    for (const { key, value } of this.records(topic)) {
      if (value === null) last.delete(key);
      else last.set(key, value);
    }
    return last;
  }

  /** As an operator would, by deleting and creating it again. */
  empty(topic: TopicKey): void {
    for (const partition of this.#partitions.get(topic) ?? []) partition.length = 0;
  }
}
