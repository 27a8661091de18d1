import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import {
  MemoryBroker,
  MemoryPublication,
  type PublishedRecord,
  Publisher,
  type PublisherCheckpoint,
  SHARD,
  TOPICS,
} from '@throughline/publication';
import type { KafkaPublication } from '@throughline/publication-kafka';
import kafkajs from 'kafkajs';
import { answering } from '../measuring/answering.ts';
import { readyPublication } from './ready-publication.ts';

export interface PublishTask {
  readonly brokers: readonly string[];
  readonly logFile: string;
  /** `plain`: an idempotent producer of kafkajs, no transaction, all leaders at once, as its documentation shows. */
  readonly how: 'exactly-once' | 'plain';
}

export interface PublishAnswer {
  readonly records: number;
  readonly events: number;
  readonly seconds: number;
  /** What making the records of the log took, which both are spared. */
  readonly makingSeconds: number;
}

interface Batch {
  readonly records: readonly PublishedRecord[];
  readonly checkpoint: PublisherCheckpoint;
}

const ALL_REPLICAS = -1;

/** The same records in the same batches, made beforehand. */
await answering<PublishTask, PublishAnswer>(async ({ brokers, logFile, how }) => {
  const began = performance.now();
  const batches = await batchesOf(logFile);
  const makingSeconds = (performance.now() - began) / 1_000;
  const publication = await readyPublication(brokers);
  const seconds = how === 'plain' ? await sendPlainly(brokers, batches) : await publishOnce(publication, batches);
  await publication.close();
  const records = batches.reduce((sum, batch) => sum + batch.records.length, 0);
  return { records, events: batches.at(-1)?.checkpoint.events ?? 0, seconds, makingSeconds };
});

async function batchesOf(logFile: string): Promise<readonly Batch[]> {
  const log = await openSqliteEventLog({ file: logFile, readonly: true });
  const batches: Batch[] = [];
  const memory = new MemoryPublication(new MemoryBroker(), SHARD);
  const keeping = Object.assign(memory, {
    publish: async (records: readonly PublishedRecord[], checkpoint: PublisherCheckpoint) => {
      if (records.length > 0) batches.push({ records, checkpoint });
    },
  });
  const publisher = new Publisher({ log, publication: keeping, instance: 'bench' });
  await publisher.start();
  while (!(await publisher.step())) continue;
  await log.close();
  return batches;
}

async function publishOnce(publication: KafkaPublication, batches: readonly Batch[]): Promise<number> {
  const began = performance.now();
  for (const { records, checkpoint } of batches) await publication.publish(records, checkpoint);
  return (performance.now() - began) / 1_000;
}

async function sendPlainly(brokers: readonly string[], batches: readonly Batch[]): Promise<number> {
  const kafka = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
  await producer.connect();
  const began = performance.now();
  for (const { records } of batches) {
    await producer.sendBatch({
      acks: ALL_REPLICAS,
      topicMessages: records.map(({ topic, partition, key, value, headers }) => ({
        topic: TOPICS[topic].name,
        messages: [{ partition, key, value, headers: { ...headers } }],
      })),
    });
  }
  const seconds = (performance.now() - began) / 1_000;
  await producer.disconnect();
  return seconds;
}
