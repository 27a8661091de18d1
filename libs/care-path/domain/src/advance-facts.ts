import { authorizationsWith } from './authorizations.js';
import { certificationsWith, coveragesWith } from './coverage.js';
import { crisisAfter, withoutCrisis } from './crisis.js';
import { diedBy, diedThen } from './death.js';
import { withoutEarlierEpisode } from './earlier-episode.js';
import type { EntryBody, EntryKind, EntryOf } from './entry.js';
import { type Dated, isUnderTreatment, type Situation } from './situation.js';

type AdvanceFacts<Kind extends EntryKind> = (before: Situation, entry: EntryOf<Kind>) => Situation;

const unchanged: AdvanceFacts<EntryKind> = (before) => before;

/** The facts that each kind adds, apart from placements; the compiler asks for a line when a kind is added. */
const ADVANCE_FACTS: { readonly [Kind in EntryKind]: AdvanceFacts<Kind> } = {
  InquiryReceived: (before, entry) => ({
    ...before,
    inquiry: dated(entry, { outcome: entry.outcome, exclusions: entry.exclusions }),
    assessment: entry.crisisOver ? calmed(before.assessment) : before.assessment,
    crisis: crisisAfter(before, entry),
  }),
  InquiryClosed: (before, entry) => ({
    ...before,
    inquiry: closed(before.inquiry, entry.reason),
    crisis: crisisAfter(before, entry),
  }),
  AssessmentRecorded: (before, entry) => ({
    ...before,
    inquiry: answered(before.inquiry),
    assessment: dated(entry, assessmentOf(entry)),
    crisis: crisisAfter(before, entry),
  }),
  EntryReviewed: (before, entry) => reviewAssessment(before, entry),
  LevelRecommended: (before, entry) => ({ ...before, recommendation: dated(entry, { level: entry.level }) }),
  CoverageVerified: (before, entry) => {
    const { outcome, level, payer } = entry;
    return { ...before, coverages: coveragesWith(before.coverages, dated(entry, { outcome, level, payer })) };
  },
  AuthorizationRecorded: (before, entry) => authorize(before, entry),
  CertificationRecorded: (before, entry) => {
    const { level, hoursPerWeek, from, lastDay } = entry;
    const word = dated(entry, { level, hoursPerWeek, from, lastDay });
    return { ...before, certifications: certificationsWith(before.certifications, word) };
  },
  LivingEnvironmentRecorded: (before, entry) => ({
    ...before,
    livingEnvironment: dated(entry, { safe: entry.safe, substanceFree: entry.substanceFree }),
  }),
  AftercarePlanned: (before, entry) => ({ ...before, aftercarePlan: dated(entry, null) }),
  ContinuedStayReviewed: (before, entry) => ({ ...before, lastReview: dated(entry, { outcome: entry.outcome }) }),
  ClientAttributesRecorded: (before, entry) => recordAttributes(before, entry),
  ReferredOut: (before, entry) => ({
    ...before,
    openReferral: dated(entry, { target: entry.target, placementId: entry.placementId }),
  }),
  ReturnedFromReferral: (before, entry) =>
    before.openReferral?.value.placementId === entry.placementId ? { ...before, openReferral: null } : before,
  // A plan for aftercare and a review belong to the episode that they were made in.
  Admitted: (before, { effective }) =>
    isUnderTreatment(before)
      ? before
      : { ...withoutEarlierEpisode(before, effective.localDate), aftercarePlan: null, lastReview: null },
  SteppedUp: unchanged,
  SteppedDown: unchanged,
  Transferred: unchanged,
  PhaseChanged: unchanged,
  ScheduleSet: unchanged,
  LeaveStarted: unchanged,
  LeaveEnded: unchanged,
  CareTeamAssigned: unchanged,
  ArrivalAccepted: unchanged,
  ReturnToUseReported: unchanged,
  Discharged: (before, entry) => diedBy(before, entry, entry.disposition),
  AftercareStarted: unchanged,
  AftercareContactRecorded: unchanged,
  AftercareEnded: (before, entry) => diedBy(before, entry, entry.outcome),
  DeathRecorded: diedThen,
};

/** The facts that are known after an entry. */
export const advanceFacts = (before: Situation, entry: EntryBody): Situation =>
  (ADVANCE_FACTS[entry.kind] as AdvanceFacts<EntryKind>)(before, entry);

const dated = <T>(entry: EntryBody, value: T): Dated<T> => ({
  entryId: entry.entryId,
  at: entry.effective.at,
  on: entry.effective.localDate,
  value,
});

/** Whoever assesses a client looks at what was noted when they asked; only what is noted afterwards is still to be heeded. */
const answered = (inquiry: Situation['inquiry']): Situation['inquiry'] =>
  inquiry && { ...inquiry, value: { ...inquiry.value, exclusions: [] } };

/** An assessment that found a crisis, once an inquiry has stated that it is over. */
const calmed = (assessment: Situation['assessment']): Situation['assessment'] =>
  assessment && { ...assessment, value: { ...assessment.value, findings: withoutCrisis(assessment.value.findings) } };

/** Why it was closed is how it ended, unless it said so itself. */
const closed = (inquiry: Situation['inquiry'], reason: string): Situation['inquiry'] =>
  inquiry && { ...inquiry, value: { ...inquiry.value, outcome: inquiry.value.outcome ?? reason } };

const assessmentOf = (entry: EntryOf<'AssessmentRecorded'>) => ({
  recommendedLevel: entry.recommendedLevel,
  review: 'not-reviewed' as const,
  reviewedBy: null,
  findings: entry.findings,
  parts: entry.parts,
});

function reviewAssessment(before: Situation, entry: EntryOf<'EntryReviewed'>): Situation {
  const { assessment } = before;
  if (assessment?.entryId !== entry.reviews) return before;
  const reviewed = { ...assessment.value, review: entry.outcome, reviewedBy: entry.entryId };
  return { ...before, assessment: { ...assessment, value: reviewed } };
}

function authorize(before: Situation, entry: EntryOf<'AuthorizationRecorded'>): Situation {
  const { state, level, from, lastDay, payer } = entry;
  return {
    ...before,
    authorizations: authorizationsWith(before.authorizations, dated(entry, { state, level, from, lastDay, payer })),
  };
}

function recordAttributes(before: Situation, entry: EntryOf<'ClientAttributesRecorded'>): Situation {
  const restated = new Set(entry.attributes.map((attribute) => attribute.code));
  const kept = before.attributes.filter((attribute) => !restated.has(attribute.code));
  const stated = entry.population !== null && { population: entry.population, populationBy: entry.entryId };
  return { ...before, ...stated, attributes: [...kept, ...entry.attributes] };
}
