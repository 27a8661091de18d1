import {
  approvalNeeded,
  impactNotAccepted,
  justificationNeeded,
  moveRefused,
  type RecordingTerms,
} from '@throughline/care-path';
import type { Finding } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import type { Act } from './step.js';

/** What someone at the desk does when the service does not simply take an entry. */
type Reaction =
  | { readonly kind: 'again'; readonly terms: Partial<RecordingTerms>; readonly asDirector?: true }
  /** A second person has to say yes. */
  | { readonly kind: 'propose'; readonly terms: Partial<RecordingTerms> };

/** Why a move is made in spite of what the pack says, by the rule that says it. */
const JUSTIFICATIONS: Readonly<Record<string, string>> = {
  'assessment-current': 'assessment-booked',
  'assessment-recorded': 'urgent-need',
  'aftercare-planned': 'client-left',
  'home-is-safe': 'supports-in-place',
  'coverage-verified': 'urgent-need',
  'authorization-approved': 'urgent-need',
};

/** Undefined when nothing that a person could do about it would make it true: then it did not happen so. */
export function reactionTo(error: unknown, given: Partial<RecordingTerms>, act: Act): Reaction | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const findings = ((error.details['findings'] ?? []) as readonly Finding[]).filter(
    ({ severity }) => severity !== 'advice',
  );
  const reason = given.reason ?? JUSTIFICATIONS[findings[0]?.ruleId ?? ''] ?? 'clinical-judgment';
  const terms = { ...given, reason };
  switch (error.code) {
    case justificationNeeded.code:
      return { kind: 'again', terms };
    case approvalNeeded.code:
      return isMove(act) ? { kind: 'propose', terms } : { kind: 'again', terms: acknowledged(terms, findings) };
    case moveRefused.code:
      return { kind: 'again', terms: acknowledged(terms, findings) };
    case impactNotAccepted.code:
      return { kind: 'again', terms: { ...given, acceptImpact: 'late-information' }, asDirector: true };
    default:
      return undefined;
  }
}

/** Only a move can be held for approval; what corrects one is acknowledged instead. */
const isMove = (act: Act): boolean =>
  act.do === 'admit' || act.do === 'change-level' || (act.do === 'record' && act.kind === 'Discharged');

const acknowledged = (terms: Partial<RecordingTerms>, findings: readonly Finding[]): Partial<RecordingTerms> => ({
  ...terms,
  acknowledge: findings.map(({ ruleId }) => ruleId),
});
