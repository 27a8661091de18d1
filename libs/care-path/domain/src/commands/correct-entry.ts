import { Refusal } from '@throughline/kernel';
import type { AssertedEntry, DraftEntry, RecordingTerms } from '../draft.js';
import { foldable } from '../draft.js';
import { putEntry, refold } from '../edit.js';
import { isLevelChange } from '../entry.js';
import type { CorrectionReason } from '../events.js';
import { acceptImpact, impactOf, rejudgedOf } from '../impact.js';
import { anchorOf } from '../anchor.js';
import { indexFor, place } from '../order.js';
import { type Entry, entryOn, type Path, situationBefore } from '../path.js';
import { type Decided, enforce, judgedNow, obligationsOf, unrecorded } from '../record.js';
import { reclockedOf, reclocking } from '../reclocked.js';
import type { Approval } from '../settle.js';
import type { DecisionContext } from '../decision-context.js';

export interface CorrectEntry extends RecordingTerms {
  readonly entryId: string;
  /** The version that the recorder saw; a correction of an older one is refused. */
  readonly replaces: string;
  readonly correction: CorrectionReason;
  /** The whole entry as it should have been. Its kind stays; a level change may turn out to have another direction. */
  readonly entry: AssertedEntry;
}

/** Restates a whole entry. Everything later is judged again; the version replaced stays readable, struck through. */
export function correctEntry(command: CorrectEntry, path: Path, context: DecisionContext): Decided {
  const old = versionSeen(path, command.entryId, command.replaces);
  if (!old.standing) throw new Refusal('entry-voided', 'This entry is voided. Reinstate it first.');
  assertSameKind(old, command.entry);
  if (command.after === command.entryId)
    throw Refusal.at('/after', 'entry-not-on-path', 'An entry does not follow itself.');
  const others = withoutEntry(path, command.entryId);
  const placed = placeOfCorrection(others, path, old, command);
  const entry = { ...command.entry, ...placed, ...idsOf(old) } as DraftEntry;
  const before = situationBefore(others, indexFor(others, foldable(entry)));
  const pack = context.packAdoptedBy(entry.facilityId, entry.effective.localDate);
  enforce(entry, before, path, pack, context);
  const judged = pack
    ? judgedNow(pack, { entry, before, terms: command, approval: approvalOf(old, path, context) }, context)
    : null;

  const edited = [...path.entries];
  const from = putEntry(edited, unrecorded(entry));
  const impact = impactOf(path, edited, from, command.entryId, context.packBySha);
  const data = {
    entryId: command.entryId,
    replaces: command.replaces,
    reason: command.correction,
    entry,
    judged,
    obligations: pack ? [...obligationsOf(pack, entry, before, judged, context)] : [],
    fulfills: old.fulfills,
    rejudged: [...rejudgedOf(impact)],
    impactReason: acceptImpact(impact, command.acceptImpact, context, pack),
    ...reclocking(reclockedOf(path, edited, from, command.entryId, context)),
  };
  return { events: [{ type: 'EntryCorrected', data }], impact, entryId: command.entryId };
}

/** The entry, if the caller saw its latest version; tells "no such entry" from "someone was here before you". */
export function versionSeen(path: Path, entryId: string, version: string): Entry {
  const entry = entryOn(path, entryId);
  if (!entry) throw Refusal.at('/entryId', 'entry-not-on-path', 'There is no such entry on this path.', 'not-found');
  if (entry.versionId !== version) {
    throw Refusal.at(
      '/replaces',
      'version-superseded',
      'This entry has changed since that version. Read it again.',
      'conflict',
    );
  }
  return entry;
}

function assertSameKind(old: Entry, restated: AssertedEntry): void {
  if (old.body.kind === restated.kind || (isLevelChange(old.body.kind) && isLevelChange(restated.kind))) return;
  throw Refusal.at('/entry', 'kind-differs', 'A correction keeps the kind of an entry. Void it and record another.');
}

/** An approved move stays approved when it is corrected by someone who might have approved it: entitled, and not its proposer. */
function approvalOf({ judged }: Entry, path: Path, { actor }: DecisionContext): Approval | undefined {
  const proposal = path.proposals.get(judged?.proposalId ?? '');
  const entitled = judged?.verdict.findings.some(({ approval }) => approval !== null && actor.roles.includes(approval));
  if (!proposal || !entitled || proposal.actor.id === actor.id) return undefined;
  return { proposalId: proposal.data.proposalId, approver: actor };
}

/** Everything but the entry that is being restated, folded without it. */
function withoutEntry(path: Path, entryId: string): Entry[] {
  const index = path.indexOf.get(entryId) as number;
  const others = path.entries.toSpliced(index, 1);
  refold(others, index);
  return others;
}

/** A correction keeps its place in its instant unless it moves to another time or is told what to follow. */
function placeOfCorrection(others: Entry[], path: Path, old: Entry, command: CorrectEntry) {
  const { effective } = command.entry;
  const sameTime =
    effective.precision === 'day'
      ? old.body.effective.precision === 'day' && old.body.effective.localDate === effective.localDate
      : old.body.effective.at === effective.at;
  if (command.after === null && sameTime) {
    return { effective: { ...effective, at: old.body.effective.at }, seq: old.body.seq };
  }
  return place(others, effective, anchorOf(path, command.after));
}

/** A correction keeps what other entries refer to. */
const idsOf = ({ body }: Entry) => ({
  entryId: body.entryId,
  ...(body.kind === 'Admitted' || body.kind === 'AftercareStarted' ? { placementId: body.placementId } : {}),
});
