import {
  type Admit,
  admission,
  type AssertedEntry,
  type ChangeLevel,
  levelChange,
  placementMeant,
  type RecordingTerms,
  situationAt,
} from '@throughline/care-path';
import { type Effective, mintedId, Narrative } from '@throughline/kernel';
import type { Deciding } from './decide-step.js';
import type { AdmitAct, ChangeLevelAct, MoveAct, RecordAct, StayNamed } from './step.js';

export const admitCommand = (of: Deciding, act: AdmitAct, terms: RecordingTerms): Admit => ({
  ...terms,
  facilityId: of.step.siteCode,
  programId: act.programId,
  level: act.level,
  track: null,
  effective: effectiveOf(of),
  source: act.source,
  narrative: narrativeOf(of),
});

export const changeCommand = (of: Deciding, act: ChangeLevelAct, terms: RecordingTerms): ChangeLevel => ({
  ...terms,
  effective: effectiveOf(of),
  placementId: stayAt(of, 'treatment'),
  facilityId: act.facilityId,
  programId: act.programId,
  level: act.level,
  track: null,
  direction: act.direction,
  narrative: narrativeOf(of),
});

/** The entry that a move would record, for a second person to approve. */
export function assertedMove(of: Deciding, move: MoveAct, terms: RecordingTerms): AssertedEntry {
  if (move.do === 'admit') return admission(admitCommand(of, move, terms), of.context);
  return move.do === 'change-level'
    ? levelChange(changeCommand(of, move, terms), of.path, of.context)
    : assertedFact(of, move);
}

const NEEDS_A_STAY: ReadonlySet<string> = new Set([
  'PhaseChanged',
  'ScheduleSet',
  'LeaveStarted',
  'LeaveEnded',
  'ContinuedStayReviewed',
  'Discharged',
  'AftercareEnded',
]);
const MAY_HAVE_A_STAY: ReadonlySet<string> = new Set([
  'ReferredOut',
  'ReturnedFromReferral',
  'CareTeamAssigned',
  'ReturnToUseReported',
  'AftercarePlanned',
  'AftercareContactRecorded',
]);

/** The entry that a told fact is, with the ids of what it is about. */
export function assertedFact(of: Deciding, act: RecordAct): AssertedEntry {
  const { step, context, made } = of;
  const about = act.about === undefined ? null : made(act.about).entryId;
  return {
    kind: act.kind,
    ...act.facts,
    effective: effectiveOf(of),
    facilityId: step.siteCode,
    narrative: narrativeOf(of),
    ...(act.kind === 'LevelRecommended' && { assessmentId: about }),
    ...(act.kind === 'EntryReviewed' && { reviews: about }),
    ...(act.kind === 'AftercareStarted' && { placementId: mintedId(context.commandId, context.nextPart, 'placement') }),
    ...(MAY_HAVE_A_STAY.has(act.kind) && { placementId: stayAt(of, act.stay) }),
    ...(NEEDS_A_STAY.has(act.kind) && {
      placementId: stayAt(of, act.stay) ?? placementMeant(situationOf(of), null, 'treatment'),
    }),
  } as AssertedEntry;
}

function stayAt(of: Deciding, stay: StayNamed): string | null {
  if (stay === null) return null;
  return situationOf(of).placements.find(({ place }) => place.track === stay)?.placementId ?? null;
}

const situationOf = (of: Deciding) => situationAt(of.path, effectiveOf(of), null);

function effectiveOf({ step }: Deciding): Effective {
  if (!step.effective) throw new RangeError('An entry has a time.');
  return step.effective;
}

const narrativeOf = ({ step }: Deciding): Narrative | null =>
  step.narrative === null ? null : new Narrative(step.narrative);
