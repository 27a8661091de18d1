import { hasVault, openVaultOf, type Records } from '@throughline/embedded';
import type { IdentityVault } from '@throughline/identity';
import { Refusal } from '@throughline/kernel';
import { explainFailure } from '../explain-failure.js';
import { type Check, fail, ok, RESTORE_BACKUP, warn } from './check.js';
import type { LogSurvey } from './log-survey.js';

const NAMED_MAX = 20;

/** Whether every erasure that began has ended, and whether the vault still names anyone who was erased. */
export async function checkErasures(records: Records, { erasures }: LogSurvey): Promise<Check> {
  if (erasures.size === 0) return ok('erasures', 'No client was erased.', counted());
  if (!hasVault(records))
    return fail(
      'erasures',
      `The identity vault is missing, so erasures cannot be checked. ${RESTORE_BACKUP}`,
      counted(),
    );
  let vault: IdentityVault | undefined;
  try {
    vault = openVaultOf(records);
    const unfinished = [...erasures].flatMap(([clientId, isCompleted]) => (isCompleted ? [] : [clientId]));
    const named: string[] = [];
    for (const clientId of erasures.keys()) if (await isNamed(vault, clientId)) named.push(clientId);
    return found(erasures.size, unfinished, named);
  } catch (error) {
    return fail(
      'erasures',
      'Erasures cannot be checked, because the vault cannot be opened. Follow the remedy of the vault check first.',
      {
        code: explainFailure(error).code,
      },
    );
  } finally {
    await vault?.close();
  }
}

function found(erased: number, unfinished: readonly string[], named: readonly string[]): Check {
  const facts = counted(erased, unfinished.length, named.length);
  const left = named.filter((clientId) => !unfinished.includes(clientId));
  if (left.length > 0)
    return fail(
      'erasures',
      `Clients who were erased and whom the vault names again, because an older copy was restored: ${left.length}. Start the service: it erases them again. They are ${listOf(left)}.`,
      facts,
    );
  if (unfinished.length > 0)
    return warn(
      'erasures',
      `Erasures that have begun and are not finished: ${unfinished.length}. Start the service: it tries again at once and every minute. They are ${listOf(unfinished)}.`,
      facts,
    );
  return ok('erasures', `Clients erased: ${erased}. The vault holds nothing that names them.`, facts);
}

const counted = (erased = 0, unfinished = 0, stillNamed = 0) => ({ erased, unfinished, stillNamed });

const listOf = (clientIds: readonly string[]): string =>
  `${clientIds.slice(0, NAMED_MAX).join(', ')}${clientIds.length > NAMED_MAX ? ', ...' : ''}`;

/** Someone whom this vault never knew is not named in it either. */
async function isNamed(vault: IdentityVault, clientId: string): Promise<boolean> {
  try {
    return (await vault.identityOf(clientId)) !== null || !(await vault.keyOf(clientId)).shredded;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
