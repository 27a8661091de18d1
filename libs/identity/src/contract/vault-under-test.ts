import { afterEach, beforeEach } from '@jest/globals';
import { Refusal } from '@throughline/kernel';
import type { Registration } from '../client-identities.js';
import type { ClientIdentity } from '../client-identity.js';
import type { IdentityVault } from '../vault.js';

export const A_MORNING = Date.UTC(2026, 2, 2, 9);

/** One vault of an engine, which may be opened again as after a restart. */
export interface VaultUnderTest {
  readonly clock: { at: number };
  open(): Promise<IdentityVault>;
  remove(): void;
}

/** Makes a vault of the tenant `harbour`, whose clock stands at `A_MORNING`. */
export type MakeVault = () => VaultUnderTest;

/** The vault of one test, opened before it. */
interface AtHand {
  readonly underTest: VaultUnderTest;
  readonly vault: IdentityVault;
}

/** Each test of the describe block around it has a vault of its own, which is removed after it. */
export function vaultOfEachTest(make: MakeVault): AtHand {
  const at = {} as { -readonly [Name in keyof AtHand]: AtHand[Name] };
  beforeEach(async () => {
    at.underTest = make();
    at.vault = await at.underTest.open();
  });
  afterEach(() => at.underTest.remove());
  return at;
}

/** An invented person; say what matters to the test. */
export function person(output: Partial<ClientIdentity> = {}): ClientIdentity {
  return {
    familyName: 'Okafor',
    givenNames: 'Adaeze',
    birthDate: '1988-04-17',
    recordNumbers: [],
    phones: [],
    emails: [],
    ...output,
  };
}

let registrations = 0;

/** A registration of its own unless a test gives it another's key. */
export function registration(given: Partial<Registration> = {}): Registration {
  return {
    principal: 'desk-1',
    idempotencyKey: `key-${++registrations}`,
    facilityId: 'north',
    identity: person(),
    ...given,
  };
}

/** The refusal that `work` rejects with; fails the test when it rejects with something else or not. */
export async function rejectionOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => new Error('Nothing was refused.'),
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome;
  throw outcome;
}
