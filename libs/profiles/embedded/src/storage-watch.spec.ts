import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FREE_BYTES_MIN, StorageWatch } from './storage-watch.js';

const LATER_MS = 5_000;

describe('a watch on the storage', () => {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-storage-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const vault = { takes: true, canWrite: async () => vault.takes };
  const disk = { free: FREE_BYTES_MIN, now: 0 };
  const watch = () =>
    new StorageWatch({ dataDirectory: directory, vault, steady: () => disk.now, freeBytes: async () => disk.free });
  beforeEach(() => {
    Object.assign(disk, { free: FREE_BYTES_MIN, now: 0 });
    vault.takes = true;
  });

  it('says that all is writable', async () => expect(await watch().look()).toBe('writable'));

  it('says that the disk is full while less than 64 MiB are free', async () => {
    disk.free -= 1;
    expect(await watch().look()).toBe('full');
  });

  it('says that the vault takes no writes', async () => {
    vault.takes = false;
    expect(await watch().look()).toBe('unwritable');
  });

  it('looks again after five seconds, not before', async () => {
    const one = watch();
    await one.look();
    disk.free = 0;
    disk.now = LATER_MS - 1;
    expect(await one.look()).toBe('writable');
    disk.now = LATER_MS;
    expect(await one.look()).toBe('full');
  });

  it('asks the file system when nothing else is said', async () => {
    const real = new StorageWatch({ dataDirectory: directory, vault, steady: () => 0 });
    expect(['writable', 'full']).toContain(await real.look());
  });
});
