import { existsSync } from 'node:fs';
import { AttemptJournalFile } from '@throughline/api';
import {
  type DataFiles,
  type Disagreement,
  disagreementOf,
  hasClients,
  hasLostLog,
  journalAgainst,
  missingCompanion,
  sentenceOf,
} from '@throughline/embedded';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { type IdentityVault, openVault } from '@throughline/identity';
import { explainFailure } from '../explain-failure.js';
import { type Check, fail, ok } from './check.js';

const machine = { now: Date.now };

/** Whether the log or the vault is gone while the other shows that it was there. Looks first, because opening makes files. */
export async function checkNoneLost(files: DataFiles, tenant: string): Promise<Check | null> {
  const missing = missingCompanion(files);
  if (missing === null) return null;
  if (missing === 'identity') {
    const log = await openSqliteEventLog({ file: files.log, readonly: true });
    const isLost = await hasClients(log);
    await log.close();
    return isLost ? failed('vault-lost') : null;
  }
  return withVault(files, tenant, (vault) => (hasLostLog(vault) ? failed('log-lost') : null));
}

/** Whether log, vault, and journal belong together and are of one time. */
export async function checkAgreement(files: DataFiles, tenant: string): Promise<Check> {
  if (!existsSync(files.identity)) return ok('files', 'There is only an empty log yet.');
  try {
    const log = await openSqliteEventLog({ file: files.log, readonly: true });
    try {
      return await withVault(files, tenant, async (vault) => {
        const found = (await disagreementOf(log, vault)) ?? journalOf(files, vault);
        return found ? failed(found) : ok('files', 'Log, identity vault, and journal belong together.');
      });
    } finally {
      await log.close();
    }
  } catch (error) {
    return fail('files', explainFailure(error).message, { code: explainFailure(error).code });
  }
}

function journalOf(files: DataFiles, vault: IdentityVault): Disagreement | null {
  const seen = vault.logMark()?.journalMarks ?? null;
  const { vaultId } = vault;
  if (!existsSync(files.journal)) return journalAgainst(null, { seen, vaultId });
  const journal = new AttemptJournalFile(files.journal, { facilitiesOf: () => [] });
  try {
    return journalAgainst(journal.mark(), { seen, vaultId });
  } finally {
    journal.close();
  }
}

async function withVault<Result>(
  { identity: file, identityKey: keyFile }: DataFiles,
  tenant: string,
  look: (vault: IdentityVault) => Result | Promise<Result>,
): Promise<Result> {
  const vault = openVault({ file, keyFile, tenant, clock: machine });
  try {
    return await look(vault);
  } finally {
    vault.close();
  }
}

const failed = (code: Disagreement): Check => fail('files', sentenceOf(code), { code });
