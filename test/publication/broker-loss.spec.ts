import { setTimeout as delay } from 'node:timers/promises';
import { MemoryBroker, MemoryPublication, Publisher, SHARD, TOPICS } from '@throughline/publication';
import { chroniclesOf, type ClientAct, Recording } from '@throughline/projection/contract';
import { type Kafka, startKafka } from '../services/kafka.ts';
import { compacted, type ForeignRecord, readAtLeast, readCommitted } from '../services/kcat.ts';
import { describeWith, KAFKA_PROGRAMS } from '../services/lacking.ts';
import { outOfOrder } from './out-of-order.ts';
import { publishAll } from './publish-all.ts';
import { PublishingRun } from './publishing-run.ts';
import { drawnActs, eventsOf } from './recorded-histories.ts';

const LIMIT_MS = 300_000;
const CLIENTS_EACH = 8;
const WRITE_PAUSE_MS = 40;
const SILENT_MS = 15_000;
const WITHOUT_QUORUM_MS = 8_000;
const PUBLISHING = { state: 'publishing', code: null };
const TABLES = ['placements', 'moves', 'levelOfCare'] as const;

describeWith([...KAFKA_PROGRAMS, 'kcat'], 'a publisher that loses brokers while events are written', () => {
  const recording = new Recording();
  const acts: readonly ClientAct[] = drawnActs({ acts: 1_500, seed: 11 });
  const clients = chroniclesOf(acts, CLIENTS_EACH * 5);
  let kafka: Kafka;
  let run: PublishingRun;
  let failed = true;

  beforeAll(async () => {
    kafka = await startKafka({ brokers: 3, properties: { 'broker.session.timeout.ms': '4000' } });
    run = new PublishingRun(recording.log, kafka);
  }, LIMIT_MS);
  afterAll(async () => {
    await run?.end();
    await kafka?.stop({ failed });
  }, LIMIT_MS);

  /** One client's history after the other, an event at a time. */
  async function write(stage: number, beside: () => Promise<unknown>): Promise<void> {
    const others = beside();
    for (const client of clients.slice(stage * CLIENTS_EACH, (stage + 1) * CLIENTS_EACH)) {
      await recording.add(client);
      await delay(WRITE_PAUSE_MS);
    }
    await others;
  }

  it(
    'goes on after one was killed, and again when it is back',
    async () => {
      await write(0, () => kafka.kill(0));
      await run.caughtUp();
      await kafka.restart(0);
      await write(1, async () => undefined);
      expect(await run.caughtUp()).toMatchObject(PUBLISHING);
    },
    LIMIT_MS,
  );

  it(
    'goes on after one was stopped in order',
    async () => {
      await write(2, () => kafka.kill(1, 'SIGTERM'));
      expect(await run.caughtUp()).toMatchObject(PUBLISHING);
      await kafka.restart(1);
    },
    LIMIT_MS,
  );

  it(
    'is not held up by one that keeps its connections and says nothing',
    async () => {
      kafka.processes[2]?.signal('SIGSTOP');
      await write(3, () => delay(SILENT_MS));
      kafka.processes[2]?.signal('SIGCONT');
      expect(await run.caughtUp()).toMatchObject(PUBLISHING);
    },
    LIMIT_MS,
  );

  it(
    'says since when it is down while most are gone, and catches up when they are back',
    async () => {
      await Promise.all([kafka.kill(0), kafka.kill(1)]);
      await write(4, () => delay(WITHOUT_QUORUM_MS));
      const { since, waiting, code } = await run.until('down', ({ state }) => state === 'down');
      expect({ code, waits: (waiting ?? 0) > 0, since: since <= Date.now() }).toEqual({
        code: expect.stringMatching(/^publication-(unavailable|outcome-unknown)$/),
        waits: true,
        since: true,
      });
      await Promise.all([kafka.restart(0), kafka.restart(1)]);
      await run.caughtUp();
    },
    LIMIT_MS,
  );

  it(
    'has brought each event once, in order, and tables equal to those of the reference broker',
    async () => {
      const events = await eventsOf(recording.log);
      const rows = await readAtLeast(kafka, TOPICS.events.name, events.length);
      expect(repeated(rows)).toEqual([]);
      expect(rows).toHaveLength(events.length);
      expect(new Set(rows.map(({ headers }) => headers['ce_id']))).toEqual(new Set(events.map(({ id }) => id)));
      expect(outOfOrder(rows)).toEqual([]);

      const reference = new MemoryBroker();
      const memory = new MemoryPublication(reference, SHARD);
      await publishAll(new Publisher({ log: recording.log, publication: memory, instance: 'reference' }));
      for (const table of TABLES) {
        const seen = compacted(readCommitted(kafka, TOPICS[table].name));
        expect(new Map([...seen].map(([key, { value }]) => [key, value]))).toEqual(reference.compacted(table));
      }
      failed = false;
    },
    LIMIT_MS,
  );
});

/** Events that stand in the topic more than once, with the places where they do. */
function repeated(rows: readonly ForeignRecord[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { headers, partition, offset } of rows) {
    const id = headers['ce_id'] ?? '';
    places.set(id, [...(places.get(id) ?? []), `${partition}@${offset}`]);
  }
  return [...places].filter(([, at]) => at.length > 1).map(([id, at]) => `${id}: ${at.join(', ')}`);
}
