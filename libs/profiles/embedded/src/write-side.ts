import { setImmediate as turn } from 'node:timers/promises';
import { createTransactor, type EventLog, type Transactor } from '@throughline/event-store';
import { claimDataDirectory } from '@throughline/event-store-sqlite';
import type { IdentityVault } from '@throughline/identity';
import { openVault } from '@throughline/identity-sqlite';
import type { Clock } from '@throughline/kernel';
import { LogDirectory } from '@throughline/organization-application';
import { Caches } from './caches.js';
import { Companions, unlessDamaged } from './companions.js';
import { FilesDisagree, OLDER } from './disagreement.js';
import { disagreementOf, hasClients, hasLostLog, missingCompanion } from './files-agree.js';
import { noteLogServer, openLog, openLogToRead, type Records, recordsAt, type RecordsPlace } from './log-place.js';
import { readAhead, ServiceClock } from './service-clock.js';

/** The write side on one data directory: what the service, an import and a demo all need. */
export interface EmbeddedWriteSide {
  readonly log: EventLog;
  readonly transactor: Transactor;
  readonly vault: IdentityVault;
  readonly directory: LogDirectory;
  readonly clock: ServiceClock;
  /** What keeps log, vault and journal together; says whether they disagree. */
  readonly companions: Companions;
  close(): Promise<void>;
}

export interface EmbeddedOptions extends RecordsPlace {
  /** The service's time; the machine's, ahead by what a demo has moved it, when absent. */
  readonly clock?: ServiceClock;
  /** Shares of the memory; the usual ones when absent. */
  readonly caches?: Caches;
  /** Opens files of which one is older than another too; the caller then records nothing. Refused when absent. */
  readonly evenWhenOlder?: boolean;
}

/**
 * Opens log, vault and directory. Only one process at a time may write: the second one is refused by the log. Throws
 * `FilesDisagree` when a file is lost or belongs to another directory, or is older than another, unless the caller takes that.
 */
export async function openWriteSide(options: EmbeddedOptions): Promise<EmbeddedWriteSide> {
  const records = recordsAt(options);
  const time = options.clock ?? new ServiceClock(readAhead(records.files.demoClock));
  const { caches = new Caches() } = options;
  await assertNothingLost(options, time);
  const release = claimed(records);
  try {
    const log = await openLog(records.log, time, caches);
    const closeLog = () => log.close().finally(release);
    try {
      noteLogServer(records);
      return await besideLog(log, { ...options, records, time, caches, closeLog });
    } catch (error) {
      await log.close();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}

/** A log in a file keeps others out by itself; on a server it has many writers, and the other files have one. */
const claimed = ({ log, files }: Records): (() => void) =>
  log.kind === 'file' ? () => undefined : claimDataDirectory(files.log);

/** Looks before anything is opened for writing, which would make a lost file anew. Throws `FilesDisagree`. */
export async function assertNothingLost(place: RecordsPlace, clock: Clock = { now: Date.now }): Promise<void> {
  const records = recordsAt(place);
  const { files, tenant } = records;
  const missing = await missingCompanion(records);
  if (missing === 'log') {
    const vault = openVault({ file: files.identity, keyFile: files.identityKey, tenant, clock });
    try {
      if (await hasLostLog(vault)) throw new FilesDisagree('log-lost');
    } finally {
      await vault.close();
    }
  }
  if (missing === 'identity') {
    const log = await openLogToRead(records.log);
    const isLost = await hasClients(log);
    await log.close();
    if (isLost) throw new FilesDisagree('vault-lost');
  }
}

interface Opening extends EmbeddedOptions {
  readonly records: Records;
  readonly time: ServiceClock;
  readonly caches: Caches;
  readonly closeLog: () => Promise<void>;
}

async function besideLog(
  log: EventLog,
  { records: { files, tenant }, time, caches, closeLog, evenWhenOlder = false }: Opening,
): Promise<EmbeddedWriteSide> {
  const vault = openVault({ file: files.identity, keyFile: files.identityKey, tenant, clock: time });
  try {
    const disagreement = await disagreementOf(log, vault, files);
    if (disagreement && !(evenWhenOlder && OLDER.includes(disagreement))) throw new FilesDisagree(disagreement);
    const companions = new Companions(log, vault, disagreement);
    await companions.mark().catch(unlessDamaged);
    return {
      log,
      transactor: createTransactor({ log, cache: caches.termsOf('folded-paths') }),
      vault,
      directory: new LogDirectory(log, turn, caches.termsOf('earlier-directories')),
      clock: time,
      companions,
      close: async () => {
        try {
          await companions.close();
        } finally {
          await closeLog();
          await vault.close();
        }
      },
    };
  } catch (error) {
    await vault.close();
    throw error;
  }
}
