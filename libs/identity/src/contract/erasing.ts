import { describe, expect, it } from '@jest/globals';
import { GONE, knownClient } from './client-to-erase.js';
import { type MakeVault, person, registration, rejectionOf, vaultOfEachTest } from './vault-under-test.js';

const METHOD = 'erasure-request';
export function specifyErasing(make: MakeVault): void {
  describe('an erased client', () => {
    const at = vaultOfEachTest(make);

    it('is found by no name, and answered by nothing but the tombstone of the key', async () => {
      const clientId = await knownClient(at.vault);
      await at.vault.eraseClient(clientId, METHOD);
      expect([await at.vault.identityOf(clientId), await at.vault.birthDateOf(clientId)]).toEqual([null, null]);
      expect(await at.vault.identityHistory(clientId)).toEqual([]);
      expect((await at.vault.search({ text: 'qzvanishing', facilities: 'all', limit: 10 })).clients).toEqual([]);
      const name = { familyName: 'Qzvanishing', givenNames: 'Qzgiven' };
      expect((await at.vault.match({ name, birthDate: '1919-03-17', facilities: 'all' })).own).toEqual([]);
      expect(await at.vault.keyOf(clientId)).toMatchObject({ shredded: true, method: METHOD });
      expect([
        await at.vault.knows(clientId),
        await at.vault.facilitiesOf(clientId),
        await at.vault.erasedClients(),
      ]).toEqual([true, ['north'], [clientId]]);
    });

    it('is not named again, and not registered again by a repeat', async () => {
      const clientId = await knownClient(at.vault);
      await at.vault.eraseClient(clientId, METHOD);
      expect((await rejectionOf(at.vault.identify(clientId, GONE))).code).toBe('client-erased');
      const again = registration({ identity: { ...GONE, familyName: 'Qzformer' }, idempotencyKey: 'once' });
      expect((await rejectionOf(at.vault.register(again))).code).toBe('client-erased');
      expect((await rejectionOf(at.vault.registeredBefore(again))).code).toBe('client-erased');
      expect((await at.vault.register(registration({ identity: GONE }))).created).toBe(true);
    });

    it('is erased once: the second time changes nothing and answers the same', async () => {
      const clientId = await knownClient(at.vault);
      const first = await at.vault.eraseClient(clientId, METHOD);
      at.underTest.clock.at += 1_000;
      expect(await at.vault.eraseClient(clientId, METHOD)).toEqual(first);
    });

    it('leaves everyone else as they were', async () => {
      const clientId = await knownClient(at.vault);
      const other = await at.vault.register(registration());
      await at.vault.eraseClient(clientId, METHOD);
      expect(await at.vault.identityOf(other.clientId)).toEqual(person());
      expect(await at.vault.keyOf(other.clientId)).toMatchObject({ keyId: other.keyId, shredded: false });
      expect((await at.vault.search({ text: 'okafor', facilities: 'all', limit: 10 })).clients).toHaveLength(1);
    });

    it('is no client that the vault does not know', async () =>
      expect((await rejectionOf(at.vault.eraseClient('nobody', METHOD))).code).toBe('client-unknown'));

    it('says how much was taken out', async () => {
      const { purged } = await at.vault.eraseClient(await knownClient(at.vault), METHOD);
      expect(purged).toEqual({ identityVersions: 2, searchEntries: 7, requests: 2 });
    });

    it('has a key that was destroyed once, and cannot be destroyed again for another reason', async () => {
      const { clientId, keyId } = await at.vault.register(registration());
      const destroyed = { keyId, destroyedAt: at.underTest.clock.at, method: METHOD };
      expect(await at.vault.destroyKey(clientId, METHOD)).toMatchObject({ ...destroyed, alreadyDestroyed: false });
      at.underTest.clock.at += 1_000;
      expect(await at.vault.destroyKey(clientId, 'retention-ended')).toMatchObject({
        ...destroyed,
        alreadyDestroyed: true,
      });
      expect((await rejectionOf(at.vault.destroyKey(clientId, 'Erasure request'))).code).toBe('method-malformed');
    });

    it('is looked for in a log from where the last look ended', async () => {
      expect(await at.vault.erasuresSeen()).toBeNull();
      await at.vault.markErasuresSeen({ logId: 'log', position: '7' });
      await at.vault.close();
      const again = await at.underTest.open();
      expect(await again.erasuresSeen()).toEqual({ logId: 'log', position: '7' });
      await again.markErasuresSeen(null);
      expect(await again.erasuresSeen()).toBeNull();
    });
  });
}
