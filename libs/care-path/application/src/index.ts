export { timeBeforeBirth } from './birth.js';
export type { CarePathAnswer } from './care-path-answer.js';
export { type RequestContext, CarePaths, type CarePathsParts, type Decide } from './care-paths.js';
export { Erasures } from './erasure/erasures.js';
export { resumeErasures } from './erasure/resume-erasures.js';
export { correctEntry, planNotCorrectable } from './edits/correct-entry.js';
export { clientUnchanged, moveTakenBack, moveToRightClient } from './edits/move-to-right-client.js';
export { entryNotMovable } from './edits/restated-for.js';
export { assertFacilityWithin, knownFacility } from './entries/entry-context.js';
export type { EntryRequest } from './entries/entry-request.js';
export { type EntryUseCase, recording } from './entries/entry-use-case.js';
export {
  commandOfKind,
  type EntryCommand,
  PROPOSABLE_MOVES,
  proposableCommands,
  useCaseOf,
} from './entries/every-entry.js';
export { acceptArrival } from './entries/accept-arrival.js';
export { admitClient } from './entries/admit-client.js';
export { assignCareTeam } from './entries/assign-care-team.js';
export { changeLevel } from './entries/change-level.js';
export { changePhase } from './entries/change-phase.js';
export { closeInquiry } from './entries/close-inquiry.js';
export { dischargeClient } from './entries/discharge-client.js';
export { endAftercare } from './entries/end-aftercare.js';
export { endLeave } from './entries/end-leave.js';
export { planAftercare } from './entries/plan-aftercare.js';
export { receiveInquiry } from './entries/receive-inquiry.js';
export { recommendLevel } from './entries/recommend-level.js';
export { recordAftercareContact } from './entries/record-aftercare-contact.js';
export { recordAssessment } from './entries/record-assessment.js';
export { recordAttributes } from './entries/record-attributes.js';
export { recordAuthorization } from './entries/record-authorization.js';
export { recordCertification } from './entries/record-certification.js';
export { recordDeath } from './entries/record-death.js';
export { recordLivingEnvironment } from './entries/record-living-environment.js';
export { referOut } from './entries/refer-out.js';
export { reportReturnToUse } from './entries/report-return-to-use.js';
export { returnFromReferral } from './entries/return-from-referral.js';
export { reviewContinuedStay } from './entries/review-continued-stay.js';
export { reviewEntry } from './entries/review-entry.js';
export { setSchedule } from './entries/set-schedule.js';
export { startAftercare } from './entries/start-aftercare.js';
export { startLeave } from './entries/start-leave.js';
export { verifyCoverage } from './entries/verify-coverage.js';
export { narrativeOf } from './entries/narrative-of.js';
export { pointingBelow } from './described-refusal.js';
export { planMove } from './plans/plan-move.js';
export { proposeEdit } from './proposals/propose-edit.js';
export { proposeMove } from './proposals/propose-move.js';
export { ENTRY_NARRATIVE_FIELD, ENTRY_REFERENCE_FIELD, NARRATIVE_FIELD } from './sealed-events.js';
export { repairPath, type RepairStep } from './edits/repair-path.js';
export { ClientTasks, type TaskAnswer, type TaskOpen } from './tasks/client-tasks.js';
