import { Refusal } from '@throughline/kernel';
import { compareEntries } from '../order.js';
import { entryOn } from '../path.js';
import type { Rule } from './rule.js';

/** A review is of an entry that stands on this path. Source: ADR 0002. */
export const reviewsAnActiveEntry: Rule<'EntryReviewed'> = ({ entry, path }) =>
  entryOn(path, entry.reviews)?.standing
    ? undefined
    : Refusal.at('/reviews', 'entry-not-on-path', 'There is no such entry standing on this path.');

/** A review of a review says nothing about care. Source: OWN, reviews are of assessments and moves. */
export const reviewsNoReview: Rule<'EntryReviewed'> = ({ entry, path }) =>
  entryOn(path, entry.reviews)?.body.kind === 'EntryReviewed'
    ? Refusal.at('/reviews', 'review-of-a-review', 'That entry is a review itself.')
    : undefined;

/** A review comes after what it reviews; before it, it would review nothing. Source: ADR 0003, order on the path. */
export const reviewFollows: Rule<'EntryReviewed'> = ({ entry, path }) => {
  const reviewed = entryOn(path, entry.reviews);
  return reviewed && compareEntries(reviewed.body, entry) > 0
    ? Refusal.at('/when', 'review-before-entry', 'The entry that was reviewed happened later.')
    : undefined;
};

/** A recommendation rests on an assessment of this path. Source: PROPOSED, a current assessment is present. */
export const restsOnAnAssessment: Rule<'LevelRecommended'> = ({ entry, path }) => {
  if (entry.assessmentId === null) return undefined;
  const assessment = entryOn(path, entry.assessmentId);
  return assessment?.standing && assessment.body.kind === 'AssessmentRecorded'
    ? undefined
    : Refusal.at('/assessmentId', 'entry-not-on-path', 'There is no such assessment standing on this path.');
};

/** An authorization's last day does not come before its first. Source: arithmetic. */
export const datesAreInOrder: Rule<'AuthorizationRecorded'> = ({ entry }) =>
  entry.from !== null && entry.lastDay !== null && entry.lastDay < entry.from
    ? Refusal.at('/lastDay', 'dates-out-of-order', 'The last day comes before the first.')
    : undefined;

/** A return is expected no earlier than the leave or referral begins. Source: arithmetic. */
export const returnFollows: Rule<'LeaveStarted' | 'ReferredOut'> = ({ entry }) =>
  entry.expectedReturn !== null && entry.expectedReturn < entry.effective.localDate
    ? Refusal.at('/expectedReturn', 'dates-out-of-order', 'The expected return comes before the start.')
    : undefined;

/** An outcome that sends someone elsewhere says where. Source: S4, a crisis is sent on to 988, 911 or a helpline. */
export const referralNamesTarget: Rule<'InquiryReceived'> = ({ entry }) =>
  entry.outcome === 'referred-out' && entry.referralTarget === null
    ? Refusal.at('/referralTarget', 'referral-target-missing', 'A referral out names its target.')
    : undefined;
