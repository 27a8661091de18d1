import type { CompiledPack, Finding, Verdict } from '@throughline/continuum';
import { defineProblem, Refusal, type ProblemType } from '@throughline/kernel';
import type { RecordingTerms } from './draft.js';
import type { Judged } from './events.js';
import { conformanceOf } from './conformance.js';
import type { DecisionContext } from './decision-context.js';

export const reasonUnknown = defineProblem({
  code: 'reason-unknown',
  at: '/reason',
  sentence: 'The rule pack in effect has no such reason. Use a reason code of that pack.',
});

export const moveRefused = defineProblem({
  code: 'move-refused',
  at: '/acknowledge',
  sentence:
    'A rule does not allow this transition as planned. Do what each finding says. If it has already happened, acknowledge each finding (send the rule IDs in `acknowledge`).',
  details: { findings: [] },
});

export const justificationNeeded = defineProblem({
  code: 'justification-needed',
  at: '/reason',
  sentence: 'The rule pack requires a reason for this transition. Choose a reason from the list (`reason`).',
  details: { findings: [] },
});

export const approvalNeeded = defineProblem({
  code: 'approval-needed',
  sentence:
    'This transition needs a second person. Ask the director to approve it. If it has already happened, you can acknowledge each finding instead (`acknowledge`). It is then non-conforming, and a director must review it.',
  details: { findings: [] },
});

/** A second person's word for a move that the pack wants approved. */
export interface Approval {
  readonly proposalId: string;
  readonly approver: { readonly id: string; readonly roles: readonly string[] };
}

/**
 * Decides on what grounds a judged move goes in, or refuses it with the verdict. Facts cannot be refused away: whatever
 * the pack says, acknowledging each finding by its rule id records the move as non-conforming.
 */
export function settle(
  pack: CompiledPack,
  judging: Pick<Judged, 'verdict' | 'advisory' | 'population'>,
  terms: RecordingTerms,
  context: DecisionContext,
  approval: Approval | undefined,
): Judged {
  const { verdict } = judging;
  if (context.origin.kind === 'live')
    assertGrounds(pack, verdict, terms, { approval, proposes: context.proposes ?? false });
  const acknowledged = verdict.findings
    .filter(({ ruleId }) => terms.acknowledge.includes(ruleId))
    .map(({ ruleId }) => ruleId);
  const conformance = conformanceOf(verdict, { reason: terms.reason, acknowledged, approved: approval !== undefined });
  return {
    pack: pack.ref,
    ...judging,
    conformance,
    reason: terms.reason,
    acknowledged,
    ...acknowledgedByAnother(verdict, acknowledged, context.actor.roles),
    proposalId: approval?.proposalId ?? null,
    approvedBy: approval?.approver.id ?? null,
  };
}

/** What was acknowledged by someone who has none of the roles that should. It is recorded all the same. Source: ADR 0002. */
export function acknowledgedByAnother(
  { findings }: Verdict,
  acknowledged: readonly string[],
  roles: readonly string[],
): Pick<Judged, 'acknowledgedByAnother'> {
  const byAnother = findings.flatMap(({ ruleId, acknowledgers }) =>
    acknowledgers && acknowledged.includes(ruleId) && !acknowledgers.some((role) => roles.includes(role)) ? ruleId : [],
  );
  return byAnother.length > 0 ? { acknowledgedByAnother: byAnother } : {};
}

export const blocking = (verdict: Verdict): readonly Finding[] =>
  verdict.findings.filter((finding) => finding.severity !== 'advice');

export const isReasonOfMove = (pack: CompiledPack, reason: string): boolean =>
  pack.hasReason('move', reason) || pack.hasReason('override', reason);

export function assertReasonIsKnown(pack: CompiledPack, reason: string | null): void {
  if (reason === null || isReasonOfMove(pack, reason)) return;
  throw new Refusal(reasonUnknown);
}

function assertGrounds(
  pack: CompiledPack,
  verdict: Verdict,
  terms: RecordingTerms,
  { approval, proposes }: { readonly approval: Approval | undefined; readonly proposes: boolean },
): void {
  assertReasonIsKnown(pack, terms.reason);
  const open = blocking(verdict).filter(({ ruleId }) => !terms.acknowledge.includes(ruleId));
  if (open.some(({ severity }) => severity === 'refuse')) throw withVerdict(moveRefused, verdict);
  if (open.length > 0 && terms.reason === null) throw withVerdict(justificationNeeded, verdict);
  if (!proposes && open.some(({ approval: role }) => role !== null && !approval?.approver.roles.includes(role))) {
    throw withVerdict(approvalNeeded, verdict);
  }
}

const withVerdict = (type: ProblemType, verdict: Verdict): Refusal => new Refusal(type, { details: { verdict } });
