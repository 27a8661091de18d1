import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { person, rejectionOf, registration } from '@throughline/identity/contract';
import { refusalOf, vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import { openVaultFile } from './vault-file.js';

describe('the vault file', () => {
  let folder: VaultFolder;
  beforeEach(() => (folder = vaultFolder()));
  afterEach(() => folder.remove());

  const change = (sql: string) => {
    const database = new DatabaseSync(folder.options.file);
    database.exec(sql);
    database.close();
  };

  it('and its write-ahead and shared files are for the owner alone, and so is a directory made for them', async () => {
    const file = join(folder.folder, 'data', 'identity.db');
    await folder.open({ file }).register(registration());
    expect(statSync(join(folder.folder, 'data')).mode & 0o777).toBe(0o700);
    const files = readdirSync(join(folder.folder, 'data'));
    expect(files.sort()).toEqual(['identity.db', 'identity.db-shm', 'identity.db-wal']);
    for (const name of files) expect(statSync(join(folder.folder, 'data', name)).mode & 0o777).toBe(0o600);
  });

  it('writes ahead, synchronizes each commit, overwrites what it deletes and sorts in memory', () => {
    const database = openVaultFile(folder.options.file);
    const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get()!)[0];
    expect(['journal_mode', 'synchronous', 'secure_delete', 'temp_store', 'foreign_keys'].map(setting)).toEqual([
      'wal',
      2,
      1,
      2,
      1,
    ]);
    database.close();
  });

  it('keeps its write-ahead file short', async () => {
    const vault = folder.open();
    for (let count = 0; count < 600; count += 1) await vault.register(registration({ idempotencyKey: `key-${count}` }));
    expect(statSync(`${folder.options.file}-wal`).size).toBeLessThan(8_000_000);
  });

  it('says whether it takes writes', async () => {
    const vault = folder.open();
    await vault.markLog({ logId: 'log', position: '0', eventId: null, journalMarks: null });
    expect(await vault.canWrite()).toBe(true);
    const other = new DatabaseSync(folder.options.file, { timeout: 0 });
    other.exec(`BEGIN IMMEDIATE`);
    expect(await vault.canWrite()).toBe(true);
    other.exec(`ROLLBACK`);
    // As a full disk or a file system mounted read-only: every write fails.
    other.exec(`CREATE TRIGGER nothing_fits BEFORE UPDATE ON log_mark BEGIN SELECT RAISE(ABORT, 'full'); END`);
    other.close();
    expect(await vault.canWrite()).toBe(false);
  });

  it('is refused when others could have read it', async () => {
    await folder.open().close();
    chmodSync(folder.options.file, 0o644);
    expect(refusalOf(() => folder.open()).code).toBe('vault-file-open-to-others');
  });

  it('is refused in a directory where others may write', () => {
    const directory = join(folder.folder, 'shared');
    mkdirSync(directory);
    chmodSync(directory, 0o777);
    expect(refusalOf(() => folder.open({ file: join(directory, 'identity.db') })).code).toBe(
      'directory-writable-by-others',
    );
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is refused when it is a link or a directory', async () => {
    const link = join(folder.folder, 'link.db');
    await folder.open().close();
    symlinkSync(folder.options.file, link);
    mkdirSync(join(folder.folder, 'directory.db'), { mode: 0o700 });
    for (const file of [link, join(folder.folder, 'directory.db')])
      expect(refusalOf(() => folder.open({ file })).code).toBe('vault-file-not-a-file');
  });

  it('written by newer software is refused and left as it was', async () => {
    await folder.open().close();
    change('PRAGMA user_version = 2');
    const before = readFileSync(folder.options.file);
    expect(refusalOf(() => folder.open()).code).toBe('vault-newer-than-software');
    expect(readFileSync(folder.options.file)).toEqual(before);
  });

  it.each([
    ["another program's database", () => change('CREATE TABLE things (name TEXT)')],
    ["a database that says it is another program's", () => change('PRAGMA application_id = 7')],
    [
      'a text',
      () =>
        writeFileSync(
          folder.options.file,
          'not a database, though long enough to have a header of its own '.repeat(20),
        ),
    ],
  ])('is not %s', (_, make) => {
    make();
    chmodSync(folder.options.file, 0o600);
    const before = readFileSync(folder.options.file);
    expect(refusalOf(() => folder.open()).code).toBe('vault-unrecognized');
    expect(readFileSync(folder.options.file)).toEqual(before);
    expect(existsSync(folder.options.keyFile)).toBe(false);
  });

  it('of another tenant is refused', async () => {
    await folder.open().close();
    expect(refusalOf(() => folder.open({ tenant: 'lakeside' })).code).toBe('vault-of-another-tenant');
  });

  it("does not open a client's key from another client's row", async () => {
    const vault = folder.open();
    const [one, other] = await vault.registerMany([registration(), registration()]);
    change(
      `UPDATE client_keys SET wrapped = (SELECT wrapped FROM client_keys WHERE key_id = '${one!.keyId}') WHERE key_id = '${other!.keyId}'`,
    );
    expect((await rejectionOf(vault.keyOf(other!.clientId))).code).toBe('client-key-damaged');
    expect(await vault.keyOf(one!.clientId)).toMatchObject({ keyId: one!.keyId });
  });

  it('opens again after it was cut off before anything was in it', async () => {
    writeFileSync(folder.options.file, '', { mode: 0o600 });
    openVaultFile(folder.options.file).close();
    const vault = folder.open();
    expect(await vault.identityOf((await vault.register(registration())).clientId)).toEqual(person());
  });

  it('may be closed twice', async () => {
    const vault = folder.open();
    await vault.close();
    await expect(vault.close()).resolves.toBeUndefined();
  });
});
