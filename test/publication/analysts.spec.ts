import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { clientIdOf, emptyPath, evolve, type Path, readPathEvent } from '@throughline/care-path';
import { MemoryBroker, MemoryPublication, moveValue, Publisher, SHARD } from '@throughline/publication';
import { allRows, moves, type PlacementRow, placements } from '@throughline/views';
import { describeWithPostgres, type Postgres, startPostgres } from '../services/postgres.ts';
import { publishAll } from './publish-all.ts';
import { eventsOf, recordedHistories } from './recorded-histories.ts';

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'analysts.md'), 'utf8');
const sqlOf = (name: string) => new RegExp(`^\`\`\`sql ${name}\n([\\s\\S]*?)^\`\`\``, 'm').exec(guide)?.[1] ?? '';
const READMITTED_DAYS = 30;

interface Episode {
  readonly clientId: string;
  readonly episode: number;
  readonly began: string;
  readonly ended: string | null;
}

type Row = Record<string, unknown>;
type Ask = (sql: string) => Promise<readonly Row[]>;

describe('the SQL for analysts, in DuckDB', () => {
  specs(async (fill) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const ask: Ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    await ask(fill(sqlOf('duckdb')));
    return ask;
  });
});

describeWithPostgres('the SQL for analysts, in PostgreSQL', () => {
  let server: Postgres | undefined;
  specs(async (fill) => {
    server = await startPostgres();
    server.run(fill(sqlOf('postgresql')));
    return async (sql) => server?.ask(sql) ?? [];
  });
  afterAll(() => server?.stop());
});

/** `load` is given a function that puts the files of this run into the guide's SQL, and answers how to ask. */
function specs(load: (fill: (sql: string) => string) => Promise<Ask>): void {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-analysts-'));
  let ask: Ask;
  let paths: ReadonlyMap<string, Path>;

  beforeAll(async () => {
    const { log } = await recordedHistories({ clients: 30, acts: 1_500 });
    const broker = new MemoryBroker();
    await publishAll(new Publisher({ log, publication: new MemoryPublication(broker, SHARD), instance: 'one' }));
    for (const table of ['placements', 'moves'] as const) {
      // As `kcat -J` writes them.
      const lines = broker
        .records(table)
        .map(({ key, value }, offset) => JSON.stringify({ key, payload: value, offset }));
      writeFileSync(join(folder, `${table}.json`), lines.join('\n'));
    }
    chmodSync(folder, 0o755);
    ask = await load((sql) => sql.replaceAll('/tmp/', `${folder}/`));
    paths = await foldedPaths(log);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rowsOf = (clientId: string, path: Path) => allRows(placements, path).map((row) => ({ clientId, ...row }));
  /** Placements of treatment, each as its stretches in order. */
  const treated = () => byPlacement([...paths].flatMap(([clientId, path]) => rowsOf(clientId, path)));

  it('finds the episodes that the paths have', async () => {
    const found = await ask(sqlOf('episodes'));
    expect(found.length).toBeGreaterThan(20);
    expect(found.map(episodeOf)).toEqual(episodes(treated()));
  });

  it('finds the readmissions among them', async () => {
    const all = episodes(treated());
    const expected = all.filter(({ clientId, episode, began }) => {
      const last = all.find((one) => one.clientId === clientId && one.episode === episode - 1);
      const days = last?.ended ? (Date.parse(began) - Date.parse(last.ended)) / 86_400_000 : -1;
      return days >= 0 && days <= READMITTED_DAYS;
    });
    const found = await ask(sqlOf('readmissions'));
    expect(found.map(({ clientId, episode }) => `${String(clientId)} ${String(episode)}`)).toEqual(
      expected.map(({ clientId, episode }) => `${clientId} ${episode}`),
    );
  });

  it('finds as many level stays on each level as there are unbroken times', async () => {
    const expected = new Map<string, number>();
    for (const rows of treated()) {
      const levels = rows.map(({ level }) => level);
      for (const [index, level] of levels.entries())
        if (level !== levels[index - 1]) expected.set(level, (expected.get(level) ?? 0) + 1);
    }
    const found = new Map<string, number>();
    for (const { level } of await ask(sqlOf('level-stays')))
      found.set(String(level), (found.get(String(level)) ?? 0) + 1);
    expect(found).toEqual(expected);
  });

  it('counts completions by their disposition', async () => {
    const ended = [...treated()].map((rows) => rows.at(-1)!).filter(({ to }) => to !== null);
    const found = await ask(sqlOf('completions'));
    const total = found.reduce((sum, { discharges }) => sum + Number(discharges), 0);
    expect(total).toBe(ended.length);
    const completed = found.find(({ disposition }) => disposition === 'completed');
    expect(Number(completed?.['discharges'] ?? 0)).toBe(
      ended.filter(({ disposition }) => disposition === 'completed').length,
    );
  });

  it('counts moves by what they are and how they conform', async () => {
    const counts = new Map<string, number>();
    for (const [clientId, path] of paths) {
      for (const row of allRows(moves, path)) {
        if (moveValue(clientId, row) === null || !row.localDate.startsWith('2026')) continue;
        const key = `${row.move} ${row.conformance}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const found = await ask(sqlOf('conformance'));
    expect(counts.size).toBeGreaterThan(2);
    expect(
      new Map(found.map((row) => [`${String(row['move'])} ${String(row['conformance'])}`, Number(row['moves'])])),
    ).toEqual(counts);
  });
}

async function foldedPaths(log: Parameters<typeof eventsOf>[0]): Promise<ReadonlyMap<string, Path>> {
  const paths = new Map<string, Path>();
  for (const event of await eventsOf(log)) {
    const clientId = clientIdOf(event.stream);
    paths.set(clientId, evolve(paths.get(clientId) ?? emptyPath(), readPathEvent(event)));
  }
  return paths;
}

type Stretch = PlacementRow & { readonly clientId: string };

function byPlacement(rows: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const found = new Map<string, Stretch[]>();
  for (const row of rows) found.set(row.placementId, [...(found.get(row.placementId) ?? []), row]);
  return [...found.values()]
    .map((some) => some.toSorted(inOrder))
    .filter((some) => some.at(-1)?.status !== 'aftercare');
}

function inOrder(a: Stretch, b: Stretch): number {
  if (a.from !== b.from) return a.from - b.from;
  const ends = (a.to ?? Number.MAX_SAFE_INTEGER) - (b.to ?? Number.MAX_SAFE_INTEGER);
  return ends === 0 ? (a.closedBy === b.openedBy ? -1 : 1) : ends;
}

function episodes(treated: readonly (readonly Stretch[])[]): readonly Episode[] {
  const found = new Map<string, Episode>();
  for (const stretches of treated) {
    const [first] = stretches;
    const last = stretches.at(-1);
    if (!first || !last) continue;
    const key = `${first.clientId} ${last.episode}`;
    const known = found.get(key);
    const began = known && known.began < first.admittedOn ? known.began : first.admittedOn;
    const open = last.toLocalDate === null || (known !== undefined && known.ended === null);
    const ended = open ? null : laterOf(known?.ended, last.toLocalDate);
    found.set(key, { clientId: first.clientId, episode: last.episode, began, ended });
  }
  return [...found.values()].toSorted((a, b) =>
    a.clientId === b.clientId ? a.episode - b.episode : a.clientId < b.clientId ? -1 : 1,
  );
}

const laterOf = (a: string | null | undefined, b: string | null): string | null => (a && b && a > b ? a : b);

const episodeOf = (row: Row): Episode => ({
  clientId: String(row['clientId']),
  episode: Number(row['episode']),
  began: String(row['began']),
  ended: row['ended'] as string | null,
});
