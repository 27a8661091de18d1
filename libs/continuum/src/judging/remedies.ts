import type { ConditionName } from '../document/gates.js';
import type { FlatPack } from '../document/pack.js';
import type { Verdict } from '../verdict.js';
import type { RecordedKind } from '../vocabulary.js';

/**
 * The entries that can meet a condition, the usual one first; none where only another move, a reason, or an approval helps.
 * The sentence of the finding says the same in words.
 */
const MEETING: Readonly<Record<ConditionName, readonly RecordedKind[]>> = {
  'assessment-recorded': ['AssessmentRecorded'],
  'assessment-not-older-than': ['AssessmentRecorded'],
  'assessment-reviewed': ['EntryReviewed', 'AssessmentRecorded'],
  'assessment-complete': ['AssessmentRecorded'],
  'recommendation-recorded': ['LevelRecommended'],
  'recommendation-not-above': ['LevelRecommended'],
  'recommendation-not-below': ['LevelRecommended'],
  'recommended-track-attended': ['ReferredOut', 'LevelRecommended'],
  'coverage-verified': ['CoverageVerified'],
  'authorization-known': ['AuthorizationRecorded'],
  'authorization-approved': ['AuthorizationRecorded'],
  'hours-certified': ['CertificationRecorded'],
  'aftercare-planned': ['AftercarePlanned'],
  'departure-planned': [],
  'home-is-safe': ['LivingEnvironmentRecorded'],
  'finding-absent': ['ReferredOut', 'AssessmentRecorded'],
  'population-served': ['ClientAttributesRecorded'],
  'level-offered-here': ['ReferredOut'],
  'program-exclusion-absent': ['ReferredOut', 'AssessmentRecorded'],
  'program-serves-population': ['ClientAttributesRecorded'],
  'rungs-not-skipped': [],
  'following-level-recommended': ['LevelRecommended'],
  'not-readmitted-within': [],
  'referral-closed': ['ReturnedFromReferral'],
  'client-present': ['LeaveEnded', 'ReturnedFromReferral'],
  'schedule-fits-program': ['ScheduleSet'],
  'schedule-fits-level': ['ScheduleSet'],
};

/** What of a verdict's findings can be met by another entry, recorded first. */
export interface Remedy {
  readonly ruleId: string;
  readonly entries: readonly RecordedKind[];
}

/** In the order of the findings; one without such an entry is left out. */
export function compileRemedies({ gates }: FlatPack): (verdict: Verdict) => readonly Remedy[] {
  const conditions = new Map(gates.map(({ id, condition }) => [id, condition]));
  return ({ findings }) =>
    findings.flatMap(({ ruleId }) => {
      const condition = conditions.get(ruleId);
      const entries = condition === undefined ? [] : MEETING[condition];
      return entries.length === 0 ? [] : { ruleId, entries };
    });
}
