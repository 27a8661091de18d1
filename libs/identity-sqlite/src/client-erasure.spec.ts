import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { knownClient, person, registration } from '@throughline/identity/contract';
import { type VaultFolder, vaultFolder } from './opened-vault.fixture.js';
import type { IdentityVault } from '@throughline/identity';

const METHOD = 'erasure-request';
const TEXTS = [
  'qzvanishing',
  'qzgiven',
  'qzformer',
  '1919-03-17',
  'qzrecord77',
  'qz-record-77',
  '19005557777',
  'qzmail77',
];

let folder: VaultFolder;
let vault: IdentityVault;
beforeEach(() => {
  folder = vaultFolder();
  vault = folder.open();
});
afterEach(() => folder.remove());

async function others(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const letters = index.toString(36).split('').reverse().join('');
    await vault.register(
      registration({ identity: person({ familyName: `Q${letters}`, givenNames: `Robin ${letters}` }) }),
    );
  }
}

const found = () =>
  TEXTS.filter((text) =>
    ['', '-wal'].some((suffix) =>
      readFileSync(`${folder.options.file}${suffix}`).toString('latin1').toLowerCase().includes(text),
    ),
  );

describe('an erased client', () => {
  it('is in no byte of the vault, however many pages were split before and after', async () => {
    await others(300);
    const clientId = await knownClient(vault);
    await others(300);
    expect(found()).toEqual(TEXTS);
    expect(await vault.eraseClient(clientId, METHOD)).toMatchObject({
      purged: { identityVersions: 2, searchEntries: 7, requests: 2 },
      copiesPurged: true,
    });
    expect(found()).toEqual([]);
  });

  it('is lost again by a vault from an older copy, as soon as that is opened beside the newest keys', async () => {
    const clientId = await knownClient(vault);
    await vault.close();
    copyFileSync(folder.options.file, `${folder.options.file}.copy`);
    const later = folder.open();
    await later.eraseClient(clientId, METHOD);
    await later.close();
    copyFileSync(`${folder.options.file}.copy`, folder.options.file);
    rmSync(`${folder.options.file}-wal`, { force: true });
    const restored = folder.open();
    expect([await restored.identityOf(clientId), await restored.erasedClients()]).toEqual([null, [clientId]]);
    await restored.close();
    expect(readFileSync(folder.options.file).includes('Qzformer')).toBe(false);
  });

  it('may be in old pages while another process reads, and says so', async () => {
    const clientId = await knownClient(vault);
    const reader = new DatabaseSync(folder.options.file, { readOnly: true, timeout: 0 });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM clients').get();
    expect((await vault.eraseClient(clientId, METHOD)).copiesPurged).toBe(false);
    reader.close();
    expect((await vault.eraseClient(clientId, METHOD)).copiesPurged).toBe(true);
    expect(found()).toEqual([]);
  });

  it('keeps its tombstone beside the keys', async () => {
    const clientId = await knownClient(vault);
    const { keyId, destroyedAt } = await vault.eraseClient(clientId, METHOD);
    const tombstone = join(dirname(folder.options.keyFile), 'destroyed-keys', `${keyId}.json`);
    expect(JSON.parse(readFileSync(tombstone, 'utf8'))).toEqual({ keyId, destroyedAt, method: METHOD });
  });
});
