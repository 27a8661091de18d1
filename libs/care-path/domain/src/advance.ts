import { advanceFacts } from './advance-facts.js';
import { close, closeAll } from './closing.js';
import { followsADeath } from './death.js';
import { derivedOf, type Move, type Step } from './derived.js';
import type { EntryBody, EntryKind, EntryOf, LevelChangeKind } from './entry.js';
import {
  AFTERCARE_LEVEL,
  AFTERCARE_TRACK,
  hasDied,
  isUnderTreatment,
  type OpenPlacement,
  openPlacement,
  type PlacementStatus,
  type Situation,
} from './situation.js';
import type { Place } from './place.js';

type Advance<Kind extends EntryKind> = (situation: Situation, entry: EntryOf<Kind>) => Step;

const fact: Advance<EntryKind> = (situation) => ({ situation, derived: derivedOf(situation) });
const aboutPlacement = (situation: Situation, { placementId }: { readonly placementId: string | null }): Step => ({
  situation,
  derived: { ...derivedOf(situation), unanchored: placementId !== null && !openPlacement(situation, placementId) },
});

/** What each kind does to placements; the compiler asks for a line when a kind is added. */
const ADVANCE: { readonly [Kind in EntryKind]: Advance<Kind> } = {
  InquiryReceived: fact,
  InquiryClosed: fact,
  AssessmentRecorded: fact,
  EntryReviewed: fact,
  LevelRecommended: fact,
  CoverageVerified: fact,
  AuthorizationRecorded: fact,
  CertificationRecorded: fact,
  LivingEnvironmentRecorded: fact,
  ClientAttributesRecorded: fact,
  Admitted: (situation, entry) => open(situation, entry, entry.to, 'present'),
  AftercareStarted: (situation, entry) => open(situation, entry, aftercarePlace(entry), 'aftercare'),
  SteppedUp: (situation, entry) => changeLevel(situation, entry),
  SteppedDown: (situation, entry) => changeLevel(situation, entry),
  Transferred: (situation, entry) => changeLevel(situation, entry),
  PhaseChanged: (situation, entry) => changeOpen(situation, entry, entry.placementId, { phase: entry.phase }),
  LeaveStarted: (situation, entry) => changeOpen(situation, entry, entry.placementId, { status: 'on-leave' }),
  // A client who did not return keeps the status they had, and their place stays held until a discharge is recorded.
  LeaveEnded: (situation, entry) =>
    changeOpen(situation, entry, entry.placementId, entry.outcome === 'did-not-return' ? {} : { status: 'present' }),
  ReferredOut: (situation, entry) => changeOpen(situation, entry, entry.placementId, { status: 'out-on-referral' }),
  ReturnedFromReferral: (situation, entry) =>
    changeOpen(situation, entry, entry.placementId, entry.outcome === 'did-not-return' ? {} : { status: 'present' }),
  ScheduleSet: aboutPlacement,
  ContinuedStayReviewed: aboutPlacement,
  CareTeamAssigned: aboutPlacement,
  ReturnToUseReported: aboutPlacement,
  ArrivalAccepted: aboutPlacement,
  AftercarePlanned: aboutPlacement,
  AftercareContactRecorded: aboutPlacement,
  Discharged: (situation, entry) => close(situation, entry, 'discharge'),
  AftercareEnded: (situation, entry) => close(situation, entry, 'aftercare-end'),
  DeathRecorded: closeAll,
};

/** Folds one active entry. Total: it never refuses and never throws, whatever came before. */
export const advance = (before: Situation, entry: EntryBody): Step => {
  const step = (ADVANCE[entry.kind] as Advance<EntryKind>)(advanceFacts(before, entry), entry);
  return doubting(hasDied(before) && !followsADeath(entry.kind) ? afterDeath(step) : step, entry);
};

const afterDeath = ({ situation, derived }: Step): Step => ({ situation, derived: { ...derived, afterDeath: true } });

/** What an entry contradicts is in doubt from then on: both stays on one track, or all that is open when its own is not. */
function doubting(step: Step, entry: EntryBody): Step {
  const { derived, situation } = step;
  if (!derived.unanchored && !derived.overlapping) return step;
  const aftercare = entry.kind === 'AftercareContactRecorded' || entry.kind === 'AftercareEnded';
  const placements = situation.placements.map((open) => {
    const concerned = derived.overlapping
      ? open.place.track === derived.to?.track
      : (open.status === 'aftercare') === aftercare;
    return concerned && !open.incoherent ? { ...open, incoherent: true, changedBy: entry.entryId } : open;
  });
  return { situation: { ...situation, placements }, derived };
}

/** Step-up, step-down or transfer, by the ranks that the pinned packs gave the two levels. */
export function directionOf(from: Place, to: Place): Extract<Move, 'step-up' | 'step-down' | 'transfer'> {
  if (to.rank > from.rank) return 'step-up';
  return to.rank < from.rank ? 'step-down' : 'transfer';
}

const aftercarePlace = (entry: EntryOf<'AftercareStarted'>): Place => ({
  facilityId: entry.facilityId,
  programId: entry.programId,
  template: null,
  track: AFTERCARE_TRACK,
  level: AFTERCARE_LEVEL,
  rank: 0,
});

function open(
  situation: Situation,
  entry: EntryOf<'Admitted' | 'AftercareStarted'>,
  place: Place,
  status: PlacementStatus,
): Step {
  const episode = status === 'aftercare' || isUnderTreatment(situation) ? situation.episode : situation.episode + 1;
  const overlapping = situation.placements.some((other) => other.place.track === place.track);
  const placement: OpenPlacement = {
    placementId: entry.placementId,
    openedBy: entry.entryId,
    place,
    phase: null,
    status,
    incoherent: hasDied(situation),
    admittedAt: entry.effective.at,
    admittedOn: entry.effective.localDate,
    levelSince: entry.effective.localDate,
    changedBy: entry.entryId,
    episode,
  };
  const others = situation.placements.filter((other) => other.placementId !== entry.placementId);
  const opened = { ...situation, episode, placements: [...others, placement] };
  const move = status === 'aftercare' ? 'aftercare-start' : 'admission';
  return { situation: opened, derived: { ...derivedOf(opened), move, to: place, overlapping } };
}

function changeLevel(situation: Situation, entry: EntryOf<LevelChangeKind>): Step {
  const placement = openPlacement(situation, entry.placementId);
  if (!placement) return unanchoredMove(situation, entry.to);
  const move = directionOf(placement.place, entry.to);
  const same = isSameLevel(placement.place, entry.to);
  const levelSince = same ? placement.levelSince : entry.effective.localDate;
  const changed = { place: entry.to, phase: null, levelSince };
  const step = changeOpen(situation, entry, entry.placementId, changed);
  const assertedDiffers = entry.kind !== 'Transferred' && assertedMove[entry.kind] !== move;
  const overlapping = situation.placements.some((other) => other !== placement && other.place.track === entry.to.track);
  return {
    ...step,
    derived: { ...step.derived, move, from: placement.place, to: entry.to, assertedDiffers, overlapping },
  };
}

/** A level stay goes on when only the program or the facility changes. */
const isSameLevel = ({ level: one }: Place, { level: other }: Place): boolean =>
  one.system === other.system && one.code === other.code;

const assertedMove = { SteppedUp: 'step-up', SteppedDown: 'step-down' } as const;

const unanchoredMove = (situation: Situation, to: Place | null): Step => ({
  situation,
  derived: { ...derivedOf(situation), to, unanchored: true },
});

type Change = Partial<Pick<OpenPlacement, 'place' | 'phase' | 'levelSince' | 'status'>>;

function changeOpen(situation: Situation, entry: EntryBody, placementId: string | null, change: Change): Step {
  if (placementId === null) return { situation, derived: derivedOf(situation) };
  const open = openPlacement(situation, placementId);
  if (!open) return { situation, derived: { ...derivedOf(situation), unanchored: true } };
  const changed = { ...open, ...change, changedBy: entry.entryId };
  const placements = situation.placements.map((other) => (other === open ? changed : other));
  const after = { ...situation, placements };
  return { situation: after, derived: { ...derivedOf(after), episode: open.episode } };
}
