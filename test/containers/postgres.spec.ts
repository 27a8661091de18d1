import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryBroker, MemoryPublication, Publisher, SHARD } from '@throughline/publication';
import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';
import { publishAll } from '../publication/publish-all.ts';
import { recordedHistories } from '../publication/recorded-histories.ts';
import { describeWithContainers, type Engine, startEngine } from './engine.ts';
import { postgresImage } from './images.ts';

const LIMIT_MS = 20 * 60_000;
const PORT = 5432;
const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'analysts.md'), 'utf8');
const loading = /^```sql postgresql\n([\s\S]*?)^```/m.exec(guide)?.[1] ?? '';

describeWithContainers('PostgreSQL in a container', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-loading-'));
  let engine: Engine;
  let container: StartedTestContainer;

  beforeAll(async () => {
    engine = await startEngine();
    container = await new GenericContainer(postgresImage(engine))
      .withExposedPorts(PORT)
      .withWaitStrategy(Wait.forLogMessage('database system is ready to accept connections'))
      .withStartupTimeout(120_000)
      .start();
  }, LIMIT_MS);
  afterAll(async () => {
    await container?.stop();
    await engine?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, LIMIT_MS);

  const psql = (script: string): string => {
    const to = ['-h', '127.0.0.1', '-p', String(container.getMappedPort(PORT)), '-U', 'postgres', '-d', 'postgres'];
    const run = spawnSync('psql', [...to, '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-f', '-'], {
      encoding: 'utf8',
      input: script,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout;
  };

  it(
    'takes the published tables as the guide for analysts loads them',
    async () => {
      const { log } = await recordedHistories({ clients: 20, acts: 600 });
      const broker = new MemoryBroker();
      await publishAll(new Publisher({ log, publication: new MemoryPublication(broker, SHARD), instance: 'one' }));
      for (const table of ['placements', 'moves'] as const) {
        const lines = broker
          .records(table)
          .map(({ key, value }, offset) => JSON.stringify({ key, payload: value, offset }));
        writeFileSync(join(folder, `${table}.json`), lines.join('\n'));
      }
      psql(loading.replaceAll('/tmp/', `${folder}/`));
      const counted = psql('SELECT (SELECT count(*) FROM placements), (SELECT count(*) FROM moves);').trim();
      expect(counted).toBe(`${broker.compacted('placements').size}|${broker.compacted('moves').size}`);
      expect(broker.compacted('placements').size).toBeGreaterThan(10);
    },
    LIMIT_MS,
  );
});
