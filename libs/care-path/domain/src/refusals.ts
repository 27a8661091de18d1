/** What decisions of this context refuse with, each declared beside its rule: for the routes that list them. */
export { impactNeedsAnotherRole, impactNotAccepted } from './acceptance.js';
export { entryNotAttachable } from './attach.js';
export { afterAndBefore, entryNotOnPath } from './anchor.js';
export { entryFollowsItself, entryVoided, kindDiffers, versionSuperseded } from './apply-step.js';
export { entryChangedTwice } from './change-path.js';
export { contradictionAdded } from './contradictions.js';
export {
  afterContradictsTime,
  afterExhausted,
  afterOnAnotherDay,
  beforeContradictsTime,
  beforeExhausted,
  beforeOnAnotherDay,
} from './place-on-path.js';
export { planNotOpen } from './plan-waits.js';
export { levelNotOfProgram, phaseUnknown, programNotOpen, programOfAnotherFacility } from './rules/catalog.js';
export { codeUnknown } from './rules/codes.js';
export { appealContradicted, denialWithoutDenied } from './rules/authorizations.js';
export { clientDied, deathAlreadyRecorded } from './rules/deaths.js';
export { packNotAdopted, timeInFuture } from './rules/every-entry.js';
export {
  assessmentUnknown,
  crisisContradicted,
  inquiryUnknown,
  referralTargetMissing,
  reviewBeforeEntry,
  reviewOfReview,
} from './rules/facts.js';
export {
  clientAbsent,
  clientInAftercare,
  clientNotOnLeave,
  clientNotReferredOut,
  placementInAftercare,
  placementNotAftercare,
  placementNotOpen,
  placementOfAnotherFacility,
  trackOccupied,
  tracksExclude,
} from './rules/placements.js';
export { approvalNeeded, justificationNeeded, moveRefused, reasonUnknown } from './settle.js';
