import { datesOutOfOrder, defineProblem, Refusal } from '@throughline/kernel';
import { entryNotOnPath } from '../anchor.js';
import { notesCrisis } from '../crisis.js';
import { comesBefore } from '../moments.js';
import { compareEntries } from '../order.js';
import { entryOn } from '../path.js';
import type { Rule } from './rule.js';

/** A review is of an entry that stands on this path. Source: ADR 0002. */
export const reviewsAnActiveEntry: Rule<'EntryReviewed'> = ({ entry, path }) =>
  entryOn(path, entry.reviews)?.active ? undefined : new Refusal(entryNotOnPath, { at: '/reviews' });

export const reviewOfReview = defineProblem({
  code: 'review-of-review',
  at: '/reviews',
  sentence: 'That entry is a review itself. Name the entry that it reviews.',
});

/** A review of a review says nothing about care. Source: OWN, reviews are of assessments and moves. */
export const reviewsNoReview: Rule<'EntryReviewed'> = ({ entry, path }) =>
  entryOn(path, entry.reviews)?.body.kind === 'EntryReviewed' ? new Refusal(reviewOfReview) : undefined;

export const reviewBeforeEntry = defineProblem({
  code: 'review-before-entry',
  at: '/when',
  sentence: 'The entry that was reviewed happened later. Correct the time of the review.',
});

/** A review comes after what it reviews; before it, it would review nothing. Source: ADR 0003, order on the path. */
export const reviewFollows: Rule<'EntryReviewed'> = ({ entry, path }) => {
  const reviewed = entryOn(path, entry.reviews);
  return reviewed && compareEntries(reviewed.body, entry) > 0 ? new Refusal(reviewBeforeEntry) : undefined;
};

export const assessmentUnknown = defineProblem({
  code: 'assessment-unknown',
  at: '/assessmentId',
  sentence:
    'This assessment is not an active entry of the path. Record the assessment first, or use the ID of another.',
});

/** A recommendation rests on an assessment of this path. Source: PROPOSED, a current assessment is present. */
export const restsOnAnAssessment: Rule<'LevelRecommended'> = ({ entry, path }) => {
  if (entry.assessmentId === null) return undefined;
  const assessment = entryOn(path, entry.assessmentId);
  return assessment?.active && assessment.body.kind === 'AssessmentRecorded'
    ? undefined
    : new Refusal(assessmentUnknown);
};

/** A return is expected no earlier than the leave or referral begins. Source: arithmetic. */
export const returnFollows: Rule<'LeaveStarted' | 'ReferredOut'> = ({ entry }) =>
  entry.expectedReturn !== null && comesBefore(entry.expectedReturn, entry.effective)
    ? new Refusal(datesOutOfOrder, { at: '/expectedReturn' })
    : undefined;

export const crisisContradicted = defineProblem({
  code: 'crisis-contradicted',
  at: '/crisisOver',
  sentence: 'This entry notes a crisis and states that the crisis is over. Leave out one of the two.',
});

/** One entry does not both note a crisis and end it. Source: S4, crisis. */
export const crisisIsOneOfTwo: Rule<'InquiryReceived' | 'AssessmentRecorded'> = ({ entry }) =>
  entry.crisisOver && notesCrisis(entry) ? new Refusal(crisisContradicted) : undefined;

export const referralTargetMissing = defineProblem({
  code: 'referral-target-missing',
  at: '/referralTarget',
  sentence: 'A referral out needs its target. Send `referralTarget`.',
});

/** An outcome that sends someone elsewhere says where. Source: S4, a crisis is sent on to 988, 911 or a helpline. */
export const referralNamesTarget: Rule<'InquiryReceived'> = ({ entry }) =>
  entry.outcome === 'referred-out' && entry.referralTarget === null ? new Refusal(referralTargetMissing) : undefined;

export const inquiryUnknown = defineProblem({
  code: 'inquiry-unknown',
  at: '/when',
  sentence: 'No inquiry is on this path before that time. Record the inquiry first, or correct the time.',
});

/** What is closed was received before. Source: glossary, "inquiry". */
export const inquiryIsKnown: Rule<'InquiryClosed'> = ({ entry, path }) =>
  path.entries.some(
    ({ active, body }) => active && body.kind === 'InquiryReceived' && body.effective.at <= entry.effective.at,
  )
    ? undefined
    : new Refusal(inquiryUnknown);
