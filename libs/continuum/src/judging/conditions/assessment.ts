import { daysBetween } from '@throughline/kernel';
import type { GateOf } from '../../document/gates.js';
import type { Facts } from '../../facts.js';
import type { Condition } from '../condition.js';
import type { Rests } from '../finding.js';

/** A placement follows an assessment. Source: PROPOSED, a current assessment is present. */
export const assessmentIsRecorded: Condition<unknown> = (_gate, { facts }) =>
  facts.assessment
    ? restsOnAssessment(facts.assessment)
    : {
        observed: 'No assessment is recorded before this move.',
        required: 'An assessment on the path before the move.',
        remedy: 'Record an assessment, or state a reason for moving without one.',
        inputs: [{ name: 'assessedOn', value: null }],
      };

/** An assessment goes stale. Source: PROPOSED; the number of days is the pack's. */
export const assessmentIsCurrent: Condition<GateOf<'assessment-not-older-than'>> = (gate, { facts, proposal }) => {
  if (!facts.assessment) return undefined;
  const days = daysBetween(facts.assessment.on, proposal.on);
  if (!(days > gate.days)) {
    return restsOnAssessment(facts.assessment, [
      { name: 'daysOld', value: days },
      { name: 'daysAllowed', value: gate.days },
    ]);
  }
  return {
    observed: `The assessment is ${days} days old. The limit is ${gate.days} days.`,
    required: `An assessment no older than ${gate.days} days.`,
    remedy:
      gate.approval === null
        ? 'Record an assessment, or state a coded reason.'
        : 'Record an assessment or request approval.',
    inputs: [
      { name: 'assessedOn', value: facts.assessment.on },
      { name: 'daysOld', value: days },
      { name: 'daysAllowed', value: gate.days },
    ],
  };
};

/** Someone entitled has accepted the assessment. Source: S2, evaluation reviewed by clinical director. */
export const assessmentIsReviewed: Condition<unknown> = (_gate, { facts }) => {
  if (!facts.assessment) return undefined;
  if (facts.assessment.review === 'accepted') {
    return {
      rests: facts.assessment.reviewedBy,
      observed: `The assessment of ${facts.assessment.on} was accepted by its reviewer.`,
      inputs: [
        { name: 'assessedOn', value: facts.assessment.on },
        { name: 'review', value: 'accepted' },
      ],
    };
  }
  const returned = facts.assessment.review === 'returned';
  return {
    observed: returned ? 'The assessment was returned by its reviewer.' : 'The assessment has not been reviewed yet.',
    required: 'An assessment that its reviewer has accepted.',
    remedy: returned
      ? 'Complete the assessment and have it reviewed again.'
      : 'Ask the clinical director to review the assessment.',
    inputs: [
      { name: 'assessedOn', value: facts.assessment.on },
      { name: 'review', value: facts.assessment.review },
    ],
  };
};

/** Every part of the assessment that the program asks for was done. Source: S0 and S2, assessment steps. */
export const assessmentIsComplete: Condition<GateOf<'assessment-complete'>> = (gate, { facts, pack }) => {
  const { assessment } = facts;
  if (!assessment) return undefined;
  const missing = gate.parts.filter((part) => !assessment.parts.includes(part));
  if (missing.length === 0) {
    return restsOnAssessment(
      assessment,
      gate.parts.map((part) => ({ name: 'part', value: part })),
    );
  }
  const names = missing.map((part) => pack.reasons('assessmentPart').find(({ code }) => code === part)?.name ?? part);
  return {
    observed: `The assessment does not cover: ${names.join(', ')}.`,
    required: `An assessment with ${gate.parts.length} parts.`,
    remedy: 'Complete the missing parts in a new assessment.',
    inputs: missing.map((part) => ({ name: 'missingPart', value: part })),
  };
};

const restsOnAssessment = ({ by, on }: NonNullable<Facts['assessment']>, more: Rests['inputs'] = []): Rests => ({
  rests: by,
  observed: `Assessment of ${on}.`,
  inputs: [{ name: 'assessedOn', value: on }, ...more],
});
