import type { CompiledPack, Facts, Finding, MoveProposal } from '@throughline/continuum';
import { daysBetween } from '@throughline/kernel';

/** An invented continuum, small enough to see through: levels 1, 2.1, 2.5 and 3.5, and an opioid treatment track. */
const LEVELS: Readonly<Record<string, { name: string; rank: number; track: string }>> = {
  '1': { name: 'Outpatient', rank: 100, track: 'treatment' },
  '2.1': { name: 'Intensive outpatient', rank: 210, track: 'treatment' },
  '2.5': { name: 'Partial hospitalisation', rank: 250, track: 'treatment' },
  '3.5': { name: 'Residential', rank: 350, track: 'treatment' },
  OTP: { name: 'Opioid treatment programme', rank: 100, track: 'opioid-treatment' },
};
const ASSESSMENT_DAYS_MAX = 30;

/**
 * Judges by three rules: an assessment before an admission (justify), an aftercare plan before a discharge (justify, with
 * a director's approval when the disposition is `early-exit`), never straight to residential (refuse). Holds what
 * decisions ask of a pack and nothing else; the shipped packs are judged in the continuum's own specs.
 */
export function inventedPack(version = '1'): CompiledPack {
  const levelOf = (code: string) => {
    const level = LEVELS[code];
    return level && { system: 'invented', code, ...level };
  };
  return {
    ref: { id: 'invented', version, sha256: version.padStart(64, '0') },
    document: { clocks: [REVIEW_CLOCK] },
    level: levelOf,
    programme: () => undefined,
    hasReason: (_list: string, code: string) => code !== 'no-such-code',
    tracksMayRunBeside: (a: string, b: string) => a !== b && [a, b].includes('opioid-treatment'),
    crosswalk: (_system: string, level: string) => [level],
    phases: () => [{ code: 'early' }, { code: 'late' }],
    judgement: { rules: RULES, read: (_system: string, code: string) => [levelOf(code)].filter(Boolean), direction: () => 'lateral' },
  } as unknown as CompiledPack;
}

type Rule = (scene: { facts: Facts; proposal: MoveProposal }) => Finding | undefined;

const RULES: readonly Rule[] = [
  ({ facts, proposal }) => {
    const stale = !facts.assessment || daysBetween(facts.assessment.on, proposal.on) > ASSESSMENT_DAYS_MAX;
    return proposal.kind === 'admission' && stale ? finding('assessment-current', 'justify') : undefined;
  },
  ({ proposal }) =>
    proposal.kind === 'admission' && proposal.to?.level === '3.5' ? finding('residential-by-step-up', 'refuse') : undefined,
  ({ facts, proposal }) =>
    proposal.kind === 'discharge' && !facts.aftercarePlan
      ? finding('aftercare-planned', 'justify', proposal.disposition === 'early-exit' ? 'director' : null)
      : undefined,
];

const finding = (ruleId: string, severity: Finding['severity'], approval: string | null = null): Finding => ({
  ruleId,
  severity,
  title: ruleId,
  observed: 'observed',
  required: 'required',
  remedy: 'remedy',
  source: 'invented',
  approval,
  inputs: [],
});

const REVIEW_CLOCK = {
  id: 'continued-stay-review',
  title: 'Continued-stay review',
  trigger: { kinds: ['Admitted'], levels: 'any', exceptOutcomes: [] },
  due: { unit: 'days', within: 14, warnBefore: 4, byLevel: [], statedDate: 'ignored' },
  opensAfterDays: 0,
  ownerRole: 'utilisation-review',
  metBy: ['ContinuedStayReviewed'],
  endedBy: ['Discharged'],
  inForce: true,
};
