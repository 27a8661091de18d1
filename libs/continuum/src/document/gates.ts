import { SEVERITIES } from '../verdict.js';
import { CARE_ROLES } from '@throughline/kernel';
import { z } from 'zod';
import { GATE_KINDS, PAYERS, SETTINGS } from '../vocabulary.js';
import { Acknowledgers } from './acknowledging.js';
import { Status } from './claim.js';
import { Code, Codes, LevelChoice, Name, Sentence } from './words.js';

const days = z.int().min(0).max(3660);
const severity = z.enum(SEVERITIES);

/**
 * Which moves and statements a gate looks at. The level is the one moved to or recommended, or the one left when there is
 * no destination.
 */
const AppliesTo = z.strictObject({
  kinds: z.array(z.enum(GATE_KINDS)).min(1).max(GATE_KINDS.length),
  levels: LevelChoice.default('any'),
  settings: z.array(z.enum(SETTINGS)).min(1).max(SETTINGS.length).nullable().default(null),
  tracks: Codes.nullable().default(null),
});

const common = {
  id: Code,
  title: Name,
  appliesTo: AppliesTo,
  severity,
  approval: z.enum(CARE_ROLES).nullable().default(null),
  acknowledgers: Acknowledgers,
  /** Replaces the condition's own advice. */
  remedy: Sentence.nullable().default(null),
  source: Code,
  /** `own-choice` and `proposed` are our own rules, whatever a source may have suggested. */
  status: Status.default('sourced'),
  note: Sentence.nullable().default(null),
};
/** What is said of a fact that nobody has recorded; `pass` says nothing. */
const whenUnknown = z.enum(['pass', ...SEVERITIES]);
const gate = <Condition extends string, Shape extends z.ZodRawShape>(condition: Condition, shape: Shape) =>
  z.strictObject({ condition: z.literal(condition), ...common, ...shape });

/** One schema per condition; each has one named function in `judging/conditions`. */
export const GATES = {
  'assessment-recorded': gate('assessment-recorded', {}),
  'assessment-not-older-than': gate('assessment-not-older-than', { days }),
  'assessment-reviewed': gate('assessment-reviewed', {}),
  'assessment-complete': gate('assessment-complete', { parts: Codes.min(1) }),
  'recommendation-recorded': gate('recommendation-recorded', {}),
  'recommendation-not-above': gate('recommendation-not-above', {}),
  'recommendation-not-below': gate('recommendation-not-below', {}),
  'recommended-track-attended': gate('recommended-track-attended', { recommended: Codes.min(1) }),
  'coverage-verified': gate('coverage-verified', { outcomes: Codes.min(1), whenUnknown }),
  'authorization-known': gate('authorization-known', {}),
  'authorization-approved': gate('authorization-approved', { states: Codes.min(1), whenUnknown }),
  /** Asked of these payers only; null: of all. */
  'hours-certified': gate('hours-certified', {
    hours: z.int().min(1).max(168),
    payers: z.array(z.enum(PAYERS)).min(1).max(PAYERS.length).nullable().default(null),
    whenUnknown,
  }),
  'aftercare-planned': gate('aftercare-planned', { exceptDispositions: Codes.default([]) }),
  'departure-planned': gate('departure-planned', {}),
  'home-is-safe': gate('home-is-safe', { whenUnknown }),
  'finding-absent': gate('finding-absent', { findings: Codes.min(1), referTo: z.array(Code).max(8).default([]) }),
  'population-served': gate('population-served', { whenUnknown }),
  'level-offered-here': gate('level-offered-here', {}),
  'program-exclusion-absent': gate('program-exclusion-absent', {}),
  'program-serves-population': gate('program-serves-population', { whenUnknown: whenUnknown.default('pass') }),
  'rungs-not-skipped': gate('rungs-not-skipped', { skippedMax: z.int().min(0).max(20) }),
  'following-level-recommended': gate('following-level-recommended', {}),
  'not-readmitted-within': gate('not-readmitted-within', { days }),
  'referral-closed': gate('referral-closed', {}),
  'client-present': gate('client-present', {}),
  'schedule-fits-program': gate('schedule-fits-program', {}),
  'schedule-fits-level': gate('schedule-fits-level', {}),
} as const;

export type ConditionName = keyof typeof GATES;
export type GateOf<Condition extends ConditionName> = z.infer<(typeof GATES)[Condition]>;
export type Gate = { [Condition in ConditionName]: GateOf<Condition> }[ConditionName];
export const Gate = z
  .discriminatedUnion(
    'condition',
    Object.values(GATES) as unknown as [(typeof GATES)['assessment-recorded'], ...(typeof GATES)[ConditionName][]],
  )
  .refine((one) => one.severity === 'justify' || one.approval === null, {
    path: ['approval'],
    message: 'Only a gate whose severity is justify can ask for an approval. Remove it, or make it justify.',
  }) as unknown as z.ZodType<Gate, unknown>;
