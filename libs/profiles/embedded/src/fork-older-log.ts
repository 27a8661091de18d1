import { forkLog } from '@throughline/event-store-sqlite';
import { openVault } from '@throughline/identity-sqlite';
import { isPrefixOfSeen } from './files-agree.js';
import { openLogToRead, recordsAt, type RecordsPlace } from './log-place.js';

/**
 * Gives an older log in a file an identity of its own, as a restore does: whoever read the lost events is told so, and no
 * checkpoint speaks of both. A log on a server keeps its identity. The files must be closed.
 */
export async function forkOlderLog(place: RecordsPlace): Promise<void> {
  const { files, log: where, tenant } = recordsAt(place);
  if (where.kind !== 'file') return;
  const log = await openLogToRead(where);
  const vault = openVault({ file: files.identity, keyFile: files.identityKey, tenant, clock: { now: Date.now } });
  let isPrefix: boolean;
  try {
    isPrefix = await isPrefixOfSeen(log, vault, files);
  } finally {
    await vault.close();
    await log.close();
  }
  // Where other events took the place of those that were seen, nobody knows from where on.
  forkLog(where.file, isPrefix ? 'all' : 'none');
}
