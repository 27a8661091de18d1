import type { Consumer, IHeaders, Kafka, KafkaMessage } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { Assembling } from './assembling.js';
import type { Received, ReceivedCommand } from './received.js';

/** Where a reader keeps its rows and, in the same transaction, how far it has read. */
export interface RowStore {
  /** The offset to go on from, by partition; partitions that are absent are read from their beginning. */
  offsets(): Promise<ReadonlyMap<number, bigint>>;
  /** Stores all of this or nothing. A record whose id is stored already changes nothing. */
  apply(step: ReadStep): Promise<void>;
}

export interface ReadStep {
  readonly partition: number;
  readonly commands: readonly ReceivedCommand[];
  /** To be stored beside the rows. */
  readonly nextOffset: bigint;
}

interface Consuming {
  readonly kafka: Kafka;
  readonly groupId: string;
  readonly topic: string;
  readonly store: RowStore;
  /** Ends it after the batch in hand. */
  readonly signal: AbortSignal;
  /** Without an answer of the brokers for so long, the reader gives up: kafkajs may consume nothing and say nothing. */
  readonly silentMsMax?: number;
}

const SILENT_MS_MAX = 60_000;
const LOOK_MS = 1_000;

/** While brokers start, the coordinator of a group answers so for a moment. kafkajs gives up at once. */
const PASSING = new Set(['GROUP_LOAD_IN_PROGRESS', 'GROUP_COORDINATOR_NOT_AVAILABLE', 'NOT_COORDINATOR_FOR_GROUP']);
const JOIN_MS_MAX = 60_000;
const JOIN_WAIT_MS = 500;

/**
 * Reads a topic from where the store stands, and goes on until it is told to end. Rejects when kafkajs crashes or falls
 * silent: end the process then and let a supervisor start it again. A coordinator that is still loading is asked again for
 * a minute. The group's own offsets are not used.
 */
export async function consume(options: Consuming): Promise<void> {
  const until = performance.now() + JOIN_MS_MAX;
  for (;;) {
    try {
      return await consumeOnce(options);
    } catch (error) {
      if (!isPassing(error) || performance.now() > until) throw error;
      await pause(JOIN_WAIT_MS);
    }
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && PASSING.has(String(error.type));

async function consumeOnce(options: Consuming): Promise<void> {
  const { kafka, groupId, topic, store, signal } = options;
  const consumer = kafka.consumer({
    groupId,
    readUncommitted: false,
    allowAutoTopicCreation: false,
    // About a minute: a coordinator that has just started takes long.
    retry: { initialRetryTime: 100, maxRetryTime: 5_000, retries: 18, restartOnFailure: async () => false },
  });
  const ended = Promise.withResolvers<void>();
  const watchdog = watch(consumer, options, ended.reject);
  signal.addEventListener('abort', () => ended.resolve(), { once: true });
  const partitions = new Map<number, Assembling>();
  consumer.on(consumer.events.GROUP_JOIN, () => partitions.clear());
  try {
    await consumer.connect();
    // From the beginning where an offset is out of range: anything else would skip records in silence.
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: true,
      eachBatch: async ({ batch: { partition, messages }, isStale }) => {
        if (isStale() || signal.aborted) return;
        await deal({ partition, messages, store, partitions });
      },
    });
    for (const [partition, offset] of await store.offsets())
      consumer.seek({ topic, partition, offset: String(offset) });
    if (!signal.aborted) await ended.promise;
  } finally {
    clearInterval(watchdog);
    await consumer.disconnect();
  }
}

interface Dealing {
  readonly partition: number;
  readonly messages: readonly KafkaMessage[];
  readonly store: RowStore;
  readonly partitions: Map<number, Assembling>;
}

async function deal({ partition, messages, store, partitions }: Dealing): Promise<void> {
  const known = (await store.offsets()).get(partition) ?? 0n;
  const assembling = partitions.get(partition) ?? new Assembling();
  partitions.set(partition, assembling);
  const received = messages.map((message) => receivedOf(partition, message)).filter(({ offset }) => offset >= known);
  const commands = received.flatMap((record) => [assembling.add(record) ?? []].filter((command) => command.length > 0));
  const { nextOffset } = assembling;
  if (nextOffset !== null && nextOffset > known) await store.apply({ partition, commands, nextOffset });
}

function watch(consumer: Consumer, { silentMsMax = SILENT_MS_MAX }: Consuming, fail: (error: Error) => void) {
  let heardAt = performance.now();
  consumer.on(consumer.events.FETCH, () => (heardAt = performance.now()));
  consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
  const look = () => {
    if (performance.now() - heardAt > silentMsMax)
      fail(new Error('The brokers have not answered a fetch for too long.'));
  };
  return setInterval(look, LOOK_MS);
}

const receivedOf = (partition: number, { offset, key, value, headers = {} }: KafkaMessage): Received => ({
  partition,
  offset: BigInt(offset),
  key: key?.toString() ?? '',
  value: value?.toString() ?? null,
  headers: textOf(headers),
});

const textOf = (headers: IHeaders): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
