import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createKeyFile, KEY_FILE, keyFileInvalid, readKeyFile } from './key-file.js';
import { registration } from '@throughline/identity/contract';
import { refusalOf, vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import { ensureOwnDirectory, refuseUnlessOwnersOnly } from './protected-file.js';

describe('the key file', () => {
  let folder: VaultFolder;
  beforeEach(() => (folder = vaultFolder()));
  afterEach(() => folder.remove());

  const modeOf = (path: string) => statSync(path).mode & 0o777;

  it('is made at a first start, for its owner alone, in a directory for its owner alone', () => {
    folder.open();
    expect(modeOf(folder.options.keyFile)).toBe(0o600);
    expect(modeOf(dirname(folder.options.keyFile))).toBe(0o700);
    expect(modeOf(join(dirname(folder.options.keyFile), 'destroyed-keys'))).toBe(0o700);
  });

  it('is never made a second time, nor overwritten', async () => {
    await folder.open().close();
    const before = readFileSync(folder.options.keyFile, 'utf8');
    createKeyFile(folder.options.keyFile, folder.clock);
    folder.open();
    expect(readFileSync(folder.options.keyFile, 'utf8')).toBe(before);
  });

  it('holds no client key, and the vault holds no key that opens without it', async () => {
    const { keyId } = await folder.open().register(registration());
    const { keys } = JSON.parse(readFileSync(folder.options.keyFile, 'utf8')) as {
      keys: Record<string, { key: string }>;
    };
    const [stored] = Object.values(keys);
    expect(Object.keys(keys)).not.toContain(keyId);
    for (const file of [folder.options.file, `${folder.options.file}-wal`]) {
      expect(readFileSync(file).includes(Buffer.from(stored!.key, 'base64url'))).toBe(false);
      expect(readFileSync(file).includes(stored!.key)).toBe(false);
    }
  });

  it.each([0o640, 0o604, 0o660, 0o644, 0o601])(
    'is refused with mode %o, because others could have read or changed it',
    async (mode) => {
      await folder.open().close();
      chmodSync(folder.options.keyFile, mode);
      expect(refusalOf(() => folder.open()).code).toBe('key-file-open-to-others');
      chmodSync(folder.options.keyFile, 0o600);
      expect((await folder.open().search({ text: 'okafor', facilities: 'all', limit: 1 })).clients).toEqual([]);
    },
  );

  it('is refused when another account owns it', () => {
    folder.open();
    const stats = statSync(folder.options.keyFile);
    expect(refusalOf(() => refuseUnlessOwnersOnly(KEY_FILE, folder.options.keyFile, stats, stats.uid + 1)).code).toBe(
      'key-file-owned-by-another',
    );
    expect(() => refuseUnlessOwnersOnly(KEY_FILE, folder.options.keyFile, stats, stats.uid)).not.toThrow();
  });

  it('is refused in a directory that another account owns or may write in', () => {
    const directory = join(folder.folder, 'shared');
    mkdirSync(directory);
    expect(refusalOf(() => ensureOwnDirectory(directory, lstatSync(directory).uid + 1)).code).toBe(
      'directory-owned-by-another',
    );
    chmodSync(directory, 0o777);
    expect(refusalOf(() => createKeyFile(join(directory, 'kek.json'), folder.clock)).code).toBe(
      'directory-writable-by-others',
    );
    expect(existsSync(join(directory, 'kek.json'))).toBe(false);
  });

  it('is refused when it is a link or a directory', async () => {
    await folder.open().close();
    const elsewhere = join(folder.folder, 'elsewhere.json');
    renameSync(folder.options.keyFile, elsewhere);
    symlinkSync(elsewhere, folder.options.keyFile);
    expect(refusalOf(() => folder.open()).code).toBe('key-file-not-a-file');
    expect(refusalOf(() => folder.open({ keyFile: folder.folder })).code).toBe('key-file-not-a-file');
  });

  it('is not made anew for a vault that has one: a missing key file is said to be missing', async () => {
    await folder.open().close();
    renameSync(folder.options.keyFile, `${folder.options.keyFile}.moved`);
    expect(refusalOf(() => folder.open()).code).toBe('key-file-missing');
    expect(existsSync(folder.options.keyFile)).toBe(false);
  });

  it('of another vault does not open this one', async () => {
    await folder.open().close();
    const other = vaultFolder();
    try {
      await other.open().close();
      expect(refusalOf(() => folder.open({ keyFile: other.options.keyFile })).code).toBe('key-file-wrong');
    } finally {
      await other.remove();
    }
  });

  it('with another key under the same id does not open the vault', async () => {
    await folder.open().close();
    changeKeyFile((content) => {
      for (const entry of Object.values(content.keys)) entry.key = 'A'.repeat(43);
    });
    expect(refusalOf(() => folder.open()).code).toBe('key-file-wrong');
  });

  it.each<[string, (content: KeyFile) => void]>([
    ['a newer form', (content) => (content.version = 2)],
    ['a current key that it does not hold', (content) => (content.current = '00000000-0000-4000-8000-000000000000')],
    ['a key that is too short', (content) => (content.keys[content.current]!.key = 'AAAA')],
    ['a field of its own', (content) => Object.assign(content, { note: 'hand-made' })],
  ])('with %s is refused', async (_, change) => {
    await folder.open().close();
    changeKeyFile(change);
    expect(refusalOf(() => readKeyFile(folder.options.keyFile)).code).toBe('key-file-invalid');
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"format":"throughline-key'],
    ['a word', 'hello'],
    ['null', 'null'],
  ])('that holds %s is refused without repeating it', async (_, content) => {
    await folder.open().close();
    writeFileSync(folder.options.keyFile, content);
    const refusal = refusalOf(() => folder.open());
    expect([refusal.code, refusal.message]).toEqual([keyFileInvalid.code, keyFileInvalid.sentence]);
  });

  interface KeyFile {
    version: number;
    current: string;
    keys: Record<string, { key: string }>;
  }

  function changeKeyFile(change: (content: KeyFile) => void): void {
    const content = JSON.parse(readFileSync(folder.options.keyFile, 'utf8')) as KeyFile;
    change(content);
    writeFileSync(folder.options.keyFile, JSON.stringify(content));
  }
});
