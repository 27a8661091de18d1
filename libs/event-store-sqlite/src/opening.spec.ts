import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sampleEvents } from '@throughline/testing';
import { openSqliteEventLog } from './open.js';

const asRoot = process.geteuid?.() === 0;
let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-opening-'));
  file = join(directory, 'log.db');
});
afterEach(() => rm(directory, { recursive: true }));

describe('opening a log', () => {
  it('makes the file and every directory above it, for this user only', async () => {
    const nested = join(directory, 'data', 'north', 'log.db');
    await (await openSqliteEventLog({ file: nested })).close();

    expect((await stat(nested)).isFile()).toBe(true);
    expect((await stat(join(directory, 'data'))).mode & 0o077).toBe(0);
  });

  it('mints an identity that no other log has', async () => {
    const identities = [];
    for (const name of ['one.db', 'two.db']) {
      const log = await openSqliteEventLog({ file: join(directory, name) });
      identities.push(await log.identity());
      await log.close();
    }

    expect(identities[0]!.logId).not.toBe(identities[1]!.logId);
    expect(identities.map(({ parent }) => parent)).toEqual([null, null]);
  });

  it('knows the logs it descends from, back to the first', async () => {
    await (await openSqliteEventLog({ file })).close();
    const database = new DatabaseSync(file);
    database.exec("INSERT INTO lineage (generation, logId, forkedAt) VALUES (1, 'mother', 70), (2, 'grandmother', 40)");
    database.close();

    const log = await openSqliteEventLog({ file });
    const grandmother = { logId: 'grandmother', position: '0000000000000040', parent: null };
    expect((await log.identity()).parent).toEqual({
      logId: 'mother',
      position: '0000000000000070',
      parent: grandmother,
    });
    await log.close();
  });
});

describe('opening is refused, and leaves the file as it was, for', () => {
  it('a log written by a newer version', async () => {
    await logWithEvents();
    edit('PRAGMA user_version = 3');

    await expectRefusal('log-newer-than-software');
  });

  it('a log written before its events had three parts', async () => {
    await logWithEvents();
    edit('PRAGMA user_version = 1');

    await expectRefusal('log-older-than-software');
  });

  it('a database of another program', async () => {
    edit('CREATE TABLE patients (name TEXT); PRAGMA application_id = 1234567');

    await expectRefusal('log-of-another-program');
  });

  it('a database of a program that does not say which', async () => {
    edit('CREATE TABLE anything (name TEXT)');

    await expectRefusal('log-of-another-program');
  });

  it.each([
    ['a text', 'date,patient,ward\n2026-01-05,17,north\n'.repeat(50)],
    ['a page of zeros', '\u0000'.repeat(4_096)],
    ['a JSON document', '{"events":[]}'.padEnd(600)],
  ])('%s', async (_kind, content) => {
    await writeFile(file, content);

    await expectRefusal('log-not-a-database');
  });

  it('a log that was cut off', async () => {
    await logWithEvents();
    await truncate(file, 3 * 4_096);

    await expectRefusal('log-corrupted');
  });

  it('a log whose first page was overwritten', async () => {
    await logWithEvents();
    const bytes = await readFile(file);
    bytes.fill(0xa5, 100, 4_000);
    await writeFile(file, bytes);

    await expectRefusal('log-corrupted');
  });

  async function logWithEvents(): Promise<void> {
    const log = await openSqliteEventLog({ file });
    await log.append('ward-1', 'none', sampleEvents(100));
    await log.close();
  }

  function edit(sql: string): void {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  }
});

/** Refused for writing and for reading, with not a byte of the file changed. */
async function expectRefusal(code: string): Promise<void> {
  const before = await readFile(file);
  await expect(openSqliteEventLog({ file })).rejects.toMatchObject({ name: 'LogFileRefused', code });
  await expect(openSqliteEventLog({ file, readonly: true })).rejects.toMatchObject({ name: 'LogFileRefused', code });
  expect((await readFile(file)).equals(before)).toBe(true);
}

describe('a data directory is refused', () => {
  it('when a file lies where the directory should be', async () => {
    await writeFile(join(directory, 'data'), '');

    await expect(openSqliteEventLog({ file: join(directory, 'data', 'log.db') })).rejects.toMatchObject({
      code: 'data-directory-not-writable',
    });
  });

  process.stderr.write(
    `SKIPPED: ${asRoot ? 'a directory without write permission: root may write anywhere' : 'a directory of another user: only root can make one'}\n`,
  );
  (asRoot ? it : it.skip)('to the superuser when it belongs to another user (needs root)', async () => {
    const theirs = join(directory, 'theirs');
    await mkdir(theirs);
    await chown(theirs, 65_534, 65_534);

    await expect(openSqliteEventLog({ file: join(theirs, 'log.db') })).rejects.toMatchObject({
      code: 'data-directory-of-another-user',
    });
  });

  (asRoot ? it.skip : it)('when this user may not write to it (needs a user other than root)', async () => {
    await chmod(directory, 0o555);

    await expect(openSqliteEventLog({ file })).rejects.toMatchObject({ code: 'data-directory-not-writable' });
    await chmod(directory, 0o755);
  });
});

describe('a log opened for reading only', () => {
  it('must exist', async () => {
    await expect(openSqliteEventLog({ file, readonly: true })).rejects.toMatchObject({ code: 'log-missing' });
  });

  it('is read alongside the one that writes, and cannot append', async () => {
    const writing = await openSqliteEventLog({ file });
    const reading = await openSqliteEventLog({ file, readonly: true });
    await writing.append('ward-1', 'none', sampleEvents(1));

    expect(await reading.head()).toBe(await writing.head());
    expect(await reading.identity()).toEqual(await writing.identity());
    expect(reading).not.toHaveProperty('append');
    await Promise.all([reading.close(), writing.close()]);
  });
});
