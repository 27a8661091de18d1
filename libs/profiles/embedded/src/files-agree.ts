import { existsSync, statSync } from 'node:fs';
import { LogDamaged, type Position, type ReadableLog, START } from '@throughline/event-store';
import { CARE_PATH_STREAM_PREFIX, clientIdOf } from '@throughline/care-path';
import type { ClientIdentities, LogMark, LogMarks } from '@throughline/identity';
import { holdsLast, lastLeafIn } from '@throughline/proof';
import type { DataFiles } from './data-files.js';
import type { Disagreement } from './disagreement.js';
import { openLogIfThere, type Records } from './log-place.js';

const PAGE_EVENTS = 1_000;
/** While the files are open, the vault is marked every few seconds. Events over a longer time without a mark were recorded without this vault. */
const UNMARKED_MS_MAX = 120_000;

/** What is wrong before anything is opened: opening would make the missing file anew. `null` when both or neither are there. */
export async function missingCompanion({
  log,
  files: { identity },
}: Pick<Records, 'log' | 'files'>): Promise<'log' | 'identity' | null> {
  const hasVault = hasContent(identity);
  const hasLog = log.kind === 'file' ? hasContent(log.file) : await isOnServer(log);
  if (hasLog === hasVault) return null;
  return hasLog ? 'identity' : 'log';
}

const hasContent = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

async function isOnServer(log: Records['log']): Promise<boolean> {
  const opened = await openLogIfThere(log);
  await opened?.close();
  return opened !== null;
}

/** What a vault says of its log and its clients. */
export type MarkedVault = LogMarks & Pick<ClientIdentities, 'knows' | 'holdsClients'>;

/** Whether a vault without a log has lost one, or never had any. */
export const hasLostLog = async (vault: MarkedVault): Promise<boolean> =>
  (await vault.holdsClients()) || ((await vault.logMark())?.position ?? START) !== START;

/** Whether a log has clients, so that a vault must have been beside it. */
export const hasClients = (log: ReadableLog): Promise<boolean> =>
  unlessDamaged(hasStrangers(log, { knows: async () => false }, START), false);

/**
 * Whether log and vault belong together and are of one time; the first thing that is wrong, or null. Proofs that were made
 * of events which the log lacks show that it is older. A log that is too damaged to say so is told of elsewhere.
 */
export const disagreementOf = (
  log: ReadableLog,
  vault: MarkedVault,
  { proofs }: Pick<DataFiles, 'proofs'>,
): Promise<Disagreement | null> => unlessDamaged(compared(log, vault, proofs), null);

/** Whether the log was cut behind its newest event, and is otherwise what the vault and the proofs have seen. */
export async function isPrefixOfSeen(
  log: ReadableLog,
  vault: LogMarks,
  { proofs }: Pick<DataFiles, 'proofs'>,
): Promise<boolean> {
  const head = await log.head();
  const { logId } = await log.identity();
  const seen = [await vault.logMark(), lastLeafIn(proofs)].filter((mark) => mark?.logId === logId);
  return seen.every((mark) => mark !== null && (mark.position as Position) > head);
}

async function unlessDamaged<Result>(looking: Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof LogDamaged) return otherwise;
    throw error;
  }
}

async function compared(log: ReadableLog, vault: MarkedVault, proofs: string): Promise<Disagreement | null> {
  const head = await log.head();
  const mark = await vault.logMark();
  if (head === START && (mark ? mark.position !== START : await vault.holdsClients())) return 'log-lost';
  if (mark) {
    const sharedTo = await sharedWith(log, mark.logId, head);
    if (sharedTo === null) return 'log-of-another-vault';
    if (!(await holdsMarked(log, mark, sharedTo))) return 'log-older';
  }
  if (!(await holdsProved(log, proofs))) return 'log-older';
  const from = (mark?.position ?? START) as Position;
  if (await hasStrangers(log, vault, from)) return (await vault.holdsClients()) ? 'vault-older' : 'vault-lost';
  return (await wasUnmarkedLong(log, from)) ? 'vault-older' : null;
}

/** Up to where this log is the one of that id: its head for itself, the fork for the log it was copied from, null for a stranger. */
async function sharedWith(log: ReadableLog, logId: string, head: Position): Promise<Position | null> {
  const { logId: own, parent } = await log.identity();
  if (own === logId) return head;
  let shared = head;
  for (let fork = parent; fork; fork = fork.parent) {
    if (fork.position < shared) shared = fork.position;
    if (fork.logId === logId) return shared;
  }
  return null;
}

async function holdsMarked(log: ReadableLog, { position, eventId }: LogMark, sharedTo: Position): Promise<boolean> {
  if (position === START) return true;
  return log.isPosition(position) && position <= sharedTo && (await log.eventAt(position))?.id === eventId;
}

/** Proofs of another log, such as the one that this was restored from, are made again. */
async function holdsProved(log: ReadableLog, proofs: string): Promise<boolean> {
  const last = lastLeafIn(proofs);
  const { logId } = await log.identity();
  return last?.logId !== logId || holdsLast(log, last);
}

/** When the newest event was recorded, UTC ms; null in an empty log. */
export async function newestRecordedAt(log: ReadableLog): Promise<number | null> {
  const head = await log.head();
  return head === START ? null : ((await log.eventAt(head))?.recordedAt ?? null);
}

/** Whether clients were registered after this position whom the vault does not know. */
async function hasStrangers(
  log: ReadableLog,
  vault: Pick<ClientIdentities, 'knows'>,
  after: Position,
): Promise<boolean> {
  const terms = { limit: PAGE_EVENTS, types: ['ClientRegistered'], streamPrefix: CARE_PATH_STREAM_PREFIX };
  for (let from = after, atHead = false; !atHead;) {
    const page = await log.readAll(from, terms);
    for (const { stream } of page.events) if (!(await vault.knows(clientIdOf(stream)))) return true;
    ({ next: from, atHead } = page);
  }
  return false;
}

/** A vault that has seen no event yet lived beside an empty log: only whom it knows tells its age. */
async function wasUnmarkedLong(log: ReadableLog, mark: Position): Promise<boolean> {
  if (mark === START) return false;
  const { events } = await log.readAll(mark, { limit: 1 });
  const last = await log.eventAt(await log.head());
  return events[0] !== undefined && last !== null && last.recordedAt - events[0].recordedAt > UNMARKED_MS_MAX;
}
