import { defineProblem, Refusal } from '@throughline/kernel';
import { versionSeen } from '../apply-step.js';
import { named } from '../contradictions.js';
import type { Decided } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import type { Entry, Path } from '../path.js';
import { relyingOn } from '../relying-on.js';
import type { VoidEntry } from '../steps.js';
import { voidEntry } from './void-entry.js';

/** How long a recorder may take back what they recorded, themselves. Our own choice. Source: ADR 0033. */
export const UNDO_WINDOW_MS = 10 * 60_000;

export const entryNotOwn = defineProblem({
  code: 'entry-not-own',
  kind: 'forbidden',
  sentence:
    'Only the person who recorded an entry may undo it, and only while nobody else approved, changed, or reinstated it. Propose to void it instead.',
});

export const undoTooLate = defineProblem({
  code: 'undo-too-late',
  kind: 'forbidden',
  sentence: 'An entry can be undone within ten minutes of its recording. Propose to void it instead.',
});

export const entryReliedOn = defineProblem({
  code: 'entry-relied-on',
  sentence:
    'Entries recorded since rely on this one; `hanging` lists them. Undo those first, or propose to void this entry together with the entries that depend on it.',
  details: { hanging: [] },
});

/**
 * Takes the recorder's own, recent entry off the path. What is void already stays as it is. Nobody has to accept that earlier
 * recordings read again as they did before it.
 */
export function undoEntry(command: VoidEntry, path: Path, context: DecisionContext): Decided {
  const entry = versionSeen(path, command.entryId, command.replaces);
  context.assertMayEdit(path, entry);
  if (entry.active) assertMayUndo(path, entry, context);
  return voidEntry(command, path, { ...context, undoes: true });
}

function assertMayUndo(path: Path, entry: Entry, { actor, now }: DecisionContext): void {
  if (!isOwn(path, entry, actor.id)) throw new Refusal(entryNotOwn);
  if (now > undoEndOf(entry)) throw new Refusal(undoTooLate);
  const hanging = relyingOn(path, entry);
  if (hanging.length > 0) throw new Refusal(entryReliedOn, { details: { hanging: hanging.map(named) } });
}

/** The last instant (UTC ms) at which someone may undo an entry, as the path stands; null where they may not, or no longer. */
export function undoUntil(path: Path, entry: Entry, actorId: string, now: number): number | null {
  const may =
    entry.active && now <= undoEndOf(entry) && isOwn(path, entry, actorId) && relyingOn(path, entry).length === 0;
  return may ? undoEndOf(entry) : null;
}

/** A correction does not prolong it. */
const undoEndOf = ({ first }: Entry): number => first.recordedAt + UNDO_WINDOW_MS;

/** Recorded by them, by hand, and by nobody else's word: an import is nobody's own, and an approved entry is not one person's. */
const isOwn = (path: Path, { first, recording, versionId }: Entry, actorId: string): boolean =>
  first.actor.id === actorId &&
  first.origin.kind === 'live' &&
  recording.actor.id === actorId &&
  recording.versionId === versionId &&
  !wasApproved(path, first.revision);

/** An approval is the first event of the command that carries it out. */
function wasApproved({ proposals, commands }: Path, revision: number): boolean {
  const approvals = new Set(
    [...proposals.values()].map(({ state, closed }) => state === 'approved' && closed?.revision),
  );
  return [...commands.values()].some(
    (command) =>
      approvals.has(command.revision) && command.revision < revision && revision < command.revision + command.count,
  );
}
