import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@throughline/kernel';
import { openVault } from './open-vault.js';
import type { VaultOptions } from './open-vault.js';
import type { IdentityVault } from '@throughline/identity';
import { A_MORNING } from '@throughline/identity/contract';

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
    async remove(): Promise<void> {
      for (const vault of opened) await vault.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type VaultFolder = ReturnType<typeof vaultFolder>;

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
