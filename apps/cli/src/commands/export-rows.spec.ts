import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Writable } from 'node:stream';
import { DuckDBInstance } from '@duckdb/node-api';
import { mintDemoToken, readSettings, startService } from '@throughline/api';
import { dataFilesIn, openDisclosures } from '@throughline/embedded';
import { MOVE_COLUMNS } from '@throughline/views';
import { scratchFolder } from '@throughline/testing';
import { exportedColumns, type ExportedView } from '../export/exported-columns.js';
import { runThroughline } from '../run-throughline.js';
import { runHere } from './run-here.fixture.js';

const scratch = scratchFolder();
const data = () => scratch.path('data');
const VIEWS: readonly ExportedView[] = ['placements', 'moves', 'obligations'];
const snapshots: Record<string, number> = {};

/** Made as the service makes them, which then ends. */
beforeAll(async () => {
  await runHere(['demo', '--clients', '25', '--until', '2026-06-01', '--data', data()]);
  const settings = readSettings({ THROUGHLINE_DATA: data(), THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'fatal' });
  const { dataDirectory, tenant } = settings;
  const service = await startService({ ...settings, projector: 'inline' });
  await service.parts.viewQueries.waitFor(await service.parts.log.head(), 30_000);
  const token = await mintDemoToken({ dataDirectory, tenant, roles: ['partner'], facilities: 'all' });
  const answer = await fetch(`${service.url}/v1/snapshots/placements`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  snapshots['placements'] = (await answer.text()).trimEnd().split('\n').length - 1;
  await service.close();
}, 180_000);

const exported = (view: string, name: string, ...more: readonly string[]) =>
  runHere(['export', view, '--to', scratch.path(name), '--data', data(), ...more]);

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe('throughline export', () => {
  it.each(VIEWS)(
    'writes %s as the same rows in each format',
    async (view) => {
      for (const format of ['csv', 'ndjson', 'parquet'])
        expect(await exported(view, `${view}.${format}`)).toMatchObject({ exit: 0, out: '' });
      const lines = (await readFile(scratch.path(`${view}.ndjson`), 'utf8')).trimEnd().split('\n');
      const csv = (await readFile(scratch.path(`${view}.csv`), 'utf8')).trimEnd().split('\r\n');
      expect(lines.length).toBeGreaterThan(20);
      expect(csv).toHaveLength(lines.length + 1);
      const names = exportedColumns(view).map(({ name, kind }) =>
        kind === 'instant' ? `epoch_ms("${name}") AS "${name}"` : `"${name}"`,
      );
      const rows = await query(`SELECT ${names.join(', ')} FROM read_parquet('${scratch.path(`${view}.parquet`)}')`);
      expect(rows.map((row) => textOf(row))).toEqual(lines.map((line) => textOf(asParquetHas(view, JSON.parse(line)))));
    },
    60_000,
  );

  it('gives Parquet the types that an analyst counts with', async () => {
    await exported('placements', 'typed.parquet');
    const types = await query(`DESCRIBE SELECT * FROM read_parquet('${scratch.path('typed.parquet')}')`);
    const typeOf = (name: string) => types.find((column) => column['column_name'] === name)?.['column_type'];
    expect([typeOf('from'), typeOf('admittedOn'), typeOf('rank'), typeOf('level')]).toEqual([
      'TIMESTAMP WITH TIME ZONE',
      'DATE',
      'INTEGER',
      'VARCHAR',
    ]);
  });

  it('holds as many placements as a snapshot', async () => {
    const { out } = await exported('placements', 'counted.csv', '--json');
    expect(JSON.parse(out)).toMatchObject({ view: 'placements', rows: snapshots['placements'] });
  });

  it.each(VIEWS)('says on a screen how many %s there are before it writes them', async (view) => {
    const screen = new Screen();
    const terminal = { out: () => undefined, note: () => undefined, notes: screen, interactive: true, colored: false };
    const argv = ['export', view, '--to', scratch.path('watched.ndjson'), '--data', data()];
    const exit = await runThroughline(argv, { terminal, env: {}, stopped: new AbortController().signal });
    const lines = (await readFile(scratch.path('watched.ndjson'), 'utf8')).trimEnd().split('\n');
    expect(exit).toBe(0);
    expect(screen.written).toContain(`0 of ${lines.length} rows`);
  });

  it('takes some facilities', async () => {
    await exported('placements', 'dal.ndjson', '--facility', 'DAL');
    const lines = (await readFile(scratch.path('dal.ndjson'), 'utf8')).trimEnd().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).facilityId))).toEqual(new Set(['DAL']));
  });

  it('lets no ID of staff out', () => {
    const staff = Object.entries(MOVE_COLUMNS).filter(([, { description }]) => /^Who .*pseudonymous/.test(description));
    expect(staff.length).toBeGreaterThan(3);
    const names = exportedColumns('moves').map(({ name }) => name);
    expect(staff.filter(([name]) => names.includes(name))).toEqual([]);
  });

  it('writes down what left', async () => {
    await exported('moves', 'ledger.csv', '--purpose', 'research');
    const ledger = openDisclosures(dataFilesIn(data()), () => undefined);
    const [row] = await ledger.list(null, 1);
    await ledger.close();
    expect(row).toMatchObject({ what: 'export of moves as csv', purpose: 'research', facilities: 'all' });
  });

  it.each([
    ['a name that says no format', ['placements', 'rows.txt'], 'format-unknown', 2],
    ['a facility that does not exist', ['placements', 'rows.csv', '--facility', 'NOWHERE'], 'facility-unknown', 2],
  ] as const)('refuses %s, and leaves no file', async (_, [view, name, ...more], code, exit) => {
    expect(await exported(view, name, ...more)).toMatchObject({ exit, notes: expect.stringContaining(`(${code})`) });
    expect([existsSync(scratch.path(name)), existsSync(scratch.path(`${name}.part`))]).toEqual([false, false]);
  });

  it.each([
    ['of another version', (file: string) => declareOtherwise(file)],
    ['not those of the log', (file: string) => rm(file)],
  ])('refuses while views are %s, and says what to do', async (_, change) => {
    await change(dataFilesIn(data()).views);
    const ran = await exported('placements', 'later.csv');
    expect(ran).toMatchObject({ exit: 3, notes: expect.stringMatching(/Start the service.*\(views-not-made\)/s) });
    expect(existsSync(scratch.path('later.csv'))).toBe(false);
  });
});

/** A screen, as far as a progress bar asks. */
class Screen extends Writable {
  written = '';
  readonly isTTY = true;
  readonly columns = 100;

  override _write(chunk: Buffer, _: unknown, done: () => void): void {
    this.written += chunk.toString();
    done();
  }

  readonly cursorTo = () => true;
  readonly clearLine = () => true;
  readonly moveCursor = () => true;
  readonly clearScreenDown = () => true;
}

function declareOtherwise(file: string): void {
  const database = new DatabaseSync(file);
  const [{ name }] = database.prepare(`SELECT name FROM pragma_table_info('checkpoint')`).all() as [{ name: string }];
  database.exec(`ALTER TABLE checkpoint RENAME COLUMN "${name}" TO former; PRAGMA user_version = 5`);
  database.close();
}

/** What Parquet has of a line: days and codes as texts, instants in milliseconds, lists in one text. */
function asParquetHas(view: ExportedView, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    exportedColumns(view).map(({ name, kind }) => {
      const value = row[name];
      if (kind === 'instant' && typeof value === 'string') return [name, String(Date.parse(value))];
      if (kind === 'codes') return [name, (value as readonly string[]).join(' ')];
      return [name, kind === 'json' ? JSON.stringify(value) : value];
    }),
  );
}

/** Without regard to how a library writes numbers down. */
const textOf = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(row).map(([name, value]) => [name, value === null ? null : `${value as string}`]));
