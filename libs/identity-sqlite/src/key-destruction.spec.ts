import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Narrative } from '@throughline/kernel';
import { A_MORNING, registration, rejectionOf } from '@throughline/identity/contract';
import { vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import type { IdentityVault, Registered } from '@throughline/identity';

const EVENT = '6f1d3c52-0000-5000-8000-000000000001';
const note = new Narrative('Slept badly.');

describe("destroying a client's key", () => {
  let folder: VaultFolder;
  let vault: IdentityVault;
  let client: Registered;
  beforeEach(async () => {
    folder = vaultFolder();
    vault = folder.open();
    client = await vault.register(registration());
  });
  afterEach(() => folder.remove());

  const shredded = { shredded: true, destroyedAt: A_MORNING, method: 'erasure-request' };

  it('leaves a tombstone that says when and how, once', async () => {
    expect(await vault.destroyKey(client.clientId, 'erasure-request')).toEqual({
      keyId: client.keyId,
      destroyedAt: A_MORNING,
      method: 'erasure-request',
      alreadyDestroyed: false,
      copiesPurged: true,
    });
    folder.clock.at += 1_000;
    expect(await vault.destroyKey(client.clientId, 'retention-ended')).toMatchObject({
      destroyedAt: A_MORNING,
      method: 'erasure-request',
      alreadyDestroyed: true,
    });
    expect(await vault.keyOf(client.clientId)).toEqual({ ...shredded, keyId: client.keyId });

    const tombstone = join(dirname(folder.options.keyFile), 'destroyed-keys', `${client.keyId}.json`);
    expect(JSON.parse(readFileSync(tombstone, 'utf8'))).toEqual({
      keyId: client.keyId,
      destroyedAt: A_MORNING,
      method: 'erasure-request',
    });
    expect(statSync(tombstone).mode & 0o777).toBe(0o600);
  });

  it('leaves the wrapped key in no file of the vault', async () => {
    const wrapped = wrappedKey();
    await vault.register(registration());
    expect(filesHolding(wrapped)).not.toEqual([]);
    await vault.destroyKey(client.clientId, 'erasure-request');
    expect(filesHolding(wrapped)).toEqual([]);
  });

  it('holds after a restart', async () => {
    await vault.destroyKey(client.clientId, 'erasure-request');
    await vault.close();
    expect(await folder.open().keyOf(client.clientId)).toEqual({ ...shredded, keyId: client.keyId });
  });

  it('holds in a vault restored from a copy made before', async () => {
    const sealed = await vault.seal(client.clientId, EVENT, '/note', note);
    const bystander = await vault.register(registration());
    await vault.close();
    copyFileSync(folder.options.file, `${folder.options.file}.copy`);
    const later = folder.open();
    await later.destroyKey(client.clientId, 'erasure-request');
    await later.close();

    copyFileSync(`${folder.options.file}.copy`, folder.options.file);
    const restored = folder.open();

    expect(await restored.keyOf(client.clientId)).toEqual({ ...shredded, keyId: client.keyId });
    expect(await restored.open(client.clientId, EVENT, '/note', sealed)).toEqual({ shredded: true });
    expect(await restored.keyOf(bystander.clientId)).toMatchObject({ keyId: bystander.keyId, shredded: false });
  });

  it('holds from its next turn on for another vault on the same file that has the key in use', async () => {
    const second = folder.open();
    expect(await second.keyOf(client.clientId)).toMatchObject({ shredded: false });
    await vault.destroyKey(client.clientId, 'erasure-request');
    await new Promise((turn) => setImmediate(turn));
    expect(await second.keyOf(client.clientId)).toEqual({ ...shredded, keyId: client.keyId });
  });

  it('says when a reader kept a copy in the write-ahead file, and purges it when asked again', async () => {
    const reader = new DatabaseSync(folder.options.file, { readOnly: true, timeout: 0 });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM clients').get();
    expect((await vault.destroyKey(client.clientId, 'erasure-request')).copiesPurged).toBe(false);
    reader.close();
    expect(await vault.destroyKey(client.clientId, 'erasure-request')).toMatchObject({
      alreadyDestroyed: true,
      copiesPurged: true,
    });
  });

  it.each(['', 'Erasure request', 'a\0', 'a'.repeat(65), '../x'])('refuses the method %j', async (method) => {
    expect((await rejectionOf(vault.destroyKey(client.clientId, method))).code).toBe('method-malformed');
    expect(await vault.keyOf(client.clientId)).toMatchObject({ shredded: false });
  });

  function wrappedKey(): Buffer {
    const database = new DatabaseSync(folder.options.file, { readOnly: true });
    const { wrapped } = database.prepare('SELECT wrapped FROM client_keys WHERE key_id = ?').get(client.keyId) as {
      wrapped: Uint8Array;
    };
    database.close();
    return Buffer.from(wrapped);
  }

  function filesHolding(bytes: Buffer): readonly string[] {
    return ['', '-wal'].filter((suffix) => readFileSync(`${folder.options.file}${suffix}`).includes(bytes));
  }
});
