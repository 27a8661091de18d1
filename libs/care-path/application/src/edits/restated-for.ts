import {
  assertedAgain,
  type AssertedEntry,
  type Entry,
  type EntryTexts,
  entryOn,
  levelChange,
  type LevelChangeKind,
  NO_TERMS,
  type Path,
  placementMeant,
  situationAt,
  type DecisionContext,
} from '@throughline/care-path';
import { defineProblem, type Effective, mintedId, Refusal } from '@throughline/kernel';
import { startOfDay } from '@throughline/time';

export const entryNotMovable = defineProblem({
  code: 'entry-not-movable',
  sentence: 'A review belongs to an entry of this client and cannot be moved. Void it, and record another.',
});

/** Takes the ids off an entry that belong to the path it was recorded on, and finds those of the other path. */
export function restatedFor(
  path: Path,
  { body }: Pick<Entry, 'body'>,
  texts: EntryTexts,
  context: DecisionContext,
): AssertedEntry {
  const restated = { ...assertedAgain(body, texts), effective: asFirstRecorded(body.effective) };
  switch (restated.kind) {
    case 'EntryReviewed':
      throw new Refusal(entryNotMovable);
    case 'SteppedUp':
    case 'SteppedDown':
    case 'Transferred':
      return movedElsewhere(path, restated, context);
    case 'LevelRecommended': {
      const known = entryOn(path, restated.assessmentId ?? '')?.active;
      return { ...restated, assessmentId: known ? restated.assessmentId : null };
    }
    default:
      if (!('placementId' in restated) || restated.placementId === null) return restated;
      return { ...restated, placementId: placementFor(path, restated, context) };
  }
}

/** A day's entry is placed anew among those of the other path. */
const asFirstRecorded = (effective: Effective): Effective =>
  effective.precision === 'minute' ? effective : { ...effective, at: startOfDay(effective.localDate, effective.zone) };

function placementFor(
  path: Path,
  { kind, effective }: Pick<AssertedEntry, 'kind' | 'effective'>,
  context: DecisionContext,
): string {
  if (kind === 'Admitted' || kind === 'AftercareStarted')
    return mintedId(context.commandId, context.nextPart, 'placement');
  const meant = kind === 'AftercareContactRecorded' || kind === 'AftercareEnded' ? 'aftercare' : 'treatment';
  return placementMeant(situationAt(path, { kind, effective }, NO_TERMS, context), null, meant);
}

/** What was a step down for one client may be a step up for the other. */
function movedElsewhere(
  path: Path,
  { to, effective, narrative }: AssertedEntry<LevelChangeKind>,
  context: DecisionContext,
): AssertedEntry {
  const { facilityId, programId, track, level } = to;
  const named = { facilityId, programId, track, level: level.code, placementId: null, direction: null };
  return levelChange({ ...NO_TERMS, ...named, effective, narrative }, path, context);
}
