import { ENTRY_KINDS, type EntryKind } from '../entry.js';
import {
  answerFollowsRequest,
  appealFitsState,
  askedAndAnsweredBefore,
  datesAreInOrder,
  denialIsOfDenied,
} from './authorizations.js';
import {
  facilityIsOpenThen,
  levelIsKnown,
  namedLevelIsKnown,
  phaseIsKnown,
  programDeliversLevel,
  programIsOfFacility,
  programIsOpenThen,
} from './catalog.js';
import { codesAreKnown } from './codes.js';
import { diesOnce, isAlive } from './deaths.js';
import { clientIsRegistered, hasHappened, packIsInForce } from './every-entry.js';
import {
  crisisIsOneOfTwo,
  inquiryIsKnown,
  referralNamesTarget,
  restsOnAnAssessment,
  returnFollows,
  reviewFollows,
  reviewsAnActiveEntry,
  reviewsNoReview,
} from './facts.js';
import {
  isInAftercare,
  isInTreatment,
  isOnLeave,
  isPresent,
  isReferredOut,
  isWherePlaced,
  notInAftercare,
  placementIsOpen,
  placementIsOpenIfNamed,
  targetTrackIsFree,
  targetTrackMayRunBeside,
  trackIsFree,
  tracksMayRunTogether,
} from './placements.js';
import type { Rule } from './rule.js';

const program = [facilityIsOpenThen, programIsOfFacility, programIsOpenThen, programDeliversLevel];
const levelChange = [
  packIsInForce,
  placementIsOpen,
  isInTreatment,
  levelIsKnown,
  ...program,
  targetTrackIsFree,
  targetTrackMayRunBeside,
];
const inTreatment = [placementIsOpen, isWherePlaced, isInTreatment];

/** The rules of each kind, in the order a clinician would want to hear them. */
const OWN_RULES: { readonly [Kind in EntryKind]: readonly Rule<Kind>[] } = {
  InquiryReceived: [referralNamesTarget, crisisIsOneOfTwo],
  InquiryClosed: [inquiryIsKnown],
  AssessmentRecorded: [namedLevelIsKnown, crisisIsOneOfTwo],
  EntryReviewed: [reviewsAnActiveEntry, reviewsNoReview, reviewFollows],
  LevelRecommended: [namedLevelIsKnown, restsOnAnAssessment],
  CoverageVerified: [namedLevelIsKnown],
  AuthorizationRecorded: [
    namedLevelIsKnown,
    datesAreInOrder,
    answerFollowsRequest,
    askedAndAnsweredBefore,
    denialIsOfDenied,
    appealFitsState,
  ],
  CertificationRecorded: [namedLevelIsKnown, datesAreInOrder],
  Admitted: [packIsInForce, isAlive, levelIsKnown, ...program, trackIsFree, tracksMayRunTogether],
  SteppedUp: levelChange,
  SteppedDown: levelChange,
  Transferred: levelChange,
  PhaseChanged: [packIsInForce, ...inTreatment, phaseIsKnown],
  ScheduleSet: inTreatment,
  LeaveStarted: [packIsInForce, ...inTreatment, isPresent, returnFollows],
  LeaveEnded: [packIsInForce, ...inTreatment, isOnLeave],
  ReferredOut: [placementIsOpenIfNamed, isWherePlaced, isInTreatment, returnFollows],
  ReturnedFromReferral: [placementIsOpenIfNamed, isWherePlaced, isReferredOut],
  ContinuedStayReviewed: inTreatment,
  LivingEnvironmentRecorded: [],
  CareTeamAssigned: [placementIsOpenIfNamed],
  ReturnToUseReported: [placementIsOpenIfNamed],
  ArrivalAccepted: inTreatment,
  AftercarePlanned: [placementIsOpenIfNamed],
  Discharged: [packIsInForce, ...inTreatment],
  AftercareStarted: [packIsInForce, isAlive, ...program, notInAftercare],
  AftercareContactRecorded: [placementIsOpenIfNamed],
  AftercareEnded: [placementIsOpen, isWherePlaced, isInAftercare],
  DeathRecorded: [diesOnce],
  ClientAttributesRecorded: [],
};

/** Rules whose answer depends on other entries of the path: an edit anywhere before can make them refuse. */
const OF_THE_PATH: ReadonlySet<unknown> = new Set([
  placementIsOpen,
  placementIsOpenIfNamed,
  isWherePlaced,
  isInTreatment,
  isInAftercare,
  isPresent,
  isOnLeave,
  isReferredOut,
  trackIsFree,
  tracksMayRunTogether,
  targetTrackIsFree,
  targetTrackMayRunBeside,
  notInAftercare,
  isAlive,
  diesOnce,
  phaseIsKnown,
  reviewsAnActiveEntry,
  reviewFollows,
  restsOnAnAssessment,
  inquiryIsKnown,
]);

export const isOfThePath = (rule: Rule): boolean => OF_THE_PATH.has(rule);

const PATH_RULES: ReadonlyMap<EntryKind, readonly Rule[]> = new Map(
  ENTRY_KINDS.map((kind) => [kind, (OWN_RULES[kind] as readonly Rule[]).filter((rule) => isOfThePath(rule))]),
);

/** Every rule of a kind. */
export const rulesFor = (kind: EntryKind): readonly Rule[] => [
  clientIsRegistered,
  hasHappened,
  ...(OWN_RULES[kind] as readonly Rule[]),
  codesAreKnown,
];

/** Those that say how an entry fits the others of its path. */
export const pathRulesFor = (kind: EntryKind): readonly Rule[] => PATH_RULES.get(kind) ?? [];
