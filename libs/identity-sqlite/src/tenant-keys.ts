import type { KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { defineProblem, Refusal } from '@throughline/kernel';
import type { Clock } from '@throughline/kernel';
import { createKeyFile, readKeyFile } from './key-file.js';
import type { KeyEncryptionKeys } from './key-file.js';
import { newKey, unwrapKey, wrapKey } from './key-wrapping.js';
import { inTransaction } from './transaction.js';

const vaultOfAnotherTenant = defineProblem({
  code: 'vault-of-another-tenant',
  kind: 'fault',
  sentence:
    'This vault was made for another tenant than THROUGHLINE_TENANT names (demo if it is not set). Set THROUGHLINE_TENANT to the tenant of the vault, or choose another data directory.',
});

const keyFileWrong = defineProblem({
  code: 'key-file-wrong',
  kind: 'fault',
  sentence: 'The key file does not open this vault. Restore the key file that belongs to it.',
});

export interface TenantKeys {
  readonly tenant: string;
  readonly encryptionKeys: KeyEncryptionKeys;
  readonly tenantKey: KeyObject;
}

interface VaultRow {
  readonly tenant: string;
  readonly kek_id: string;
  readonly wrapped_tenant_key: Uint8Array;
}

/**
 * Unlocks the vault with its key file. The tenant's own key is the proof that both belong together, so a wrong key
 * file is refused here and not at the first client. Only a vault that holds nothing yet may have a key file made for it.
 */
export function openTenantKeys(
  database: DatabaseSync,
  opened: { tenant: string; keyFile: string; clock: Clock },
): TenantKeys {
  const made = database.prepare('SELECT tenant, kek_id, wrapped_tenant_key FROM vault');
  if (made.get() === undefined) inTransaction(database, () => made.get() ?? startVault(database, opened));
  const row = made.get() as unknown as VaultRow;
  if (row.tenant !== opened.tenant) throw new Refusal(vaultOfAnotherTenant);

  const encryptionKeys = readKeyFile(opened.keyFile);
  const keyEncryptionKey = encryptionKeys.find(row.kek_id);
  const tenantKey =
    keyEncryptionKey && unwrapKey(keyEncryptionKey, row.wrapped_tenant_key, tenantBinding(opened.tenant));
  if (tenantKey === undefined) throw new Refusal(keyFileWrong);
  return { tenant: opened.tenant, encryptionKeys, tenantKey };
}

function startVault(
  database: DatabaseSync,
  { tenant, keyFile, clock }: { tenant: string; keyFile: string; clock: Clock },
): void {
  createKeyFile(keyFile, clock);
  const { current } = readKeyFile(keyFile);
  database
    .prepare('INSERT INTO vault (only_row, tenant, kek_id, wrapped_tenant_key, created_at) VALUES (1, ?, ?, ?, ?)')
    .run(tenant, current.kekId, wrapKey(current.key, newKey(), tenantBinding(tenant)), clock.now());
}

function tenantBinding(tenant: string): readonly string[] {
  return ['throughline tenant key', tenant];
}
