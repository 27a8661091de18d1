import type { ConditionName, Gate, GateOf } from '../document/gates.js';
import type { Condition } from './condition.js';
import {
  assessmentIsComplete,
  assessmentIsCurrent,
  assessmentIsRecorded,
  assessmentIsReviewed,
} from './conditions/assessment.js';
import { hoursAreCertified } from './conditions/certification.js';
import { authorizationIsGranted, authorizationIsKnown, coverageIsVerified } from './conditions/coverage.js';
import { aftercareIsPlanned, departureIsPlanned, followingLevelIsRecommended } from './conditions/departure.js';
import { homeIsSafe, populationIsServed } from './conditions/client.js';
import { findingIsAbsent, programExclusionIsAbsent } from './conditions/findings.js';
import { clientIsPresent, notReadmittedWithin, referralIsClosed, rungsAreNotSkipped } from './conditions/movement.js';
import { levelIsOfferedHere, programServesPopulation } from './conditions/offer.js';
import {
  recommendationIsNotAbove,
  recommendationIsNotBelow,
  recommendationIsRecorded,
  recommendedTrackIsAttended,
} from './conditions/recommendation.js';
import { scheduleFitsLevel, scheduleFitsProgram } from './conditions/schedule.js';

export const CONDITIONS: { readonly [Name in ConditionName]: Condition<GateOf<Name>> } & Readonly<
  Record<Gate['condition'], unknown>
> = {
  'assessment-recorded': assessmentIsRecorded,
  'assessment-not-older-than': assessmentIsCurrent,
  'assessment-reviewed': assessmentIsReviewed,
  'assessment-complete': assessmentIsComplete,
  'recommendation-recorded': recommendationIsRecorded,
  'recommendation-not-above': recommendationIsNotAbove,
  'recommendation-not-below': recommendationIsNotBelow,
  'recommended-track-attended': recommendedTrackIsAttended,
  'coverage-verified': coverageIsVerified,
  'authorization-known': authorizationIsKnown,
  'authorization-approved': authorizationIsGranted,
  'hours-certified': hoursAreCertified,
  'aftercare-planned': aftercareIsPlanned,
  'departure-planned': departureIsPlanned,
  'home-is-safe': homeIsSafe,
  'finding-absent': findingIsAbsent,
  'population-served': populationIsServed,
  'level-offered-here': levelIsOfferedHere,
  'program-exclusion-absent': programExclusionIsAbsent,
  'program-serves-population': programServesPopulation,
  'rungs-not-skipped': rungsAreNotSkipped,
  'following-level-recommended': followingLevelIsRecommended,
  'not-readmitted-within': notReadmittedWithin,
  'referral-closed': referralIsClosed,
  'client-present': clientIsPresent,
  'schedule-fits-program': scheduleFitsProgram,
  'schedule-fits-level': scheduleFitsLevel,
};
