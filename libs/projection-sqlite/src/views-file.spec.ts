import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { START } from '@throughline/event-store';
import { EVERY_CARE_PATH } from '@throughline/projection';
import { areRowsOf, openSqliteViewQueries, openSqliteViews } from './open.js';
import { ViewsFileRefused } from './views-file.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-views-'));
  file = join(folder, 'data', 'views.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const sql = (statement: string) => {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
};

describe('the file of the views', () => {
  it('is made with its folder and can be read by its owner alone', async () => {
    await openSqliteViews({ file, work: EVERY_CARE_PATH }).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is made by whoever opens it first, also for reading', async () => {
    const queries = openSqliteViewQueries({ file });
    const answer = await queries.census({
      facilities: 'all',
      at: 0,
      knownAt: null,
      log: null,
      groupBy: ['facility'],
      page: null,
    });
    expect(answer).toMatchObject({
      groups: [],
      totals: { census: 0 },
      freshness: { watermark: { position: START, recordedAt: null }, incomplete: 0 },
    });
    await queries.close();
  });

  it('of another layout has rows of no log', async () => {
    await openSqliteViews({ file, work: EVERY_CARE_PATH }).close();
    sql('DROP TABLE checkpoint; CREATE TABLE checkpoint (position TEXT); PRAGMA user_version = 5');
    expect(areRowsOf({ file, logId: 'log' })).toBe(false);
  });

  it('of another program is refused and left as it is', () => {
    file = join(folder, 'theirs.sqlite');
    sql('CREATE TABLE theirs (x)');
    const before = statSync(file).size;
    expect(() => openSqliteViews({ file, work: EVERY_CARE_PATH })).toThrow(ViewsFileRefused);
    expect(statSync(file).size).toBe(before);
  });

  it('that is no database is refused', () => {
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'These are notes and no database at all. '.repeat(100));
    expect(() => openSqliteViews({ file: text, work: EVERY_CARE_PATH })).toThrow('not a database');
  });

  it('with tables of another version is emptied, because everything in it can be made again', async () => {
    const store = openSqliteViews({ file, work: EVERY_CARE_PATH });
    await (await store.build('signature')).finish({ logId: 'log', position: START, lastEvent: null });
    await store.close();
    sql('PRAGMA user_version = 999');
    const again = openSqliteViews({ file, work: EVERY_CARE_PATH });
    expect(await again.status('log')).toMatchObject({ signature: null });
    await again.close();
  });
});
