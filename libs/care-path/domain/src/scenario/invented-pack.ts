import type {
  CompiledPack,
  EntryRef,
  Facts,
  Finding,
  MoveProposal,
  Obligation,
  Relied,
  Verdict,
} from '@throughline/continuum';

/** An invented continuum, small enough to see through: levels 1, 2.1, 2.5 and 3.5, and an opioid treatment track. */
const LEVELS: Readonly<Record<string, { name: string; rank: number; track: string }>> = {
  '1': { name: 'Outpatient', rank: 100, track: 'treatment' },
  '2.1': { name: 'Intensive outpatient', rank: 210, track: 'treatment' },
  '2.5': { name: 'Partial hospitalization', rank: 250, track: 'treatment' },
  '3.5': { name: 'Residential', rank: 350, track: 'treatment' },
  OTP: { name: 'Opioid treatment program', rank: 100, track: 'opioid-treatment' },
};
const ASSESSMENT_DAYS_MAX = 30;
const HOUR_MS = 3_600_000;

/**
 * Judges by four rules: an assessment before an admission (justify), an aftercare plan before a discharge (justify, with
 * a director's approval when the disposition is `early-exit`), never straight to residential (refuse).
 */
export function inventedPack(version = '1'): CompiledPack {
  const ref = { id: 'invented', version, sha256: version.padStart(64, '0') };
  return {
    ref,
    level: (code) => {
      const level = LEVELS[code];
      return level && { system: 'invented', code, ...level };
    },
    hasReason: (_list, code) => code !== 'no-such-code',
    hasTrack: (code) => code !== 'no-such-track',
    tracksMayRunBeside: (a, b) => a !== b && [a, b].includes('opioid-treatment'),
    phases: () => [{ code: 'early' }, { code: 'late' }],
    judgesStatement: () => false,
    remedies: ({ findings }) =>
      findings.flatMap(({ ruleId }) =>
        ruleId === 'assessment-current' ? { ruleId, entries: ['AssessmentRecorded' as const] } : [],
      ),
    urgentReviewHours: null,
    judge: (facts, proposal) => verdictOf(ref.sha256, findingsOf(facts, proposal), reliedOn(facts, proposal)),
    openClocks: ({ kind, at, placementId }) => (kind === 'Admitted' ? [reviewDue(at, placementId ?? '')] : []),
  };
}

function findingsOf(facts: Facts, { kind, on, to, disposition }: MoveProposal): readonly Finding[] {
  const findings: Finding[] = [];
  const stale = !facts.assessment || daysSince(facts.assessment.on, on) > ASSESSMENT_DAYS_MAX;
  if (kind === 'admission' && stale) findings.push(finding('assessment-current', 'justify'));
  if (kind === 'admission' && to?.level === '3.5') findings.push(finding('residential-by-step-up', 'refuse'));
  if (kind === 'discharge' && !facts.aftercarePlan) {
    findings.push(finding('aftercare-planned', 'justify', disposition === 'early-exit' ? 'director' : null));
  }
  return findings;
}

const daysSince = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (24 * HOUR_MS);

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

/** An admission rests on the assessment before it, a discharge on the aftercare plan. */
function reliedOn({ assessment, aftercarePlan }: Facts, { kind, on }: MoveProposal): readonly Relied[] {
  if (kind === 'discharge' && aftercarePlan) return [relied('aftercare-planned', aftercarePlan)];
  const current = assessment && daysSince(assessment.on, on) <= ASSESSMENT_DAYS_MAX;
  return kind === 'admission' && current ? [relied('assessment-current', assessment)] : [];
}

const relied = (ruleId: string, { by, on }: { readonly by?: EntryRef; readonly on: string }): Relied => ({
  ruleId,
  title: ruleId,
  entryId: by?.entryId ?? null,
  versionId: by?.versionId ?? null,
  observed: 'observed',
  inputs: [{ name: 'on', value: on }],
});

function verdictOf(packSha256: string, findings: readonly Finding[], relied: readonly Relied[]): Verdict {
  const worst = (['refuse', 'justify'] as const).find((severity) => findings.some((one) => one.severity === severity));
  return { decision: worst ?? 'allow', findings: [...findings], relied: [...relied], judgeVersion: 1, packSha256 };
}

const reviewDue = (at: number, placementId: string): Obligation => ({
  clockId: 'continued-stay-review',
  title: 'Continued-stay review',
  subject: { kind: 'placement', id: placementId },
  listedFrom: at,
  opensFrom: at,
  warnAt: at + 10 * 24 * HOUR_MS,
  dueAt: at + 14 * 24 * HOUR_MS,
  overdueFrom: at + 14 * 24 * HOUR_MS,
  lapsesAt: null,
  ownerRole: 'utilization-review',
  metBy: [{ kind: 'ContinuedStayReviewed', where: [{ what: 'placement', oneOf: [placementId] }] }],
  endedBy: [
    { kind: 'Discharged', where: [{ what: 'placement', oneOf: [placementId] }] },
    { kind: 'DeathRecorded', where: [] },
  ],
  again: 'replaces',
});
