import kafkajs, { type Admin } from 'kafkajs';
import { PublicationError, type TopicLayout, TOPICS } from '@throughline/publication';

const LAYOUTS: readonly TopicLayout[] = Object.values(TOPICS);

/**
 * Creates the topics that are absent and compares the others. It never changes one: kafkajs would reset every setting that
 * it is not told, so a topic that differs is refused with what to do. Throws `PublicationError`.
 */
export async function setUpTopics(admin: Admin, replication: number | null): Promise<void> {
  const known = new Set(await admin.listTopics());
  const absent = LAYOUTS.filter(({ name }) => !known.has(name));
  if (absent.length > 0) await create(admin, absent, replication);
  await comparePartitions(admin);
  await compareConfigs(admin);
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
        'THROUGHLINE_KAFKA_REPLICATION asks for more copies than there are brokers.',
        { cause: error },
      );
    throw error;
  }
}

async function comparePartitions(admin: Admin): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: LAYOUTS.map(({ name }) => name) });
  for (const { name, partitions } of LAYOUTS) {
    const found = topics.find((topic) => topic.name === name)?.partitions.length;
    if (found === partitions) continue;
    throw misconfigured(
      name,
      `has ${found ?? 'no'} partitions and must have ${partitions}`,
      'Delete it while it is empty, or create it anew and start once with --recover; more partitions would move clients.',
    );
  }
}

async function compareConfigs(admin: Admin): Promise<void> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: LAYOUTS.map(({ name }) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
  });
  for (const { name, config } of LAYOUTS) {
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
