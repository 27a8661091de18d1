import type { Admin, Kafka, Producer } from 'kafkajs';
import {
  checkpointRecord,
  type LastPublished,
  logPositionOf,
  PublicationError,
  type Publication,
  type PublishedRecord,
  type TopicKey,
  PublisherCheckpoint,
  TOPICS,
} from '@throughline/publication';
import { publicationError } from './broker-errors.js';
import { kafkaClient, RETRY_SENDING } from './kafka-client.js';
import type { KafkaSettings, KafkaTrace } from './kafka-settings.js';
import { PartitionLeaders } from './partition-leaders.js';
import { type KnownEnd, lastCommitted, type Reading } from './read-tail.js';
import { ALL_REPLICAS, sendToLeader } from './sending.js';
import { makeMissingTopics, setUpTopics } from './topic-setup.js';

/** A transaction that is left open holds back readers for at most this long. */
const TRANSACTION_MS_MAX = 30_000;

/** The one partition of checkpoints. */
const CHECKPOINTS = 0;

interface Session {
  readonly producer: Producer;
  readonly leaders: PartitionLeaders;
}

interface KafkaPublicationOptions {
  readonly settings: KafkaSettings;
  readonly shard: string;
  readonly trace?: KafkaTrace;
}

/**
 * Publishing into Kafka, exactly once: records and checkpoint in one transaction. Each request holds the records of one
 * partition leader: kafkajs repeats records inside a committed transaction when one request is for several leaders.
 * After any failure the producer is thrown away, and `takeOver` makes another with the same transactional id.
 */
export class KafkaPublication implements Publication {
  #kafka: Kafka | null = null;
  readonly #options: KafkaPublicationOptions;
  #admin: Admin | null = null;
  #session: Session | null = null;

  constructor(options: KafkaPublicationOptions) {
    this.#options = options;
  }

  takeOver(refill: readonly TopicKey[]): Promise<void> {
    return this.#guarded(async () => {
      await this.#discard();
      const admin = await this.#administration();
      const topics = await setUpTopics(admin, {
        replication: this.#options.settings.replication,
        refill,
        lastRecordsOf: async (topic) => lastCommitted(await this.#reading(), topic),
      });
      const producer = (await this.#client()).producer({
        transactionalId: `throughline-publisher-${this.#options.shard}`,
        idempotent: true,
        maxInFlightRequests: 1,
        transactionTimeout: TRANSACTION_MS_MAX,
        allowAutoTopicCreation: false,
        retry: RETRY_SENDING,
      });
      // Fences whoever published before, and undoes what they left open.
      await producer.connect();
      this.#session = { producer, leaders: new PartitionLeaders(admin, topics) };
    });
  }

  makeMissing(): Promise<void> {
    return this.#guarded(async () => {
      const { producer } = this.#inSession();
      const admin = await this.#administration();
      await makeMissingTopics(admin, this.#options.settings.replication);
      this.#session = { producer, leaders: new PartitionLeaders(admin) };
    });
  }

  lastCheckpoint(): Promise<PublisherCheckpoint | null> {
    return this.#guarded(async () => {
      const { shard } = this.#options;
      const name = TOPICS.checkpoint.name;
      const end = this.#session && (await endOfCheckpoints(this.#session.producer, shard));
      const records = await lastCommitted(await this.#reading(), name, ({ key }) => key?.toString() === shard, end);
      const value = records[0]?.message.value;
      return value ? checkpointIn(value.toString()) : null;
    });
  }

  lastPublished(): Promise<LastPublished | null> {
    return this.#guarded(async () => {
      const reading = await this.#reading();
      let last: LastPublished | null = null;
      for (const { name } of [TOPICS.events, TOPICS.reference]) {
        for (const { message } of await lastCommitted(reading, name)) {
          const headers = Object.entries(message.headers ?? {}).map(([key, value]) => [key, String(value)] as const);
          const found = logPositionOf({ headers: Object.fromEntries(headers) });
          if (found && (last === null || found.position > last.position)) last = found;
        }
      }
      return last;
    });
  }

  publish(records: readonly PublishedRecord[], checkpoint: PublisherCheckpoint): Promise<void> {
    return this.#guarded(async () => {
      const { producer, leaders } = this.#inSession();
      await leaders.refresh();
      const transaction = await producer.transaction();
      // The checkpoint goes first, alone: brokers often refuse the first request after a commit for a moment, and this
      // one is cheap to repeat. In a transaction the order of topics does not matter.
      await sendToLeader(transaction, [checkpointRecord(checkpoint)]);
      await allSettled(leaders.group(records).map((group) => sendToLeader(transaction, group)));
      await transaction.commit();
    });
  }

  async close(): Promise<void> {
    await this.#discard();
    await this.#admin?.disconnect().catch(() => undefined);
    this.#admin = null;
  }

  /** Any failure ends the session: kafkajs neither repeats a commit nor says what became of it. */
  async #guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      await this.close();
      throw publicationError(error);
    }
  }

  async #discard(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    await session?.producer.disconnect().catch(() => undefined);
  }

  async #client(): Promise<Kafka> {
    return (this.#kafka ??= await kafkaClient(this.#options.settings, this.#options.trace));
  }

  async #administration(): Promise<Admin> {
    if (this.#admin) return this.#admin;
    const admin = (await this.#client()).admin();
    await admin.connect();
    this.#admin = admin;
    return admin;
  }

  async #reading(): Promise<Reading> {
    return {
      kafka: await this.#client(),
      admin: await this.#administration(),
      groupId: `throughline-publisher-${this.#options.shard}`,
    };
  }

  #inSession(): Session {
    if (!this.#session)
      throw new PublicationError('publication-outcome-unknown', 'The publisher has to take over first.');
    return this.#session;
  }
}

/**
 * Where the checkpoints end, as only their leader can say: it gives a place to a record that is undone at once, so that
 * nobody reads it. A broker that was cut off may still tell readers of an end of long ago, and so of an older checkpoint.
 */
async function endOfCheckpoints(producer: Producer, shard: string): Promise<KnownEnd> {
  const transaction = await producer.transaction();
  const messages = [{ partition: CHECKPOINTS, key: `${shard} end`, value: 'undone' }];
  const [{ baseOffset } = {}] = await transaction.send({ topic: TOPICS.checkpoint.name, acks: ALL_REPLICAS, messages });
  await transaction.abort();
  return { partition: CHECKPOINTS, offset: BigInt(baseOffset ?? 0) };
}

/** Nothing is still on its way when this rejects: the caller throws the producer away. */
async function allSettled(sends: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(sends)).find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

function checkpointIn(text: string): PublisherCheckpoint {
  try {
    return PublisherCheckpoint.parse(JSON.parse(text));
  } catch (error) {
    throw new PublicationError(
      'checkpoint-unreadable',
      'The last checkpoint record was written by a newer version of this software, or by another program. ' +
        'Install that version, or delete the topic throughline.publisher.checkpoint, run `throughline publish --recover --once`, and restart the service.',
      { cause: error },
    );
  }
}
