import type { CompiledPack } from '@throughline/continuum';
import { defineProblem, type Effective, levelUnknown, Refusal } from '@throughline/kernel';
import { adoptedAt } from './adopted.js';
import type { DraftEntry, RecordingTerms } from './draft.js';
import { indexFor } from './order.js';
import { type Path, situationBefore } from './path.js';
import type { Level, Place } from './place.js';
import type { OpenPlacement, Situation } from './situation.js';
import { besideOf } from './anchor.js';
import { type Calendar, endingOfDay, isEnding, placeOnPath, type ToPlace } from './place-on-path.js';
import type { DecisionContext } from './decision-context.js';
import { packNotAdopted } from './rules/every-entry.js';

/** Where care is to be given, in the codes that a person types. */
export interface PlaceNamed {
  readonly facilityId: string;
  readonly programId: string | null;
  readonly level: string;
  /** The pack's own track for the level when null. */
  readonly track: string | null;
}

/** Reads a place in the words of the pack that its facility judges by there, then, and for that population. */
export function placeNamed(
  named: PlaceNamed,
  { localDate: on }: Effective,
  before: Situation,
  context: DecisionContext,
): Place {
  const { facilityId, programId } = named;
  const { inForce: pack } = adoptedAt({ facilityId, programId, on }, before, context);
  if (!pack) throw new Refusal(packNotAdopted);
  const level = knownLevel(pack, named.level, '/level');
  return {
    facilityId: named.facilityId,
    programId: named.programId,
    template: context.program(named.programId ?? '')?.template ?? null,
    track: named.track === null ? level.track : knownTrack(pack, named.track),
    level: { system: level.system, code: level.code },
    rank: level.rank,
  };
}

/** A level in the words of the pack in force; null stays null. */
export function levelNamed(
  code: string | null,
  { facilityId, programId, effective }: { facilityId: string; programId: string | null; effective: Effective },
  before: Situation,
  context: DecisionContext,
  pointer = '/level',
): Level | null {
  if (code === null) return null;
  const { inForce: pack } = adoptedAt({ facilityId, programId, on: effective.localDate }, before, context);
  if (!pack) throw new Refusal(packNotAdopted);
  const { system, code: known } = knownLevel(pack, code, pointer);
  return { system, code: known };
}

function knownLevel(pack: CompiledPack, code: string, pointer: string) {
  const level = pack.level(code);
  if (!level) throw new Refusal(levelUnknown, { at: pointer });
  return level;
}

export const trackUnknown = defineProblem({
  code: 'track-unknown',
  at: '/track',
  sentence: 'The rule pack in effect has no such track. Use a track of that pack, or omit `track`.',
});

/** Rules are written for tracks: on one that the pack does not know, most of them would not look at the move. */
function knownTrack(pack: CompiledPack, track: string): string {
  if (pack.hasTrack(track)) return track;
  throw new Refusal(trackUnknown);
}

/**
 * The situation into which an entry would be recorded. When an entry has only a day, and its stay ended on that day, this is
 * the situation before the ending, so that the caller need not name the placement.
 */
export function situationAt(
  path: Path,
  entry: ToPlace,
  terms: Pick<RecordingTerms, 'after' | 'before'>,
  calendar: Calendar,
): Situation {
  const { entries } = path;
  const placed = placeOnPath(entries, entry, besideOf(path, terms), calendar);
  const situation = situationBefore(entries, indexFor(entries, { ...placed, entryId: '\uffff' }));
  const ending = bendsRound(entry, terms, situation) ? endingOfDay(entries, entry.effective) : undefined;
  return ending ? situationBefore(entries, indexFor(entries, ending)) : situation;
}

const bendsRound = (
  { kind, effective }: ToPlace,
  { after, before }: Pick<RecordingTerms, 'after' | 'before'>,
  { placements }: Situation,
): boolean =>
  effective.precision === 'day' &&
  after === null &&
  before === null &&
  !isEnding(kind) &&
  !placements.some(({ status }) => (status === 'aftercare') === (kind === 'AftercareContactRecorded'));

/** The situation just before an entry that has its place already. */
export const situationBeforeEntry = (
  path: Path,
  placed: Pick<DraftEntry, 'effective' | 'seq' | 'entryId'>,
): Situation => situationBefore(path.entries, indexFor(path.entries, placed));

export const placementMissing = defineProblem({
  code: 'placement-missing',
  at: '/placementId',
  sentence: 'The client has no open placement at that time. Check the time, or record the admission first.',
});

export const placementAmbiguous = defineProblem({
  code: 'placement-ambiguous',
  at: '/placementId',
  sentence: 'Several placements are open at that time. Name one of them in `placementId`.',
});

/**
 * The placement that an entry concerns: the one given, or the only one open then. Answers the given id even when it is
 * not open, so that the rules can say so.
 */
export function placementMeant(situation: Situation, given: string | null, kind: 'treatment' | 'aftercare'): string {
  if (given !== null) return given;
  const open = situation.placements.filter(
    (placement) => (placement.status === 'aftercare') === (kind === 'aftercare'),
  );
  if (open.length === 1) return (open[0] as OpenPlacement).placementId;
  throw new Refusal(open.length === 0 ? placementMissing : placementAmbiguous);
}
