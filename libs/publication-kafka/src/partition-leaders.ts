import type { Admin } from 'kafkajs';
import { type PublishedRecord, TOPIC_KEYS, type TopicKey, TOPICS } from '@throughline/publication';

const FRESH_MS = 1_000;

/** Which broker leads each partition: what is sent to one leader goes in one request. */
export class PartitionLeaders {
  #leaders = new Map<string, number>();
  #readAt = Number.NEGATIVE_INFINITY;

  /** `topics` are those that are there. */
  constructor(
    private readonly admin: Admin,
    private readonly topics: readonly TopicKey[] = TOPIC_KEYS,
  ) {}

  async refresh(): Promise<void> {
    if (performance.now() - this.#readAt < FRESH_MS) return;
    const { topics } = await this.admin.fetchTopicMetadata({ topics: this.topics.map((topic) => TOPICS[topic].name) });
    this.#leaders = new Map(
      topics.flatMap(({ name, partitions }) =>
        partitions.map(({ partitionId, leader }) => [`${name} ${partitionId}`, leader] as const),
      ),
    );
    this.#readAt = performance.now();
  }

  /** Records by the broker that leads their partition, each group in the order in which they came. */
  group(records: readonly PublishedRecord[]): readonly (readonly PublishedRecord[])[] {
    const groups = new Map<number, PublishedRecord[]>();
    for (const record of records) {
      const leader = this.#leaders.get(`${TOPICS[record.topic].name} ${record.partition}`) ?? -1;
      const group = groups.get(leader);
      if (group) group.push(record);
      else groups.set(leader, [record]);
    }
    return [...groups.values()];
  }
}
