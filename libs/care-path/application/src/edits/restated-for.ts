import {
  type AssertedEntry,
  type Entry,
  type EntryBody,
  entryOn,
  isLevelChange,
  levelChange,
  NO_TERMS,
  type Path,
  placementMeant,
  situationAt,
  type DecisionContext,
} from '@throughline/care-path';
import { defineProblem, type Effective, mintedId, type Narrative, Refusal } from '@throughline/kernel';
import { startOfDay } from '@throughline/time';

export const entryNotMovable = defineProblem({
  code: 'entry-not-movable',
  sentence: 'A review belongs to an entry of this client and cannot be moved. Void it, and record another.',
});

/** Takes the ids off an entry that belong to the path it was recorded on, and finds those of the other path. */
export function restatedFor(
  path: Path,
  { body }: Pick<Entry, 'body'>,
  narrative: Narrative | null,
  context: DecisionContext,
): AssertedEntry {
  const { entryId: _entryId, seq: _seq, ...fields } = body;
  const effective = asFirstRecorded(body.effective);
  const restated = { ...fields, effective, narrative } as AssertedEntry;
  if (body.kind === 'EntryReviewed') {
    throw new Refusal(entryNotMovable);
  }
  if (isLevelChange(body.kind))
    return movedElsewhere(path, body as Extract<EntryBody, { to: unknown; placementId: string }>, restated, context);
  if (body.kind === 'LevelRecommended') {
    return {
      ...restated,
      assessmentId: entryOn(path, body.assessmentId ?? '')?.active ? body.assessmentId : null,
    } as AssertedEntry;
  }
  return 'placementId' in body
    ? ({ ...restated, placementId: placementFor(path, body, effective, context) } as AssertedEntry)
    : restated;
}

/** A day's entry is placed anew among those of the other path. */
const asFirstRecorded = (effective: Effective): Effective =>
  effective.precision === 'minute' ? effective : { ...effective, at: startOfDay(effective.localDate, effective.zone) };

function placementFor(
  path: Path,
  body: Extract<EntryBody, { placementId: unknown }>,
  effective: Effective,
  context: DecisionContext,
): string | null {
  if (body.kind === 'Admitted' || body.kind === 'AftercareStarted')
    return mintedId(context.commandId, context.nextPart, 'placement');
  if (body.placementId === null) return null;
  const kind = body.kind === 'AftercareContactRecorded' || body.kind === 'AftercareEnded' ? 'aftercare' : 'treatment';
  return placementMeant(situationAt(path, { kind: body.kind, effective }, NO_TERMS, context), null, kind);
}

/** What was a step down for one client may be a step up for the other. */
function movedElsewhere(
  path: Path,
  { to }: Extract<EntryBody, { to: unknown }>,
  { effective, narrative }: AssertedEntry,
  context: DecisionContext,
): AssertedEntry {
  const { facilityId, programId, track, level } = to as {
    facilityId: string;
    programId: string | null;
    track: string;
    level: { code: string };
  };
  const named = { facilityId, programId, track, level: level.code, placementId: null, direction: null };
  return levelChange({ ...NO_TERMS, ...named, effective, narrative }, path, context);
}
