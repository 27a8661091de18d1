import type { PathEntry } from '../api/types';
import type { Form } from './forms/form';

type Kind = PathEntry['kind'];

/** The form that records entries of a kind, and the name of its operation, under which a correction is proposed. */
export const RECORDED_BY: Readonly<Record<Kind, readonly [form: string, what: string]>> = {
  InquiryReceived: ['inquiry', 'receiveInquiry'],
  InquiryClosed: ['inquiry-closing', 'closeInquiry'],
  AssessmentRecorded: ['assessment', 'recordAssessment'],
  EntryReviewed: ['sign-off', 'reviewEntry'],
  LevelRecommended: ['recommendation', 'recommendLevel'],
  CoverageVerified: ['coverage', 'verifyCoverage'],
  AuthorizationRecorded: ['authorization', 'recordAuthorization'],
  CertificationRecorded: ['certification', 'recordCertification'],
  Admitted: ['admission', 'admitClient'],
  SteppedUp: ['level-change', 'changeLevel'],
  SteppedDown: ['level-change', 'changeLevel'],
  Transferred: ['level-change', 'changeLevel'],
  PhaseChanged: ['phase-change', 'changePhase'],
  LeaveStarted: ['leave', 'startLeave'],
  LeaveEnded: ['leave-end', 'endLeave'],
  ReferredOut: ['referral-out', 'referOut'],
  ReturnedFromReferral: ['referral-return', 'returnFromReferral'],
  ContinuedStayReviewed: ['continued-stay-review', 'reviewContinuedStay'],
  LivingEnvironmentRecorded: ['living-environment', 'recordLivingEnvironment'],
  ReturnToUseReported: ['return-to-use', 'reportReturnToUse'],
  ArrivalAccepted: ['arrival', 'acceptArrival'],
  AftercarePlanned: ['aftercare-plan', 'planAftercare'],
  Discharged: ['discharge', 'dischargeClient'],
  AftercareContactRecorded: ['aftercare-contact', 'recordAftercareContact'],
  AftercareStarted: ['aftercare-start', 'startAftercare'],
  AftercareEnded: ['aftercare-end', 'endAftercare'],
  ScheduleSet: ['schedule', 'setSchedule'],
  CareTeamAssigned: ['care-team', 'assignCareTeam'],
  ClientAttributesRecorded: ['attributes', 'recordAttributes'],
  DeathRecorded: ['death', 'recordDeath'],
};

export const formIdOf = (kind: Kind): string => RECORDED_BY[kind][0];
export const operationOf = (kind: Kind): string => RECORDED_BY[kind][1];

/** The operation of a form, under which a late entry is proposed. */
export const operationBy = (form: Form): string | undefined =>
  Object.values(RECORDED_BY).find(([id]) => id === form.id)?.[1];
