import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IdentityVault } from '../vault.js';
import { type MakeVault, person, registration, rejectionOf, type VaultUnderTest } from './vault-under-test.js';

export function specifyRequestMemo(make: MakeVault): void {
  describe('what the vault was asked before', () => {
    let underTest: VaultUnderTest;
    let vault: IdentityVault;
    let clientId: string;
    beforeEach(async () => {
      underTest = make();
      vault = underTest.open();
      ({ clientId } = await vault.register(registration()));
    });
    afterEach(() => underTest.remove());

    const CHANGED = person({ familyName: 'Quill' });
    const request = (given: object = {}) => ({
      ...{ principal: 'staff-1', idempotencyKey: 'k', subject: clientId, request: CHANGED },
      ...given,
    });
    const ask = (given: object = {}, identity = CHANGED) =>
      vault.identify(clientId, identity, { once: request(given) });

    it('is answered as it was then, and not done again', async () => {
      expect(await ask()).toEqual({ version: 2, changed: true, replayed: false });
      await vault.identify(clientId, person());
      expect(await ask()).toEqual({ version: 2, changed: true, replayed: true });
      expect(await vault.answeredBefore(request())).toEqual({ version: 2, changed: true });
      expect(await vault.identityOf(clientId)).toEqual(person());
    });

    it.each([
      ['by someone else', { principal: 'staff-2' }],
      ['under another key', { idempotencyKey: 'l' }],
      ['about someone else', { subject: 'client-2' }],
    ])('is another request %s', async (_, given) => {
      await ask();
      expect(await vault.answeredBefore(request(given))).toBeNull();
      expect((await ask(given)).replayed).toBe(false);
    });

    it('is refused when the same key brings another request, and nothing is changed', async () => {
      await ask();
      const other = ask({ request: { name: 'Quillan' } }, person({ familyName: 'Quillan' }));
      expect((await rejectionOf(other)).code).toBe('idempotency-key-reused');
      expect(await vault.identityOf(clientId)).toEqual(CHANGED);
    });

    it('is done once when the same request comes twice at once', async () => {
      const answers = await Promise.all([ask(), ask()]);
      expect(answers.map(({ replayed }) => replayed)).toEqual([false, true]);
      expect(await vault.identityHistory(clientId)).toHaveLength(2);
    });

    it('leaves nothing behind when it is refused, and is then done', async () => {
      const terms = { seen: 7, once: request() };
      expect((await rejectionOf(vault.identify(clientId, CHANGED, terms))).code).toBe('revision-stale');
      expect(await vault.answeredBefore(request())).toBeNull();
      expect(await vault.identityOf(clientId)).toEqual(person());
      expect(await ask()).toEqual({ version: 2, changed: true, replayed: false });
    });

    it('is known of members of staff too', async () => {
      const member = { staffId: 'nurse-1', name: 'Inés Marchetti', title: null, facilityIds: ['north'] };
      const once = request({ subject: 'nurse-1', request: member });
      expect(await vault.registerStaff(member, { once })).toEqual({
        staffId: 'nurse-1',
        created: true,
        replayed: false,
      });
      expect(await vault.registerStaff(member, { once })).toEqual({
        staffId: 'nurse-1',
        created: true,
        replayed: true,
      });
    });
  });
}
