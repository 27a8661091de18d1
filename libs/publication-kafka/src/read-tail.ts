import { PublicationError } from '@throughline/publication';
import type { Admin, Kafka, KafkaMessage } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';

/** Enough to hold a committed record among aborted ones and markers; further back when it does not. */
const STEP = 500n;
const STEP_GROWTH = 20n;
/** Without a batch for so long, the end is not known: an older record is never taken for the last one. */
const SILENT_MS_MAX = 30_000;
const LOOK_MS = 100;

interface TailRecord {
  readonly partition: number;
  readonly message: KafkaMessage;
}

/** A partition is known to go on at least so far. */
export interface KnownEnd {
  readonly partition: number;
  readonly offset: bigint;
}

export interface Reading {
  readonly kafka: Kafka;
  readonly admin: Admin;
  /** Groups are allowed by name: consumers need one, though it keeps no offsets. */
  readonly groupId: string;
  readonly silentMsMax?: number;
}

/**
 * The last committed record of each partition for which `wanted` holds, or fewer where a partition has none. Changes
 * nothing: it commits no offset, and its group is removed. Throws the `PublicationError` `publication-unavailable` when the
 * brokers do not give all records up to the end.
 */
export async function lastCommitted(
  reading: Reading,
  topic: string,
  wanted: (message: KafkaMessage) => boolean = () => true,
  known: KnownEnd | null = null,
): Promise<readonly TailRecord[]> {
  const ends = await endsOf(reading, topic, known);
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

/**
 * Where the partitions begin and end. The brokers answer with the end of what is decided: a transaction still open lies
 * behind it. One that has just come back may answer with an end of some time ago.
 */
async function endsOf({ admin, silentMsMax = SILENT_MS_MAX }: Reading, topic: string, known: KnownEnd | null) {
  for (const until = performance.now() + silentMsMax; ; await pause(LOOK_MS)) {
    const ends = (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
      partition,
      low: BigInt(low),
      high: BigInt(high),
    }));
    const end = known && ends.find(({ partition }) => partition === known.partition);
    if (!known || (end && end.high > known.offset)) return ends;
    if (performance.now() > until) throw endNotGiven(topic);
  }
}

interface Stretch {
  readonly partition: number;
  readonly from: bigint;
  readonly high: bigint;
}

async function readStretches(
  { kafka, admin, groupId, silentMsMax = SILENT_MS_MAX }: Reading,
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
  const giveUp = () => ended.reject(endNotGiven(topic));
  let silence = setTimeout(giveUp, silentMsMax);
  consumer.on(consumer.events.CRASH, ({ payload }) => ended.reject(payload.error));
  // Told for aborted records and markers too, which no handler sees.
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
    clearTimeout(silence);
    silence = setTimeout(giveUp, silentMsMax);
    const stretch = pending.get(payload.partition);
    if (stretch && BigInt(payload.lastOffset ?? -1) + 1n >= stretch.high) pending.delete(payload.partition);
    if (pending.size === 0) ended.resolve();
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
    clearTimeout(silence);
    await consumer.disconnect().catch(() => undefined);
    await admin.deleteGroups([groupId]).catch(() => undefined);
  }
}

const endNotGiven = (topic: string): PublicationError =>
  new PublicationError(
    'publication-unavailable',
    `The brokers did not give the end of ${topic}. The publisher asks again. If this repeats, check the brokers.`,
  );
