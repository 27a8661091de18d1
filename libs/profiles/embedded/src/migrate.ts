import { randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { type LogIdentity, type ReadableLog, START } from '@throughline/event-store';
import { claimDataDirectory } from '@throughline/event-store-sqlite';
import type { LogMarks } from '@throughline/identity';
import { openVault } from '@throughline/identity-sqlite';
import { JobFailure } from '@throughline/kernel';
import { type DataFiles, dataFilesIn } from './data-files.js';
import { FilesDisagree } from './disagreement.js';
import { disagreementOf, type MarkedVault } from './files-agree.js';
import { type EventStoreSettings, namingTheSetting, noteLogServer, openLogToRead, type Records } from './log-place.js';
import { logServer } from './log-server.js';

interface MigrateTerms {
  readonly dataDirectory: string;
  readonly tenant: string;
  readonly to: EventStoreSettings;
  /** Events copied by this run. */
  readonly onProgress?: (events: number) => void;
}

interface Migrated {
  readonly logId: string;
  readonly parentLogId: string;
  /** All of them were read from both logs and compared. */
  readonly events: number;
  /** Where the old log is now. Nothing reads it any more. */
  readonly keptAs: string;
}

/**
 * Moves the log of a data directory to a server: copies it, compares both, and only then lets the directory go by the
 * server. May be interrupted anywhere and run again. Throws `JobFailure`: `log-missing`, `log-recorded-since`; what opening
 * either log refuses with; `FilesDisagree`.
 */
export async function migrate({ dataDirectory, tenant, to, onProgress }: MigrateTerms): Promise<Migrated> {
  const files = dataFilesIn(dataDirectory);
  const records: Records = { files, tenant, log: { kind: 'server', tenant, ...to } };
  if (!existsSync(files.log) || !existsSync(files.identity)) throw nothingToMove(dataDirectory);
  const release = claimDataDirectory(files.log);
  try {
    const source = await openLogToRead({ kind: 'file', file: files.log });
    try {
      return await moved(source, records, onProgress);
    } finally {
      await source.close();
      if (existsSync(files.logServer)) putAside(files.log);
    }
  } finally {
    release();
  }
}

async function moved(
  source: ReadableLog,
  records: Records,
  onProgress: (events: number) => void = () => undefined,
): Promise<Migrated> {
  const { files, tenant, log } = records;
  if (log.kind === 'file') throw nothingToMove(files.log);
  const vault = openVault({ file: files.identity, keyFile: files.identityKey, tenant, clock: { now: Date.now } });
  try {
    const original = await source.identity();
    const identity = await childOf(original, source);
    const { copyInto, openEsdbEventLog } = await logServer();
    const target = await namingTheSetting(openEsdbEventLog({ ...log, identity, readonly: false }));
    try {
      const { logId, parent } = await target.identity();
      if ((await vault.logMark())?.logId !== logId) await assertAgrees(source, vault, files);
      if (parent?.logId === original.logId && parent.position !== identity.parent?.position) throw recordedSince();
      const copying = copyInto(target, source, ({ events: copied }) => onProgress(copied));
      const events = await namingTheSetting(copying);
      await markMoved(target, vault);
      noteLogServer(records);
      return { logId, parentLogId: original.logId, events, keptAs: asideOf(files.log) };
    } finally {
      await target.close();
    }
  } finally {
    await vault.close();
  }
}

const childOf = async ({ logId, parent }: LogIdentity, source: ReadableLog): Promise<LogIdentity> => ({
  logId: randomUUID(),
  parent: { logId, position: await source.head(), parent },
});

async function assertAgrees(source: ReadableLog, vault: MarkedVault, files: DataFiles): Promise<void> {
  const disagreement = await disagreementOf(source, vault, files);
  if (disagreement) throw new FilesDisagree(disagreement);
}

/** From here on the vault belongs to the log on the server, and refuses the old one. */
async function markMoved(target: ReadableLog, vault: LogMarks): Promise<void> {
  const { logId } = await target.identity();
  const position = await target.head();
  const eventId = position === START ? null : ((await target.eventAt(position))?.id ?? null);
  const journalMarks = (await vault.logMark())?.journalMarks ?? null;
  await vault.markLog({ logId, position, eventId, journalMarks });
}

const asideOf = (file: string): string => `${file}.migrated`;

/** With what SQLite keeps beside it, so that it can still be opened. */
function putAside(file: string): void {
  for (const beside of ['-wal', '-shm'])
    if (existsSync(`${file}${beside}`)) renameSync(`${file}${beside}`, `${asideOf(file)}${beside}`);
  renameSync(file, asideOf(file));
}

const nothingToMove = (where: string): JobFailure =>
  new JobFailure('log-missing', `There is no log in ${where} to copy, or no identity vault. Check --data.`, {
    about: 'surroundings',
  });

const recordedSince = (): JobFailure =>
  new JobFailure(
    'log-recorded-since',
    'The copy on the server was begun before the newest records of this directory. Choose another --namespace and begin again.',
  );
