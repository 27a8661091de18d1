import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { consume, idOf, type ReadStep, type RowStore } from '@throughline/consumer-kit';
import { Publisher, SHARD, TOPICS } from '@throughline/publication';
import { KafkaPublication } from '@throughline/publication-kafka';
import kafkajs from 'kafkajs';
import { readCommitted } from '../services/kcat.ts';
import { type Kafka, startKafka } from '../services/kafka.ts';
import { describeWith, KAFKA_PROGRAMS } from '../services/lacking.ts';
import { publishAll } from './publish-all.ts';
import { recordedHistories } from './recorded-histories.ts';

const LIMIT_MS = 240_000;
const POLL_MS = 50;

/** Rows and offsets in one SQLite database, as a reader of their own would keep them. */
class SqliteRows implements RowStore {
  readonly #database = new DatabaseSync(':memory:');
  applied = 0;

  constructor() {
    this.#database.exec(`
      CREATE TABLE rows (id TEXT PRIMARY KEY, client TEXT, sequence INTEGER);
      CREATE TABLE offsets (partition INTEGER PRIMARY KEY, next INTEGER)`);
  }

  async offsets(): Promise<ReadonlyMap<number, bigint>> {
    const rows = this.#database.prepare('SELECT partition, next FROM offsets').all();
    return new Map(rows.map(({ partition, next }) => [Number(partition), BigInt(Number(next))]));
  }

  async apply({ partition, commands, nextOffset }: ReadStep): Promise<void> {
    this.#database.exec('BEGIN');
    const insert = this.#database.prepare('INSERT OR IGNORE INTO rows VALUES (?, ?, ?)');
    for (const record of commands.flat()) insert.run(idOf(record), record.key, Number(record.headers['ce_sequence']));
    this.#database.prepare('INSERT OR REPLACE INTO offsets VALUES (?, ?)').run(partition, Number(nextOffset));
    this.#database.exec('COMMIT');
    this.applied += 1;
  }

  get ids(): readonly string[] {
    return this.#database
      .prepare('SELECT id FROM rows ORDER BY id')
      .all()
      .map(({ id }) => String(id));
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(POLL_MS);
}

describeWith([...KAFKA_PROGRAMS, 'kcat'], 'a reader made with the consumer kit', () => {
  let kafka: Kafka;
  let failed = true;
  beforeAll(async () => {
    kafka = await startKafka();
    const { log } = await recordedHistories({ clients: 20, acts: 800 });
    const settings = { brokers: kafka.brokers, tls: false, sasl: null, replication: null };
    const publication = new KafkaPublication({ settings, shard: SHARD });
    await publishAll(new Publisher({ log, publication, instance: 'one' }));
    await publication.close();
  }, LIMIT_MS);
  afterAll(() => kafka?.stop({ failed }), LIMIT_MS);

  const reading = (store: RowStore, signal: AbortSignal) =>
    consume({
      kafka: new kafkajs.Kafka({ brokers: [...kafka.brokers], logLevel: kafkajs.logLevel.NOTHING }),
      groupId: 'analysts',
      topic: TOPICS.events.name,
      store,
      signal,
    });

  it(
    'has what a foreign reader has, once, though it was ended on the way',
    async () => {
      const store = new SqliteRows();
      const first = new AbortController();
      const cut = reading(store, first.signal);
      await Promise.race([cut, until(() => store.applied >= 5)]);
      first.abort();
      await cut;
      const expected = readCommitted(kafka, TOPICS.events.name)
        .map(({ headers }) => headers['ce_id'] ?? '')
        .toSorted();
      const second = new AbortController();
      const rest = reading(store, second.signal);
      await Promise.race([rest, until(() => store.ids.length >= expected.length)]);
      second.abort();
      await rest;
      expect(store.ids).toEqual(expected);
      failed = false;
    },
    LIMIT_MS,
  );
});
