import { CARE_PATH_STREAM_PREFIX, clientIdOf } from '@throughline/care-path';
import { type EventLog, type Position, START } from '@throughline/event-store';
import type { ClientErasures } from '@throughline/identity';
import { clientUnknown, Refusal } from '@throughline/kernel';
import type { Erasures } from './erasures.js';

const PAGE_EVENTS = 1_000;
const TYPES = ['ErasureStarted', 'ErasureCompleted'];

interface ResumeTerms {
  readonly erasures: Erasures;
  readonly log: EventLog;
  readonly vault: ClientErasures;
  /** False while the files disagree or the clock is in doubt: what names a client is destroyed all the same, and nothing is recorded. */
  readonly mayRecord: boolean;
}

/**
 * Before anyone is answered, and again while something is left: carries out what the log says was begun, on a vault that may have stopped half-way or come
 * back from an older copy; and says again on a log that came back what the vault has destroyed. Answers for how many
 * clients something is left to do.
 */
export async function resumeErasures({ erasures, log, vault, mayRecord }: ResumeTerms): Promise<number> {
  const { logId } = await log.identity();
  const seen = await vault.erasuresSeen();
  const isSame = seen?.logId === logId && log.isPosition(seen.position);
  const { begun, next } = await begunSince(log, isSame ? (seen.position as Position) : START);
  const left = new Set<string>();
  for (const [clientId, isCompleted] of begun) {
    const step = isCompleted || !mayRecord ? () => erasures.destroy(clientId) : () => erasures.finish(clientId);
    if (!(await succeeds(step))) left.add(clientId);
  }
  if (!isSame && mayRecord) {
    for (const clientId of await vault.erasedClients()) {
      if (!(await succeeds(() => erasures.recordAgain(clientId)))) left.add(clientId);
    }
  }
  if (left.size === 0 && mayRecord) await vault.markErasuresSeen({ logId, position: next });
  return left.size;
}

/** Clients whose erasure begins after a position, and whether it ended. */
async function begunSince(log: EventLog, from: Position) {
  const begun = new Map<string, boolean>();
  for (let after = from; ;) {
    const page = await log.readAll(after, {
      limit: PAGE_EVENTS,
      types: TYPES,
      streamPrefix: CARE_PATH_STREAM_PREFIX,
    });
    for (const { stream, type } of page.events) begun.set(clientIdOf(stream), type === 'ErasureCompleted');
    after = page.next;
    if (page.atHead) return { begun, next: after };
  }
}

/** One client's trouble is no reason not to go on with the others. Whom this log or this vault never knew needs nothing. */
async function succeeds(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    return error instanceof Refusal && error.is(clientUnknown);
  }
}
