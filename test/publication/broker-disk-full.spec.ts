import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOPICS } from '@throughline/publication';
import { chroniclesOf, Recording } from '@throughline/projection/contract';
import { type Kafka, startKafka } from '../services/kafka.ts';
import { readAtLeast } from '../services/kcat.ts';
import { describeWith, KAFKA_PROGRAMS } from '../services/lacking.ts';
import { outOfOrder } from './out-of-order.ts';
import { PublishingRun } from './publishing-run.ts';
import { drawnActs, eventsOf } from './recorded-histories.ts';

const LIMIT_MS = 240_000;
const LARGE = 'size=400m';
/** What is left when the rest is written: less than that takes. */
const ROOM_KB = 1_000;

/** Clients before the disk gets small. */
const FIRST = 5;

const directory = mkdtempSync(join(tmpdir(), 'throughline-small-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', LARGE, 'tmpfs', directory]).status === 0;
if (!mounted) process.stderr.write('SKIPPED: a small disk: none can be mounted here (a broker with a full disk)\n');

const remount = (size: string): void => void spawnSync('mount', ['-o', `remount,${size}`, directory]);
const usedKb = (): number =>
  Number(spawnSync('df', ['--output=used', '-k', directory], { encoding: 'utf8' }).stdout.split('\n')[1]);

describeWith([...KAFKA_PROGRAMS, 'kcat'], 'a broker with a full disk', () => {
  const recording = new Recording();
  const clients = chroniclesOf(drawnActs({ acts: 2_500, seed: 5 }), 60);
  let kafka: Kafka;
  let run: PublishingRun;
  let failed = true;

  beforeAll(async () => {
    if (!mounted) return;
    const properties = { 'log.dirs': join(directory, 'data'), 'log.index.size.max.bytes': '8192' };
    kafka = await startKafka({ properties });
    run = new PublishingRun(recording.log, kafka);
  }, LIMIT_MS);
  afterAll(async () => {
    await run?.end();
    await kafka?.stop({ failed });
    if (mounted) spawnSync('umount', [directory]);
    rmSync(directory, { recursive: true, force: true });
  }, LIMIT_MS);

  (mounted ? it : it.skip)(
    'ends; publication says that it is down, and brings each event once when there is room again',
    async () => {
      for (const client of clients.slice(0, FIRST)) await recording.add(client);
      await run.caughtUp();
      remount(`size=${usedKb() + ROOM_KB}k`);
      for (const client of clients.slice(FIRST)) await recording.add(client);
      const { code } = await run.until('down', () => !kafka.processes[0]?.running && run.status?.state === 'down');
      expect(code).toMatch(/^publication-(unavailable|outcome-unknown)$/);

      remount(LARGE);
      await kafka.restart(0);
      await run.caughtUp();
      const events = await eventsOf(recording.log);
      const rows = await readAtLeast(kafka, TOPICS.events.name, events.length);
      expect(rows).toHaveLength(events.length);
      expect(new Set(rows.map(({ headers }) => headers['ce_id']))).toEqual(new Set(events.map(({ id }) => id)));
      expect(outOfOrder(rows)).toEqual([]);
      failed = false;
    },
    LIMIT_MS,
  );
});
