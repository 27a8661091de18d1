import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { START } from '@throughline/event-store';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { scratchFolder } from '@throughline/testing';
import { runHere } from './run-here.fixture.js';

const scratch = scratchFolder();
const data = () => scratch.path('data');
const keys = () => scratch.path('keys');
let backup: string;

const run = (...argv: readonly string[]) => runHere(argv);
const restore = (from: string, into: string, ...more: readonly string[]) =>
  run('restore', from, '--keys', keys(), '--data', into, ...more);

async function logOf(directory: string) {
  const log = await openSqliteEventLog({ file: join(directory, 'log.db'), readonly: true });
  try {
    const { events } = await log.readAll(START, { limit: 10_000 });
    return { identity: await log.identity(), head: await log.head(), leaves: events.map(({ leaf }) => leaf) };
  } finally {
    await log.close();
  }
}

beforeAll(async () => {
  await run('demo', '--clients', '5', '--until', '2026-06-01', '--data', data());
  const made = await run('backup', scratch.path('backups'), '--keys', keys(), '--data', data(), '--json');
  backup = (JSON.parse(made.out) as { folder: string }).folder;
}, 120_000);

describe('throughline backup', () => {
  it('copies log and vault with their hashes, for the owner alone, and keys to another folder', async () => {
    expect((await readdir(backup)).sort()).toEqual(['identity.db', 'log.db', 'manifest.json']);
    const modes = await Promise.all(
      (await readdir(backup)).map(async (name) => (await stat(join(backup, name))).mode & 0o777),
    );
    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect((await stat(backup)).mode & 0o777).toBe(0o700);
    expect(await readdir(keys())).toContain('kek.json');
    const manifest = JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ format: 1, log: { position: (await logOf(data())).head } });
  });

  it('says that the keys are not in it', async () => {
    const { out } = await run('backup', scratch.path('backups-without-keys'), '--data', data());
    expect(out).toContain('The keys are not in it.');
  });

  it('refuses a folder inside the data directory, and a directory without records', async () => {
    expect(await run('backup', join(data(), 'backups'), '--data', data())).toMatchObject({
      exit: 1,
      notes: expect.stringContaining('(backup-inside-data)'),
    });
    expect(await run('backup', scratch.path('backups'), '--data', scratch.path('nothing'))).toMatchObject({
      exit: 3,
      notes: expect.stringContaining('(log-missing)'),
    });
  });
});

describe('throughline restore', () => {
  it('gives the records back, in a log that knows which log it was copied from', async () => {
    const into = scratch.path('restored');
    expect((await restore(backup, into)).exit).toBe(0);
    const [before, after] = [await logOf(data()), await logOf(into)];
    expect(after.leaves).toEqual(before.leaves);
    expect(after.identity).toEqual({
      logId: expect.not.stringContaining(before.identity.logId),
      parent: { logId: before.identity.logId, position: before.head, parent: null },
    });
    expect(await run('doctor', '--data', into)).toMatchObject({ exit: 0 });
  });

  it('takes keys that are in the data directory already', async () => {
    const into = scratch.path('with-keys');
    await cp(keys(), join(into, 'keys'), { recursive: true });
    expect((await run('restore', backup, '--data', into)).exit).toBe(0);
    expect(await run('doctor', '--data', into)).toMatchObject({ exit: 0 });
  });

  it.each([
    ['a directory that holds records', 'data-directory-not-empty', 3, async () => restore(backup, data())],
    [
      'a folder without a finished backup',
      'backup-not-found',
      1,
      async () => restore(scratch.path('backups'), scratch.path('new')),
    ],
    [
      'a backup of which a byte is changed',
      'backup-damaged',
      1,
      async () => {
        const changed = scratch.path('changed');
        await cp(backup, changed, { recursive: true });
        const log = await readFile(join(changed, 'log.db'));
        log[log.length - 1]! ^= 1;
        await writeFile(join(changed, 'log.db'), log);
        return restore(changed, scratch.path('new'));
      },
    ],
    ['no keys', 'keys-missing', 1, async () => run('restore', backup, '--data', scratch.path('new'))],
    [
      'a manifest that is cut off',
      'backup-damaged',
      1,
      async () => {
        const cut = scratch.path('cut');
        await cp(backup, cut, { recursive: true });
        await writeFile(join(cut, 'manifest.json'), '{"format":1,');
        return restore(cut, scratch.path('new'));
      },
    ],
  ])('refuses %s, and makes nothing', async (_what, code, exit, refused) => {
    expect(await refused()).toMatchObject({ exit, notes: expect.stringContaining(`(${code})`) });
    await expect(stat(scratch.path('new'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(stat(`${scratch.path('new')}.restoring`)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses the keys of another vault, and makes nothing', async () => {
    await run('demo', '--clients', '3', '--until', '2026-06-01', '--data', scratch.path('other'));
    const ran = await run(
      'restore',
      backup,
      '--keys',
      join(scratch.path('other'), 'keys'),
      '--data',
      scratch.path('new'),
    );
    expect(ran.exit).not.toBe(0);
    await expect(stat(scratch.path('new'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is not misled by what a killed restore or backup left', async () => {
    await mkdir(`${scratch.path('again')}.restoring`, { recursive: true });
    await writeFile(join(`${scratch.path('again')}.restoring`, 'log.db'), 'half of a log');
    await mkdir(scratch.path('backups/throughline-2026.partial'), { recursive: true });
    expect((await restore(backup, scratch.path('again'))).exit).toBe(0);
    expect((await restore(scratch.path('backups/throughline-2026.partial'), scratch.path('new'))).notes).toContain(
      '(backup-not-found)',
    );
    await rm(scratch.path('again'), { recursive: true });
  });
});
