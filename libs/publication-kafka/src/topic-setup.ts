import type { Admin } from 'kafkajs';
import {
  assertMayBeMade,
  PublicationError,
  TOPIC_KEYS,
  type TopicKey,
  type TopicLayout,
  TOPICS,
} from '@throughline/publication';

interface TopicSetup {
  /** Copies of each topic that is made; the broker's default when null. */
  readonly replication: number | null;
  /** Topics that are filled again from the log. */
  readonly refill: readonly TopicKey[];
  /** The last committed records of a topic, by name. */
  lastRecordsOf(topic: string): Promise<readonly unknown[]>;
}

/**
 * Creates the topics that are absent where nothing was published yet, and compares the others; answers which there are. It never changes one: kafkajs would reset every setting that
 * it is not told, so a topic that differs is refused with what to do, and so is one that has gone. Throws `PublicationError`.
 */
export async function setUpTopics(
  admin: Admin,
  { replication, refill, lastRecordsOf }: TopicSetup,
): Promise<readonly TopicKey[]> {
  const known = new Set(await admin.listTopics());
  const missing = TOPIC_KEYS.filter((topic) => !known.has(TOPICS[topic].name));
  const present = TOPIC_KEYS.filter((topic) => !missing.includes(topic));
  const published = missing.length > 0 && (await holdRecords(present, lastRecordsOf));
  assertMayBeMade({ missing, refill, published });
  // A checkpoint topic that has gone is made at once: without one nothing can be said of the others.
  const toMake = published ? missing.filter((topic) => topic === 'checkpoint') : missing;
  if (toMake.length > 0) await create(admin, layoutsOf(toMake), replication);
  const there = TOPIC_KEYS.filter((topic) => present.includes(topic) || toMake.includes(topic));
  await compareTopics(admin, there);
  return there;
}

/** Makes the topics that are absent. */
export async function makeMissingTopics(admin: Admin, replication: number | null): Promise<void> {
  const known = new Set(await admin.listTopics());
  const absent = Object.values(TOPICS).filter(({ name }) => !known.has(name));
  if (absent.length > 0) await create(admin, absent, replication);
}

const layoutsOf = (topics: readonly TopicKey[]): readonly TopicLayout[] => topics.map((topic) => TOPICS[topic]);

async function compareTopics(admin: Admin, topics: readonly TopicKey[]): Promise<void> {
  await comparePartitions(admin, layoutsOf(topics));
  await compareConfigs(admin, layoutsOf(topics));
}

async function holdRecords(topics: readonly TopicKey[], lastRecordsOf: TopicSetup['lastRecordsOf']): Promise<boolean> {
  for (const topic of topics) if ((await lastRecordsOf(TOPICS[topic].name)).length > 0) return true;
  return false;
}

async function create(admin: Admin, layouts: readonly TopicLayout[], replication: number | null): Promise<void> {
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: layouts.map(({ name, partitions, config }) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor: replication ?? -1,
        configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
      })),
    });
  } catch (error) {
    const type = (error as { errors?: readonly { type?: string }[] }).errors?.[0]?.type;
    if (type === 'INVALID_REPLICATION_FACTOR')
      throw new PublicationError(
        'publication-setting-wrong',
        'THROUGHLINE_KAFKA_REPLICATION asks for more copies than there are brokers. Set a smaller number, or add brokers.',
        { cause: error },
      );
    throw error;
  }
}

async function comparePartitions(admin: Admin, layouts: readonly TopicLayout[]): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: layouts.map(({ name }) => name) });
  for (const { name, partitions } of layouts) {
    const found = topics.find((topic) => topic.name === name)?.partitions.length;
    if (found === partitions) continue;
    throw misconfigured(
      name,
      `has ${found ?? 'no'} partitions and must have ${partitions}`,
      'Delete it while it is empty, or create it anew and start once with --recover; more partitions would move clients.',
    );
  }
}

async function compareConfigs(admin: Admin, layouts: readonly TopicLayout[]): Promise<void> {
  const { default: kafkajs } = await import('kafkajs');
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: layouts.map(({ name }) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
  });
  for (const { name, config } of layouts) {
    const found = resources.find(({ resourceName }) => resourceName === name)?.configEntries ?? [];
    for (const [key, value] of Object.entries(config)) {
      const set = found.find((entry) => entry.configName === key)?.configValue;
      if (set === value) continue;
      throw misconfigured(
        name,
        `has ${key}=${set ?? '(not readable)'} and must have ${key}=${value}`,
        `Run kafka-configs.sh --bootstrap-server ... --alter --entity-type topics --entity-name ${name} --add-config ${key}=${value}.`,
      );
    }
  }
}

const misconfigured = (topic: string, what: string, remedy: string) =>
  new PublicationError('topic-misconfigured', `The topic ${topic} ${what}. ${remedy}`);
