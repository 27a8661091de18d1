import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@throughline/kernel';
import type { ClientIdentity } from './client-identity.js';
import { openVault } from './open-vault.js';
import type { VaultOptions } from './open-vault.js';
import type { Registration } from './client-identities.js';
import type { IdentityVault } from './vault.js';

export const A_MORNING = Date.UTC(2026, 2, 2, 9);

/** A folder that is removed after each test, with the paths of one vault in it. */
export function vaultFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'));
  const clock = { at: A_MORNING, now: () => clock.at };
  const options: VaultOptions = {
    file: join(folder, 'identity.db'),
    keyFile: join(folder, 'keys', 'kek.json'),
    tenant: 'harbour',
    clock,
  };
  const opened: IdentityVault[] = [];
  return {
    folder,
    clock,
    options,
    open(changed: Partial<VaultOptions> = {}): IdentityVault {
      const vault = openVault({ ...options, ...changed });
      opened.push(vault);
      return vault;
    },
    remove(): void {
      for (const vault of opened) vault.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type VaultFolder = ReturnType<typeof vaultFolder>;

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

/** The refusal that `work` throws; fails the test when it throws something else or nothing. */
export function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** The refusal that `work` rejects with; fails the test when it rejects with something else or not. */
export async function rejectionOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return refusalOf(() => {
    throw outcome ?? new Error('Nothing was refused.');
  });
}
