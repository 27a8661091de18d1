import {
  type Disagreement,
  disagreementOf,
  hasClients,
  hasJournal,
  hasLostLog,
  hasVault,
  journalAgainst,
  missingCompanion,
  openAttempts,
  openLogToRead,
  openVaultOf,
  type Records,
  sentenceOf,
} from '@throughline/embedded';
import type { IdentityVault } from '@throughline/identity';
import { explainFailure } from '../explain-failure.js';
import { type Check, fail, ok } from './check.js';

/** Whether the log or the vault is gone while the other shows that it was there. Looks first, because opening makes files. */
export async function checkNoneLost(records: Records): Promise<Check | null> {
  const missing = await missingCompanion(records);
  if (missing === null) return null;
  if (missing === 'identity') {
    const log = await openLogToRead(records.log);
    const isLost = await hasClients(log);
    await log.close();
    return isLost ? failed('vault-lost') : null;
  }
  return withVault(records, async (vault) => ((await hasLostLog(vault)) ? failed('log-lost') : null));
}

/** Whether log, vault, and journal belong together and are of one time. */
export async function checkAgreement(records: Records): Promise<Check> {
  if (!hasVault(records)) return ok('files', 'There is only an empty log yet.');
  try {
    const log = await openLogToRead(records.log);
    try {
      return await withVault(records, async (vault) => {
        const found = (await disagreementOf(log, vault, records.files)) ?? (await journalOf(records, vault));
        return found ? failed(found) : ok('files', 'Log, identity vault, and journal belong together.');
      });
    } finally {
      await log.close();
    }
  } catch (error) {
    return fail('files', explainFailure(error).message, { code: explainFailure(error).code });
  }
}

async function journalOf(records: Records, vault: IdentityVault): Promise<Disagreement | null> {
  const seen = (await vault.logMark())?.journalMarks ?? null;
  const { vaultId } = vault;
  if (!hasJournal(records)) return journalAgainst(null, { seen, vaultId });
  const journal = openAttempts(records.files, async () => []);
  try {
    return journalAgainst(journal.mark(), { seen, vaultId });
  } finally {
    await journal.close();
  }
}

async function withVault<Result>(
  records: Records,
  look: (vault: IdentityVault) => Result | Promise<Result>,
): Promise<Result> {
  const vault = openVaultOf(records);
  try {
    return await look(vault);
  } finally {
    await vault.close();
  }
}

const failed = (code: Disagreement): Check => fail('files', sentenceOf(code), { code });
