import type { Verdict } from '@throughline/continuum';
import type { Conformance, Judged } from './events.js';

/** On what grounds a judged move stands. */
interface Grounds {
  readonly reason: string | null;
  readonly acknowledged: readonly string[];
  readonly approved: boolean;
}

export const groundsOf = ({ reason, acknowledged, approvedBy }: Judged): Grounds => ({
  reason,
  acknowledged,
  approved: approvedBy !== null,
});

/** How an entry conforms: a finding is justified by a reason and, where the pack wants one, an approval; never by acknowledging it. */
export function conformanceOf(
  { decision, findings }: Verdict,
  { reason, acknowledged, approved }: Grounds,
): Conformance {
  if (decision === 'allow') return 'conforming';
  const justified = findings.every(
    ({ severity, ruleId, approval }) =>
      severity === 'advice' || (!acknowledged.includes(ruleId) && (approval === null || approved)),
  );
  return decision === 'justify' && reason !== null && justified ? 'justified' : 'non-conforming';
}
