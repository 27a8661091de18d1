import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IdentityVault } from '../vault.js';
import { GONE, knownClient } from './client-to-erase.js';
import { type MakeVault, person, registration, rejectionOf, type VaultUnderTest } from './vault-under-test.js';

const METHOD = 'erasure-request';
export function specifyErasing(make: MakeVault): void {
  describe('an erased client', () => {
    let underTest: VaultUnderTest;
    let vault: IdentityVault;
    beforeEach(() => {
      underTest = make();
      vault = underTest.open();
    });
    afterEach(() => underTest.remove());

    it('is found by no name, and answered by nothing but the tombstone of the key', async () => {
      const clientId = await knownClient(vault);
      await vault.eraseClient(clientId, METHOD);
      expect(await vault.identityOf(clientId)).toBeNull();
      expect(await vault.identityHistory(clientId)).toEqual([]);
      expect((await vault.search({ text: 'qzvanishing', facilities: 'all', limit: 10 })).clients).toEqual([]);
      const name = { familyName: 'Qzvanishing', givenNames: 'Qzgiven' };
      expect((await vault.match({ name, birthDate: '1919-03-17', facilities: 'all' })).own).toEqual([]);
      expect(await vault.keyOf(clientId)).toMatchObject({ shredded: true, method: METHOD });
      expect([await vault.knows(clientId), await vault.facilitiesOf(clientId), await vault.erasedClients()]).toEqual([
        true,
        ['north'],
        [clientId],
      ]);
    });

    it('is not named again, and not registered again by a repeat', async () => {
      const clientId = await knownClient(vault);
      await vault.eraseClient(clientId, METHOD);
      expect((await rejectionOf(vault.identify(clientId, GONE))).code).toBe('client-erased');
      const again = registration({ identity: { ...GONE, familyName: 'Qzformer' }, idempotencyKey: 'once' });
      expect((await rejectionOf(vault.register(again))).code).toBe('client-erased');
      expect((await rejectionOf(vault.registeredBefore(again))).code).toBe('client-erased');
      expect((await vault.register(registration({ identity: GONE }))).created).toBe(true);
    });

    it('is erased once: the second time changes nothing and answers the same', async () => {
      const clientId = await knownClient(vault);
      const first = await vault.eraseClient(clientId, METHOD);
      underTest.clock.at += 1_000;
      expect(await vault.eraseClient(clientId, METHOD)).toEqual(first);
    });

    it('leaves everyone else as they were', async () => {
      const clientId = await knownClient(vault);
      const other = await vault.register(registration());
      await vault.eraseClient(clientId, METHOD);
      expect(await vault.identityOf(other.clientId)).toEqual(person());
      expect(await vault.keyOf(other.clientId)).toMatchObject({ keyId: other.keyId, shredded: false });
      expect((await vault.search({ text: 'okafor', facilities: 'all', limit: 10 })).clients).toHaveLength(1);
    });

    it('is no client that the vault does not know', async () =>
      expect((await rejectionOf(vault.eraseClient('nobody', METHOD))).code).toBe('client-unknown'));

    it('says how much was taken out', async () => {
      const { purged } = await vault.eraseClient(await knownClient(vault), METHOD);
      expect(purged).toEqual({ identityVersions: 2, searchEntries: 7, requests: 2 });
    });

    it('has a key that was destroyed once, and cannot be destroyed again for another reason', async () => {
      const { clientId, keyId } = await vault.register(registration());
      const destroyed = { keyId, destroyedAt: underTest.clock.at, method: METHOD };
      expect(await vault.destroyKey(clientId, METHOD)).toMatchObject({ ...destroyed, alreadyDestroyed: false });
      underTest.clock.at += 1_000;
      expect(await vault.destroyKey(clientId, 'retention-ended')).toMatchObject({
        ...destroyed,
        alreadyDestroyed: true,
      });
      expect((await rejectionOf(vault.destroyKey(clientId, 'Erasure request'))).code).toBe('method-malformed');
    });

    it('is looked for in a log from where the last look ended', async () => {
      expect(await vault.erasuresSeen()).toBeNull();
      await vault.markErasuresSeen({ logId: 'log', position: '7' });
      vault.close();
      const again = underTest.open();
      expect(await again.erasuresSeen()).toEqual({ logId: 'log', position: '7' });
      await again.markErasuresSeen(null);
      expect(await again.erasuresSeen()).toBeNull();
    });
  });
}
