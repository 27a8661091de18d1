import { beforeEach, describe, expect, it } from '@jest/globals';
import { type MakeVault, person, registration, rejectionOf, vaultOfEachTest } from './vault-under-test.js';

export function specifyRequestMemo(make: MakeVault): void {
  describe('what the vault was asked before', () => {
    const at = vaultOfEachTest(make);

    let clientId: string;
    beforeEach(async () => {
      ({ clientId } = await at.vault.register(registration()));
    });
    const CHANGED = person({ familyName: 'Quill' });
    const request = (given: object = {}) => ({
      ...{ principal: 'staff-1', idempotencyKey: 'k', subject: clientId, request: CHANGED },
      ...given,
    });
    const ask = (given: object = {}, identity = CHANGED) =>
      at.vault.identify(clientId, identity, { once: request(given) });

    it('is answered as it was then, and not done again', async () => {
      expect(await ask()).toEqual({ version: 2, changed: true, replayed: false });
      await at.vault.identify(clientId, person());
      expect(await ask()).toEqual({ version: 2, changed: true, replayed: true });
      expect(await at.vault.answeredBefore(request())).toEqual({ version: 2, changed: true });
      expect(await at.vault.identityOf(clientId)).toEqual(person());
    });

    it.each([
      ['by someone else', { principal: 'staff-2' }],
      ['under another key', { idempotencyKey: 'l' }],
      ['about someone else', { subject: 'client-2' }],
    ])('is another request %s', async (_, given) => {
      await ask();
      expect(await at.vault.answeredBefore(request(given))).toBeNull();
      expect((await ask(given)).replayed).toBe(false);
    });

    it('is refused when the same key brings another request, and nothing is changed', async () => {
      await ask();
      const other = ask({ request: { name: 'Quillan' } }, person({ familyName: 'Quillan' }));
      expect((await rejectionOf(other)).code).toBe('idempotency-key-reused');
      expect(await at.vault.identityOf(clientId)).toEqual(CHANGED);
    });

    it('is done once when the same request comes twice at once', async () => {
      const answers = await Promise.all([ask(), ask()]);
      expect(answers.map(({ replayed }) => replayed)).toEqual([false, true]);
      expect(await at.vault.identityHistory(clientId)).toHaveLength(2);
    });

    it('leaves nothing behind when it is refused, and is then done', async () => {
      const terms = { seen: 7, once: request() };
      expect((await rejectionOf(at.vault.identify(clientId, CHANGED, terms))).code).toBe('revision-stale');
      expect(await at.vault.answeredBefore(request())).toBeNull();
      expect(await at.vault.identityOf(clientId)).toEqual(person());
      expect(await ask()).toEqual({ version: 2, changed: true, replayed: false });
    });

    it('is known of members of staff too', async () => {
      const member = { staffId: 'nurse-1', name: 'Inés Marchetti', title: null, facilityIds: ['north'] };
      const once = request({ subject: 'nurse-1', request: member });
      expect(await at.vault.registerStaff(member, { once })).toEqual({
        staffId: 'nurse-1',
        created: true,
        replayed: false,
      });
      expect(await at.vault.registerStaff(member, { once })).toEqual({
        staffId: 'nurse-1',
        created: true,
        replayed: true,
      });
    });
  });
}
