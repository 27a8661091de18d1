import { setTimeout as delay } from 'node:timers/promises';
import { Publisher, TOPICS } from '@throughline/publication';
import { Recording } from '@throughline/projection/contract';
import { admission, Chronicle, judged, levelChange, place } from '@throughline/views/scenario';
import { runJava } from '../services/java-client.ts';
import { type Kafka, startKafka } from '../services/kafka.ts';
import { type ForeignRecord, compacted, produce, readCommitted } from '../services/kcat.ts';
import { describeWith, KAFKA_PROGRAMS } from '../services/lacking.ts';
import { publishAll } from './publish-all.ts';
import { publicationTo, PublishingRun } from './publishing-run.ts';

const LIMIT_MS = 240_000;
const FILLER_EVERY_MS = 1_500;

/** Somebody who steps down; `voided` takes both entries off the path again. */
function steppedDown(client: string, { voided }: { readonly voided: boolean }): Chronicle {
  const chronicle = new Chronicle({ client });
  const placementId = chronicle.id('placement');
  const admitted = chronicle.enter(admission('2026-03-01T09:00', placementId, place('2.5')), { judged: judged() });
  const stepped = chronicle.enter(levelChange('SteppedDown', '2026-03-10T09:00', placementId, place('2.1')), {
    judged: judged(),
  });
  if (voided) for (const entryId of [stepped, admitted]) chronicle.voidEntry(entryId);
  return chronicle;
}

describeWith([...KAFKA_PROGRAMS, 'kcat'], 'the compacted topics', () => {
  const recording = new Recording();
  let kafka: Kafka;
  let failed = true;

  beforeAll(async () => {
    kafka = await startKafka({ properties: { 'log.cleaner.backoff.ms': '500' } });
    for (let index = 0; index < 10; index += 1)
      await recording.add(steppedDown(`client ${index}`, { voided: index % 2 === 0 }));
    const publication = publicationTo(kafka);
    await publishAll(new Publisher({ log: recording.log, publication, instance: 'first' }));
    await publication.close();
  }, LIMIT_MS);
  afterAll(() => kafka?.stop({ failed }), LIMIT_MS);

  const configure = (topic: string, settings: Readonly<Record<string, string>>) => {
    const pairs = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
    const alter = ['--bootstrap-server', kafka.bootstrap, '--alter', '--entity-type', 'topics', '--entity-name', topic];
    runJava('kafka.admin.ConfigCommand', [...alter, '--add-config', pairs.join(',')]);
  };

  it(
    'are not made anew in silence when one is deleted while it is published to, and are filled when asked to',
    async () => {
      const { name } = TOPICS.placements;
      const before = valuesOf(compacted(readCommitted(kafka, name)));
      expect(before.size).toBe(5);
      const run = new PublishingRun(recording.log, kafka);
      await run.caughtUp();
      runJava('org.apache.kafka.tools.TopicCommand', [
        '--bootstrap-server',
        kafka.bootstrap,
        '--delete',
        '--topic',
        name,
      ]);
      await recording.add(steppedDown('another', { voided: false }));
      await run.until(
        'down for the topic',
        ({ problem }) => problem?.includes('publish --refresh placements') ?? false,
      );
      expect(run.status).toMatchObject({ state: 'down', code: 'topic-missing' });
      await run.end();

      const publication = publicationTo(kafka);
      const publisher = new Publisher({ log: recording.log, publication, instance: 'mends', refill: ['placements'] });
      for (let done = false; !done;) {
        done = await publisher.start().then(
          async () => (await publisher.refresh()) > 0,
          () => delay(200).then(() => false),
        );
      }
      await publishAll(publisher);
      await publication.close();
      const after = valuesOf(compacted(readCommitted(kafka, name)));
      expect(new Map([...after].filter(([key]) => before.has(key)))).toEqual(before);
      expect(after.size).toBe(before.size + 1);
    },
    LIMIT_MS,
  );

  it(
    'lose the tombstones of voided rows, headers and all, and keep every other row',
    async () => {
      const { name } = TOPICS.moves;
      const rows = readCommitted(kafka, name);
      const tombstones = rows.filter(({ value }) => value === null);
      expect(tombstones).toHaveLength(10);
      expect(tombstones.every(({ headers }) => headers['ce_clientid'] !== undefined)).toBe(true);
      const kept = valuesOf(compacted(rows));
      configure(name, {
        'delete.retention.ms': '1000',
        'segment.ms': '1000',
        'min.cleanable.dirty.ratio': '0.01',
        'max.compaction.lag.ms': '2000',
      });
      const partitions = [...new Set(rows.map(({ partition }) => partition))];
      for (let left = tombstones.length; left > 0;) {
        // Only closed segments are cleaned, and one is closed by the next record.
        for (const partition of partitions) produce(kafka, { topic: name, partition, key: 'filler', value: '{}' });
        await delay(FILLER_EVERY_MS);
        left = readCommitted(kafka, name).filter(({ value }) => value === null).length;
      }
      const { filler: _filler, ...after } = Object.fromEntries(valuesOf(compacted(readCommitted(kafka, name))));
      expect(new Map(Object.entries(after))).toEqual(kept);
      failed = false;
    },
    LIMIT_MS,
  );
});

const valuesOf = (rows: ReadonlyMap<string, ForeignRecord>): ReadonlyMap<string, string | null> =>
  new Map([...rows].map(([key, { value }]) => [key, value]));
