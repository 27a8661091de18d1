import type { Admin, Kafka, KafkaMessage } from 'kafkajs';

/** Enough to hold a committed record among aborted ones and markers; further back when it does not. */
const STEP = 500n;
const STEP_GROWTH = 20n;
/** Fetches without anything new that make an end: what lies beyond belongs to a transaction still open. */
const IDLE_FETCHES = 2;

interface TailRecord {
  readonly partition: number;
  readonly message: KafkaMessage;
}

export interface Reading {
  readonly kafka: Kafka;
  readonly admin: Admin;
  /** Groups are allowed by name: consumers need one, though it keeps no offsets. */
  readonly groupId: string;
}

/**
 * The last committed record of each partition for which `wanted` holds, or fewer where a partition has none. Changes
 * nothing: it commits no offset, and its group is removed.
 */
export async function lastCommitted(
  reading: Reading,
  topic: string,
  wanted: (message: KafkaMessage) => boolean = () => true,
): Promise<readonly TailRecord[]> {
  const ends = (await reading.admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
    partition,
    low: BigInt(low),
    high: BigInt(high),
  }));
  const found = new Map<number, TailRecord>();
  let step = STEP;
  let open = ends.filter(({ low, high }) => high > low);
  while (open.length > 0) {
    const stretches = open.map(({ partition, low, high }) => ({
      partition,
      high,
      from: high - step > low ? high - step : low,
    }));
    await readStretches(reading, topic, stretches, (partition, message) => {
      if (wanted(message)) found.set(partition, { partition, message });
    });
    open = open.filter(({ partition, low, high }) => !found.has(partition) && high - step > low);
    step *= STEP_GROWTH;
  }
  return [...found.values()];
}

interface Stretch {
  readonly partition: number;
  readonly from: bigint;
  readonly high: bigint;
}

async function readStretches(
  { kafka, admin, groupId }: Reading,
  topic: string,
  stretches: readonly Stretch[],
  onMessage: (partition: number, message: KafkaMessage) => void,
): Promise<void> {
  const consumer = kafka.consumer({
    groupId,
    readUncommitted: false,
    allowAutoTopicCreation: false,
    maxWaitTimeInMs: 100,
    retry: { restartOnFailure: async () => false },
  });
  const ended = Promise.withResolvers<void>();
  // A crash may come before anything waits for the end: nobody else is to be told that it was rejected.
  ended.promise.catch(() => undefined);
  const pending = new Map(stretches.map((stretch) => [stretch.partition, stretch]));
  let idle = 0;
  consumer.on(consumer.events.CRASH, ({ payload }) => ended.reject(payload.error));
  // Told for aborted records and markers too, which no handler sees.
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
    idle = 0;
    const stretch = pending.get(payload.partition);
    if (stretch && BigInt(payload.lastOffset ?? -1) + 1n >= stretch.high) pending.delete(payload.partition);
    if (pending.size === 0) ended.resolve();
  });
  consumer.on(consumer.events.FETCH, () => {
    idle += 1;
    if (idle > IDLE_FETCHES * Math.max(1, stretches.length)) ended.resolve();
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message }) => {
        const stretch = stretches.find((one) => one.partition === partition);
        if (stretch && BigInt(message.offset) >= stretch.from && BigInt(message.offset) < stretch.high)
          onMessage(partition, message);
      },
    });
    // A consumer that crashed while it joined has lost its group; what it crashed of says more than that.
    await Promise.race([ended.promise, Promise.resolve()]);
    for (const { partition, from } of stretches) consumer.seek({ topic, partition, offset: String(from) });
    await ended.promise;
  } finally {
    await consumer.disconnect().catch(() => undefined);
    await admin.deleteGroups([groupId]).catch(() => undefined);
  }
}
