import type { RecordMetadata, TopicMessages, Transaction } from 'kafkajs';
import { BATCH_BYTES_MAX, PublicationError, type PublishedRecord, sizeOf, TOPICS } from '@throughline/publication';

export const ALL_REPLICAS = -1;
/** Of what one partition may take at once; what is left is for the batch's own header. */
const BATCH_SHARE = 0.9;

/** Sends records that one broker leads, in requests that no partition has to refuse. */
export async function sendToLeader(transaction: Transaction, records: readonly PublishedRecord[]): Promise<void> {
  for (const chunk of chunksOf(records)) {
    const topicMessages = byTopic(chunk);
    const answer = await transaction.sendBatch({ acks: ALL_REPLICAS, topicMessages });
    assertAllAnswered(chunk, answer);
  }
}

/** As many records as fit, so that no partition gets more than a batch. Throws for one record that never fits. */
export function chunksOf(records: readonly PublishedRecord[]): readonly (readonly PublishedRecord[])[] {
  const chunks: PublishedRecord[][] = [];
  let chunk: PublishedRecord[] = [];
  let sizes = new Map<string, number>();
  for (const record of records) {
    const size = sizeOf(record);
    if (size > BATCH_BYTES_MAX * BATCH_SHARE) throw tooLarge(record);
    const partition = `${record.topic} ${record.partition}`;
    if ((sizes.get(partition) ?? 0) + size > BATCH_BYTES_MAX * BATCH_SHARE) {
      chunks.push(chunk);
      chunk = [];
      sizes = new Map();
    }
    chunk.push(record);
    sizes.set(partition, (sizes.get(partition) ?? 0) + size);
  }
  return chunk.length === 0 ? chunks : [...chunks, chunk];
}

function byTopic(records: readonly PublishedRecord[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages>();
  for (const { topic, partition, key, value, headers } of records) {
    const { name } = TOPICS[topic];
    const known = topics.get(name) ?? { topic: name, messages: [] };
    known.messages.push({ partition, key, value, headers: { ...headers } });
    topics.set(name, known);
  }
  return [...topics.values()];
}

/** kafkajs drops a record for a partition that does not exist, and says nothing: only the answer tells. */
function assertAllAnswered(records: readonly PublishedRecord[], answer: readonly RecordMetadata[]): void {
  const answered = new Set(answer.map(({ topicName, partition }) => `${topicName} ${partition}`));
  const silent = records.find(({ topic, partition }) => !answered.has(`${TOPICS[topic].name} ${partition}`));
  if (!silent) return;
  throw new PublicationError(
    'topic-misconfigured',
    `The topic ${TOPICS[silent.topic].name} does not have partition ${silent.partition}. ` +
      `Create it anew with ${TOPICS[silent.topic].partitions} partitions, run "throughline publish --recover --once", and restart the service.`,
  );
}

const tooLarge = ({ topic, key }: PublishedRecord) =>
  new PublicationError(
    'record-too-large',
    `A record of the topic ${TOPICS[topic].name} is larger than a batch may be: its key is ${key}. ` +
      'Publication waits at this record. Report it: a path of this length was not foreseen.',
  );
