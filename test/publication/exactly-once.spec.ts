import { KafkaPublication } from '@throughline/publication-kafka';
import { MemoryBroker, MemoryPublication, partitionOf, Publisher, SHARD, TOPICS } from '@throughline/publication';
import { javaConsumer, runJava } from '../services/java-client.ts';
import { compacted, readAtLeast, readCommitted } from '../services/kcat.ts';
import { type Kafka, startKafka } from '../services/kafka.ts';
import { describeWith, KAFKA_PROGRAMS } from '../services/lacking.ts';
import { outOfOrder } from './out-of-order.ts';
import { publishAll } from './publish-all.ts';
import { eventsOf, recordedHistories } from './recorded-histories.ts';

const LIMIT_MS = 240_000;
const TABLES = ['placements', 'moves', 'levelOfCare'] as const;

describeWith([...KAFKA_PROGRAMS, 'kcat'], 'publishing to three brokers', () => {
  let kafka: Kafka;
  let failed = true;
  beforeAll(async () => {
    kafka = await startKafka({ brokers: 3 });
  }, LIMIT_MS);
  afterAll(() => kafka?.stop({ failed }), LIMIT_MS);

  it(
    'brings every event once, in order, and tables equal to those of the reference broker',
    async () => {
      const { log } = await recordedHistories();
      const publication = publicationTo(kafka);
      const publisher = new Publisher({ log, publication, instance: 'one', recordsMax: 200 });
      await publishAll(publisher);
      await publication.close();

      const events = await eventsOf(log);
      const rows = await readAtLeast(kafka, TOPICS.events.name, events.length);
      expect(rows).toHaveLength(events.length);
      expect(new Set(rows.map(({ headers }) => headers['ce_id']))).toEqual(new Set(events.map(({ id }) => id)));
      expect(outOfOrder(rows)).toEqual([]);
      expect(rows.filter(({ key, partition }) => partitionOf(key ?? '') !== partition)).toEqual([]);

      const reference = new MemoryBroker();
      const memory = new MemoryPublication(reference, SHARD);
      const same = new Publisher({ log, publication: memory, instance: 'two' });
      await publishAll(same);
      for (const table of TABLES) {
        const seen = compacted(readCommitted(kafka, TOPICS[table].name));
        expect(new Map([...seen].map(([key, { value }]) => [key, value]))).toEqual(reference.compacted(table));
      }
      failed = false;
    },
    LIMIT_MS,
  );

  it(
    'is read by Java as well',
    () => {
      const values = javaConsumer(kafka, TOPICS.events.name);
      expect(values).toHaveLength(readCommitted(kafka, TOPICS.events.name).length);
    },
    LIMIT_MS,
  );

  it(
    'refuses a topic whose settings were changed, and says what to run',
    async () => {
      const alter = ['--bootstrap-server', kafka.bootstrap, '--alter', '--entity-type', 'topics'];
      const compact = ['--entity-name', TOPICS.events.name, '--add-config', 'cleanup.policy=compact'];
      runJava('kafka.admin.ConfigCommand', [...alter, ...compact]);
      const publication = publicationTo(kafka);
      await expect(publication.takeOver([])).rejects.toMatchObject({
        code: 'topic-misconfigured',
        message: expect.stringContaining('--add-config cleanup.policy=delete'),
      });
      await publication.close();
    },
    LIMIT_MS,
  );
});

describeWith([...KAFKA_PROGRAMS], 'the partition of a client', () => {
  it(
    'is the one that the Java client gives',
    () => {
      const ids = Array.from({ length: 2_000 }, () => globalThis.crypto.randomUUID());
      const java = runJava(`${import.meta.dirname}/JavaPartitions.java`, ['64'], ids.join('\n'))
        .trim()
        .split('\n');
      expect(ids.map((id) => String(partitionOf(id)))).toEqual(java);
    },
    LIMIT_MS,
  );
});

const publicationTo = (kafka: Kafka) =>
  new KafkaPublication({
    shard: SHARD,
    settings: { brokers: kafka.brokers, tls: false, sasl: null, replication: null },
  });
