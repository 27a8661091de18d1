import {
  afterAndBefore,
  afterContradictsTime,
  afterExhausted,
  afterOnAnotherDay,
  beforeContradictsTime,
  beforeExhausted,
  beforeOnAnotherDay,
  approvalNeeded,
  assessmentUnknown,
  clientAbsent,
  clientDied,
  clientInAftercare,
  clientNotOnLeave,
  clientNotReferredOut,
  codeUnknown,
  appealContradicted,
  contradictionAdded,
  deathAlreadyRecorded,
  denialWithoutDenied,
  directionDiffers,
  entryChangedTwice,
  entryFollowsItself,
  facilityNotYours,
  entryNotOnPath,
  entryNotOwn,
  entryReliedOn,
  entryVoided,
  impactNeedsAnotherRole,
  impactNotAccepted,
  justificationNeeded,
  kindDiffers,
  levelNotOfProgram,
  moveRefused,
  packNotAdopted,
  phaseUnknown,
  placementAmbiguous,
  placementInAftercare,
  placementMissing,
  placementNotAftercare,
  placementNotOpen,
  placementOfAnotherFacility,
  planNotOpen,
  programNotOpen,
  programOfAnotherFacility,
  proposalClosed,
  proposalUnknown,
  reasonUnknown,
  crisisContradicted,
  inquiryUnknown,
  referralTargetMissing,
  reviewBeforeEntry,
  reviewOfReview,
  timeInFuture,
  trackOccupied,
  tracksExclude,
  trackUnknown,
  undoTooLate,
  versionSuperseded,
} from '@throughline/care-path';
import { narrativeNotWellFormed, narrativeTooLong, vaultUnavailable } from '@throughline/identity';
import {
  clientErased,
  clientUnknown,
  datesOutOfOrder,
  facilityNotOpen,
  facilityUnknown,
  inBody,
  levelUnknown,
  programUnknown,
} from '@throughline/kernel';
import type { DeclaredProblem } from '@throughline/http-kit';
import { TIME_PROBLEMS } from '@throughline/time';
import { timeBeforeBirth } from '@throughline/care-path-application';

const impact = [impactNotAccepted, impactNeedsAnotherRole];

/** Where an entry belongs on the path, and what it refers to. */
const referring: readonly DeclaredProblem[] = [
  inBody(entryNotOnPath),
  assessmentUnknown,
  afterOnAnotherDay,
  afterContradictsTime,
  afterExhausted,
  beforeOnAnotherDay,
  beforeContradictsTime,
  beforeExhausted,
  afterAndBefore,
  planNotOpen,
  datesOutOfOrder,
  reviewOfReview,
  reviewBeforeEntry,
  referralTargetMissing,
  crisisContradicted,
  inquiryUnknown,
  deathAlreadyRecorded,
  denialWithoutDenied,
  appealContradicted,
];

/** Which placement an entry concerns, and its status at that time. */
const placed: readonly DeclaredProblem[] = [
  placementMissing,
  placementAmbiguous,
  placementNotOpen,
  placementOfAnotherFacility,
  clientAbsent,
  clientNotOnLeave,
  clientNotReferredOut,
  placementInAftercare,
  placementNotAftercare,
];

/** Where care is to be given, in the words of the pack and the organization. */
const naming: readonly DeclaredProblem[] = [
  levelUnknown,
  reasonUnknown,
  inBody(programUnknown),
  programOfAnotherFacility,
];

/** What else is open at its time. */
const onTracks: readonly DeclaredProblem[] = [
  phaseUnknown,
  trackOccupied,
  tracksExclude,
  clientInAftercare,
  clientDied,
];

const moving: readonly DeclaredProblem[] = [
  ...naming,
  facilityNotOpen,
  programNotOpen,
  levelNotOfProgram,
  trackUnknown,
  ...onTracks,
  directionDiffers,
];

/** What routes refuse beside what every route refuses. */
export const pathProblems = {
  client: [clientUnknown, facilityNotYours, clientErased, vaultUnavailable],
  recording: [
    ...TIME_PROBLEMS,
    timeInFuture,
    timeBeforeBirth,
    codeUnknown,
    levelUnknown,
    inBody(facilityUnknown),
    narrativeTooLong,
    narrativeNotWellFormed,
    contradictionAdded,
    ...impact,
    ...referring,
    ...placed,
  ],
  judging: [packNotAdopted, justificationNeeded, approvalNeeded, moveRefused, ...moving],
  editing: [
    entryNotOnPath,
    inBody(entryNotOnPath),
    versionSuperseded,
    codeUnknown,
    ...impact,
    entryVoided,
    entryChangedTwice,
    contradictionAdded,
    ...placed,
    ...onTracks,
    deathAlreadyRecorded,
    reviewBeforeEntry,
  ],
  undoing: [entryNotOwn, undoTooLate, entryReliedOn],
  correcting: [kindDiffers, entryFollowsItself],
  planning: [...TIME_PROBLEMS, inBody(facilityUnknown), ...naming, packNotAdopted, placementNotOpen, clientDied],
  codes: [codeUnknown],
  facility: [inBody(facilityUnknown)],
  proposals: [proposalUnknown, proposalClosed],
} as const satisfies Record<string, readonly DeclaredProblem[]>;
