import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { readSettings, startService } from '@throughline/api';
import { dataFilesIn } from '@throughline/embedded';
import { scratchFolder } from '@throughline/testing';
import { runHere } from './run-here.fixture.js';

/** Commands that give data of clients to whoever runs them, each in every way it does so. Whoever adds one names it here or below. */
const WAYS_OUT: Readonly<Record<string, readonly (readonly string[])[]>> = {
  replay: [[], ['--to', '<file>.ndjson']],
  export: [
    ['placements', '--to', '<file>.csv'],
    ['moves', '--to', '<file>.ndjson'],
    ['obligations', '--to', '<file>.parquet'],
  ],
  publish: [['--once']],
};

/** What a command gives instead. */
const TELLS_OF_NO_CLIENT = {
  start: 'routes, which have a walk of their own (apps/api/src/egress.spec.ts)',
  demo: 'clients who do not exist',
  token: 'a token',
  schemas: 'forms of records',
  doctor: 'counts, and IDs of events that are wrong',
  verify: 'counts, hashes, and IDs of events that are wrong',
  clock: 'nothing',
  mend: 'nothing',
  migrate: 'the log to another server of the same service',
  backup: 'files of the service to the operator, who has them already',
  restore: 'files of the service to the operator, who has them already',
  import: 'rows that the operator brought',
  pack: 'rule packs',
  help: 'nothing',
};

const scratch = scratchFolder();
const data = () => scratch.path('data');
const BROKERS = { THROUGHLINE_KAFKA_BROKERS: '127.0.0.1:1' };
const ways = Object.entries(WAYS_OUT).flatMap(([command, all]) => all.map((way) => [command, way] as const));
const run = (command: string, way: readonly string[]) =>
  runHere([command, ...way.map((word) => word.replace('<file>', scratch.path(command))), '--data', data()], BROKERS);

beforeAll(async () => {
  await runHere(['demo', '--clients', '2', '--until', '2026-06-01', '--data', data()]);
  const settings = readSettings({ THROUGHLINE_DATA: data(), THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'fatal' });
  const service = await startService({ ...settings, projector: 'inline' });
  await service.parts.viewQueries.waitFor(await service.parts.log.head(), 60_000);
  await service.close();
}, 120_000);

describe('every command', () => {
  it('is named above: what it gives of clients, or instead', async () => {
    const { out } = await runHere(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+)(?= {2,}| [[<])/gm)].map(([, name = '']) => name);
    expect(commands).toEqual(expect.arrayContaining(['replay', 'help']));
    expect(commands.toSorted()).toEqual([...Object.keys(WAYS_OUT), ...Object.keys(TELLS_OF_NO_CLIENT)].toSorted());
  });
});

describe('what cannot be written into the ledger of disclosures', () => {
  let journal: DatabaseSync;
  beforeAll(() => {
    journal = new DatabaseSync(dataFilesIn(data()).journal);
    journal.exec(`CREATE TRIGGER no_more BEFORE INSERT ON disclosures BEGIN SELECT RAISE(ABORT, 'full'); END`);
  });
  afterAll(() => {
    journal.exec('DROP TRIGGER no_more');
    journal.close();
  });

  it.each(ways)('is not given by %s %j', async (command, way) => {
    const { exit, out, notes } = await run(command, way);
    expect([exit, out, notes]).toEqual([3, '', expect.stringContaining('(disclosure-not-recorded)')]);
    const [to] = way.slice(-1);
    const file = to?.replace('<file>', scratch.path(command));
    for (const left of [file, `${file}.part`])
      expect(left && existsSync(left) ? readFileSync(left, 'utf8') : '').toBe('');
  });
});

describe('a row of the ledger', () => {
  const rows = () => {
    const journal = new DatabaseSync(dataFilesIn(data()).journal);
    const { count } = journal.prepare('SELECT count(*) AS count FROM disclosures').get() as { count: number };
    journal.close();
    return count;
  };

  it.each(ways.filter(([command]) => command !== 'publish'))('is there of %s %j', async (command, way) => {
    const before = rows();
    expect(await run(command, way)).toMatchObject({ exit: 0 });
    expect(rows()).toBe(before + 1);
  });
});
