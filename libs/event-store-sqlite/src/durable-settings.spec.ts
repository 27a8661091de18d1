import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sampleEvents } from '@throughline/testing';
import { assertDurable } from './durable-settings.js';
import { openSqliteEventLog } from './open.js';

const durable = { journalMode: 'wal', synchronous: 2, sqliteVersion: '3.53.4' };

describe('the settings of the connection that writes', () => {
  it.each([2, 3])('with synchronous = %i are accepted', (synchronous) => {
    expect(() => assertDurable({ ...durable, synchronous })).not.toThrow();
  });

  it.each([0, 1])('with synchronous = %i are refused', (synchronous) => {
    expect(() => assertDurable({ ...durable, synchronous })).toThrow(
      expect.objectContaining({ code: 'log-not-durable' }),
    );
  });

  it.each(['delete', 'truncate', 'persist', 'memory', 'off'])('with journal mode %s are refused', (journalMode) => {
    expect(() => assertDurable({ ...durable, journalMode })).toThrow(
      expect.objectContaining({ code: 'log-not-durable' }),
    );
  });

  it.each(['3.51.2', '3.51.0', '3.50.9', '3.46.1', '2.8.17'])(
    'on SQLite %s are refused: its write-ahead log can corrupt the file',
    (sqliteVersion) => {
      expect(() => assertDurable({ ...durable, sqliteVersion })).toThrow(
        expect.objectContaining({ code: 'sqlite-too-old' }),
      );
    },
  );

  it.each(['3.51.3', '3.52.0', '3.60.1', '4.0.0'])('on SQLite %s are accepted', (sqliteVersion) => {
    expect(() => assertDurable({ ...durable, sqliteVersion })).not.toThrow();
  });
});

describe('a log file that another program has made less durable', () => {
  it('is durable again as soon as it is opened, and keeps its events', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'throughline-durable-'));
    const file = join(directory, 'log.db');
    const first = await openSqliteEventLog({ file });
    await first.append('ward-1', 'none', sampleEvents(2));
    const position = await first.head();
    await first.close();
    const meddler = new DatabaseSync(file);
    meddler.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF');
    expect(journalMode(meddler)).toBe('delete');
    meddler.close();

    const log = await openSqliteEventLog({ file });

    const witness = new DatabaseSync(file, { readOnly: true });
    expect(journalMode(witness)).toBe('wal');
    witness.close();
    expect(await log.head()).toBe(position);
    await log.close();
    await rm(directory, { recursive: true });
  });
});

const journalMode = (database: DatabaseSync) => database.prepare('PRAGMA journal_mode').get()!['journal_mode'];
