import { DatabaseSync } from 'node:sqlite';
import { person, refusalOf, registration, vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';

let folder: VaultFolder;
beforeEach(() => (folder = vaultFolder()));
afterEach(() => folder.remove());

const REQUEST = { principal: 'staff-1', idempotencyKey: 'k', subject: 'client-1', request: { name: 'Quill' } };

describe('what the vault was asked before', () => {
  it('is answered as it was then, and not done again', () => {
    const vault = folder.open();
    let done = 0;
    const ask = (given: object = {}) => vault.once({ ...REQUEST, ...given }, () => ({ done: (done += 1) }));
    expect([ask(), ask()]).toEqual([
      { answer: { done: 1 }, replayed: false },
      { answer: { done: 1 }, replayed: true },
    ]);
    expect(
      [ask({ principal: 'staff-2' }), ask({ idempotencyKey: 'l' }), ask({ subject: 'client-2' })].map(
        ({ replayed }) => replayed,
      ),
    ).toEqual([false, false, false]);
    expect(refusalOf(() => ask({ request: { name: 'Quillan' } })).code).toBe('idempotency-key-reused');
    expect(done).toBe(4);
  });

  it('leaves nothing behind when it fails half way, and is then done', () => {
    const vault = folder.open();
    const { clientId } = vault.register(registration());
    const failing = () => {
      vault.identify(clientId, person({ familyName: 'Halfway' }));
      throw new Error('The power is gone.');
    };
    expect(() => vault.once(REQUEST, failing)).toThrow('The power is gone.');
    expect(vault.identityOf(clientId)).toEqual(person());
    expect(vault.once(REQUEST, () => vault.identify(clientId, person({ familyName: 'Whole' })))).toEqual({
      answer: { version: 2, changed: true },
      replayed: false,
    });
  });

  it('is kept without what was sent', () => {
    folder.open().once(REQUEST, () => ({ version: 1 }));
    const database = new DatabaseSync(folder.options.file);
    expect(JSON.stringify(database.prepare('SELECT * FROM asked_before').all())).not.toContain('Quill');
    database.close();
  });

  it('is known in a vault that was made before it was kept', () => {
    folder.open().close();
    const database = new DatabaseSync(folder.options.file);
    database.exec('DROP TABLE asked_before');
    database.close();
    expect(folder.open().once(REQUEST, () => ({}))).toEqual({ answer: {}, replayed: false });
  });
});
