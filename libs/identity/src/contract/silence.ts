import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '@throughline/kernel';
import type { IdentityVault } from '../vault.js';
import { type MakeVault, registration, rejectionOf, vaultOfEachTest } from './vault-under-test.js';

const CANARY = 'Quillfeather';
const WRONG = { familyName: `${CANARY}\0`, givenNames: 7, birthDate: CANARY, phones: [CANARY] } as never;

type Ask = (vault: IdentityVault, clientId: string) => Promise<unknown>;

export function specifySilence(make: MakeVault): void {
  describe('a refusal', () => {
    const at = vaultOfEachTest(make);

    it.each<[string, Ask]>([
      ['a registration', (vault) => vault.register(registration({ idempotencyKey: `${CANARY}\0` }))],
      ['an identity', (vault, clientId) => vault.identify(clientId, WRONG)],
      ['a match', (vault) => vault.match({ name: WRONG, phone: CANARY, facilities: 'all' })],
      ['a search', (vault) => vault.search({ text: CANARY.repeat(20), facilities: 'all', limit: 1 })],
      ['staff', (vault) => vault.registerStaff({ name: `${CANARY}\0`, title: null, facilityIds: [] })],
      ['a facility', (vault, clientId) => vault.linkFacilities(clientId, [`${CANARY}\0`])],
      ['the end of a key', (vault, clientId) => vault.destroyKey(clientId, CANARY)],
    ])('of %s never repeats what was typed', async (_, ask) => {
      const { clientId } = await at.vault.register(registration());
      expect(everythingIn(await rejectionOf(ask(at.vault, clientId)))).not.toContain(CANARY);
    });
  });
}

function everythingIn(refusal: Refusal): string {
  return JSON.stringify([refusal, refusal.message, refusal.stack, refusal.cause, refusal.faults, refusal.details]);
}
