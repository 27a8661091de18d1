import { DatabaseSync } from 'node:sqlite';
import { person, registration } from '@throughline/identity/contract';
import { vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import type { IdentityVault } from '@throughline/identity';

let folder: VaultFolder;
let vault: IdentityVault;
let clientId: string;
beforeEach(async () => {
  folder = vaultFolder();
  vault = folder.open();
  ({ clientId } = await vault.register(registration()));
});
afterEach(() => folder.remove());

const CHANGED = person({ familyName: 'Quill' });
const request = (given: object = {}) => ({
  ...{ principal: 'staff-1', idempotencyKey: 'k', subject: clientId, request: CHANGED },
  ...given,
});
const ask = (given: object = {}, identity = CHANGED) => vault.identify(clientId, identity, { once: request(given) });

describe('what the vault file keeps of a request', () => {
  it('is kept with what it changed, or neither is, when the write fails half way', async () => {
    const broken = new DatabaseSync(folder.options.file);
    broken.exec(`CREATE TRIGGER nothing_fits BEFORE INSERT ON asked_before BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await expect(ask()).rejects.toThrow('full');
    expect(await vault.identityOf(clientId)).toEqual(person());
    broken.exec('DROP TRIGGER nothing_fits');
    broken.close();
    expect(await ask()).toEqual({ version: 2, changed: true, replayed: false });
  });

  it('is kept without what was sent', async () => {
    await ask();
    const database = new DatabaseSync(folder.options.file);
    expect(JSON.stringify(database.prepare('SELECT * FROM asked_before').all())).not.toContain('Quill');
    database.close();
  });

  it('is known in a vault that was made before it was kept', async () => {
    await vault.close();
    const database = new DatabaseSync(folder.options.file);
    database.exec('DROP TABLE asked_before');
    database.close();
    vault = folder.open();
    expect(await ask()).toEqual({ version: 2, changed: true, replayed: false });
  });
});
