import type { EntryBody, EntryOf } from './entry.js';
import type { Dated, Situation } from './situation.js';

/** The facts that an entry adds to a situation, apart from placements. One case a kind, so that a new kind must say. */
export function advanceFacts(before: Situation, entry: EntryBody): Situation {
  switch (entry.kind) {
    case 'InquiryReceived':
      return { ...before, inquiry: dated(entry, { outcome: entry.outcome, exclusions: entry.exclusions }) };
    case 'AssessmentRecorded':
      return { ...before, assessment: dated(entry, assessmentOf(entry)) };
    case 'EntryReviewed':
      return reviewAssessment(before, entry);
    case 'LevelRecommended':
      return { ...before, recommendation: dated(entry, { level: entry.level }) };
    case 'CoverageVerified':
      return { ...before, coverage: dated(entry, { outcome: entry.outcome }) };
    case 'AuthorisationRecorded':
      return authorise(before, entry);
    case 'LivingEnvironmentRecorded':
      return { ...before, livingEnvironment: dated(entry, { safe: entry.safe, substanceFree: entry.substanceFree }) };
    case 'AftercarePlanned':
      return { ...before, aftercarePlan: dated(entry, null) };
    case 'ContinuedStayReviewed':
      return { ...before, lastReview: dated(entry, { outcome: entry.outcome }) };
    case 'ClientFacetsRecorded':
      return recordFacets(before, entry);
    case 'ReferredOut':
      return { ...before, openReferral: dated(entry, { target: entry.target, placementId: entry.placementId }) };
    case 'ReturnedFromReferral':
      return { ...before, openReferral: null };
    // A plan for aftercare belongs to the stay that it was made in.
    case 'Admitted':
      return before.placements.length === 0 ? { ...before, aftercarePlan: null, lastReview: null } : before;
    case 'SteppedUp':
    case 'SteppedDown':
    case 'Transferred':
    case 'PhaseChanged':
    case 'ScheduleSet':
    case 'LeaveStarted':
    case 'LeaveEnded':
    case 'CareTeamAssigned':
    case 'ReturnToUseReported':
    case 'Discharged':
    case 'AftercareStarted':
    case 'AftercareContactRecorded':
    case 'AftercareEnded':
      return before;
  }
}

const dated = <T>(entry: EntryBody, value: T): Dated<T> => ({
  entryId: entry.entryId,
  at: entry.effective.at,
  on: entry.effective.localDate,
  value,
});

const assessmentOf = (entry: EntryOf<'AssessmentRecorded'>) => ({
  recommendedLevel: entry.recommendedLevel,
  review: 'not-reviewed' as const,
  findings: entry.findings,
  parts: entry.parts,
});

function reviewAssessment(before: Situation, entry: EntryOf<'EntryReviewed'>): Situation {
  const { assessment } = before;
  if (assessment?.entryId !== entry.reviews) return before;
  return { ...before, assessment: { ...assessment, value: { ...assessment.value, review: entry.outcome } } };
}

function authorise(before: Situation, entry: EntryOf<'AuthorisationRecorded'>): Situation {
  const { state, level, from, to } = entry;
  const others = before.authorisations.filter((known) => known.value.level?.code !== level?.code);
  return { ...before, authorisations: [...others, dated(entry, { state, level, from, to })] };
}

function recordFacets(before: Situation, entry: EntryOf<'ClientFacetsRecorded'>): Situation {
  const restated = new Set(entry.facets.map((facet) => facet.code));
  const kept = before.facets.filter((facet) => !restated.has(facet.code));
  return { ...before, population: entry.population ?? before.population, facets: [...kept, ...entry.facets] };
}
