import { defineProblem, Refusal } from '@throughline/kernel';
import { directionOf } from './advance.js';
import { versionSeen } from './apply-step.js';
import type { DecisionContext } from './decision-context.js';
import { assertedAgain, type AssertedEntry, type EntryTexts, NO_TERMS } from './draft.js';
import { type EntryBody, KIND_OF_DIRECTION, type LevelChangeKind } from './entry.js';
import { type Entry, type Path, situationBefore } from './path.js';
import { placementMeant } from './resolve.js';
import { openPlacement, type Situation } from './situation.js';
import type { Step } from './steps.js';

export const entryNotAttachable = defineProblem({
  code: 'entry-not-attachable',
  at: '/entryId',
  sentence:
    'This entry does not belong to a placement that another entry opened, so it cannot be attached. Void or correct it instead.',
});

export interface AttachEntry {
  readonly entryId: string;
  readonly replaces: string;
  /** The only open placement at its time when null. */
  readonly placementId: string | null;
}

/** The correction by which an entry concerns another placement. `working` is the path as earlier steps leave it. */
export function attachment(
  { entryId, replaces, placementId }: AttachEntry,
  path: Path,
  working: Path,
  context: DecisionContext,
): Step {
  const old = versionSeen(path, entryId, replaces);
  const before = situationBefore(working.entries, working.indexOf.get(entryId) ?? 0);
  const terms = { ...NO_TERMS, reason: old.judged?.reason ?? null, acknowledge: old.judged?.acknowledged ?? [] };
  const entry = attached(old, before, placementId, context.textsOf(old));
  return { do: 'correct', ...terms, entryId, replaces, correction: 'wrong-detail', entry };
}

function attached({ body }: Entry, before: Situation, given: string | null, texts: EntryTexts): AssertedEntry {
  const again = assertedAgain(body, texts);
  if (again.kind === 'LevelRecommended') return { ...again, assessmentId: null };
  if (!('placementId' in again) || again.kind === 'Admitted' || again.kind === 'AftercareStarted') {
    throw new Refusal(entryNotAttachable);
  }
  const aftercare = again.kind === 'AftercareContactRecorded' || again.kind === 'AftercareEnded';
  const placementId = placementMeant(before, given, aftercare ? 'aftercare' : 'treatment');
  if (again.kind === 'SteppedUp' || again.kind === 'SteppedDown' || again.kind === 'Transferred')
    return { ...again, kind: kindAt(again, before, placementId), placementId };
  return { ...again, placementId };
}

/** What was a step up from one placement may be a step down from another. */
function kindAt({ kind, to }: AssertedEntry<LevelChangeKind>, before: Situation, placementId: string): LevelChangeKind {
  const from = openPlacement(before, placementId)?.place;
  if (!from) return kind;
  return from.facilityId === to.facilityId ? KIND_OF_DIRECTION[directionOf(from, to)] : 'Transferred';
}

/** The active entries that speak of a placement that an entry opens, or of the entry itself. */
export const hangingOn = (path: Path, { body }: Entry): readonly Entry[] =>
  path.entries.filter(
    (other) =>
      other.active &&
      other.body.entryId !== body.entryId &&
      (hangs(other.body, body) || closesNothingElse(path, other.body, body)),
  );

/** The closing of an inquiry, where no other inquiry was received before it. */
const closesNothingElse = ({ entries }: Path, other: EntryBody, on: EntryBody): boolean =>
  other.kind === 'InquiryClosed' &&
  on.kind === 'InquiryReceived' &&
  !entries.some(
    ({ active, body }) =>
      active &&
      body.kind === 'InquiryReceived' &&
      body.entryId !== on.entryId &&
      body.effective.at <= other.effective.at,
  );

function hangs(other: EntryBody, on: EntryBody): boolean {
  if (other.kind === 'EntryReviewed') return other.reviews === on.entryId;
  if (other.kind === 'LevelRecommended') return other.assessmentId === on.entryId;
  const opens = on.kind === 'Admitted' || on.kind === 'AftercareStarted';
  return opens && 'placementId' in other && other.placementId === on.placementId;
}
