import type { Type } from '@nestjs/common';
import type { EntryCommand, EntryRequest } from '@throughline/care-path-application';
import { MAY, type Roles } from '@throughline/access';
import { ArrivalBody } from './accept-arrival.js';
import { AdmissionBody } from './admit-client.js';
import { CareTeamBody } from './assign-care-team.js';
import { LevelChangeBody } from './change-level.js';
import { PhaseChangeBody } from './change-phase.js';
import { InquiryClosingBody } from './close-inquiry.js';
import { DischargeBody } from './discharge-client.js';
import { AftercareEndBody } from './end-aftercare.js';
import { LeaveEndBody } from './end-leave.js';
import { AftercarePlanBody } from './plan-aftercare.js';
import { InquiryBody } from './receive-inquiry.js';
import { RecommendationBody } from './recommend-level.js';
import { AftercareContactBody } from './record-aftercare-contact.js';
import { AssessmentBody } from './record-assessment.js';
import { AttributesBody } from './record-attributes.js';
import { AuthorizationBody } from './record-authorization.js';
import { CertificationBody } from './record-certification.js';
import { DeathBody } from './record-death.js';
import { LivingEnvironmentBody } from './record-living-environment.js';
import { ReferralOutBody } from './refer-out.js';
import { ReturnToUseBody } from './report-return-to-use.js';
import { ReferralReturnBody } from './return-from-referral.js';
import { ContinuedStayReviewBody } from './review-continued-stay.js';
import { EntryReviewBody } from './review-entry.js';
import { ScheduleBody } from './set-schedule.js';
import { AftercareStartBody } from './start-aftercare.js';
import { LeaveBody } from './start-leave.js';
import { CoverageVerificationBody } from './verify-coverage.js';

/** The body that records each kind of entry, in which a proposal and a correction hold it, and who may record it. */
export const ENTRY_BODIES: Readonly<Record<EntryCommand, EntryBodyOf>> = {
  receiveInquiry: { body: InquiryBody, roles: MAY.recordAtTheDesk },
  closeInquiry: { body: InquiryClosingBody, roles: MAY.recordAtTheDesk },
  recordAssessment: { body: AssessmentBody, roles: MAY.recordCare },
  reviewEntry: { body: EntryReviewBody, roles: MAY.reviewEntries },
  recommendLevel: { body: RecommendationBody, roles: MAY.recordCare },
  verifyCoverage: { body: CoverageVerificationBody, roles: MAY.verifyCoverage },
  recordAuthorization: { body: AuthorizationBody, roles: MAY.authorize },
  recordCertification: { body: CertificationBody, roles: MAY.certifyHours },
  admitClient: { body: AdmissionBody, roles: MAY.recordCare },
  changeLevel: { body: LevelChangeBody, roles: MAY.recordCare },
  acceptArrival: { body: ArrivalBody, roles: MAY.recordAtTheDesk },
  changePhase: { body: PhaseChangeBody, roles: MAY.recordCare },
  setSchedule: { body: ScheduleBody, roles: MAY.recordAtTheDesk },
  startLeave: { body: LeaveBody, roles: MAY.recordCare },
  endLeave: { body: LeaveEndBody, roles: MAY.recordCare },
  referOut: { body: ReferralOutBody, roles: MAY.recordCare },
  returnFromReferral: { body: ReferralReturnBody, roles: MAY.recordCare },
  reviewContinuedStay: { body: ContinuedStayReviewBody, roles: MAY.reviewStays },
  recordLivingEnvironment: { body: LivingEnvironmentBody, roles: MAY.recordAtTheDesk },
  assignCareTeam: { body: CareTeamBody, roles: MAY.recordCare },
  reportReturnToUse: { body: ReturnToUseBody, roles: MAY.recordCare },
  planAftercare: { body: AftercarePlanBody, roles: MAY.recordCare },
  dischargeClient: { body: DischargeBody, roles: MAY.recordCare },
  startAftercare: { body: AftercareStartBody, roles: MAY.recordCare },
  recordAftercareContact: { body: AftercareContactBody, roles: MAY.recordCare },
  endAftercare: { body: AftercareEndBody, roles: MAY.recordCare },
  recordDeath: { body: DeathBody, roles: MAY.recordCare },
  recordAttributes: { body: AttributesBody, roles: MAY.recordCare },
};

interface EntryBodyOf {
  readonly body: Type<EntryRequest>;
  readonly roles: Roles;
}
