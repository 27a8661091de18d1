import { defineProblem, mintedId, Refusal } from '@throughline/kernel';
import { adoptedFor } from '../adopted.js';
import { advance } from '../advance.js';
import { besideOf } from '../anchor.js';
import { foldable, placedEntry, type RecordEntry } from '../draft.js';
import { versionsOn } from '../facts.js';
import { conformanceOf } from '../conformance.js';
import { advisoryOn, judgeEntry } from '../judging.js';
import { approvalObligation } from '../obligations.js';
import { indexFor } from '../order.js';
import { judgedPopulation } from '../population.js';
import { placeOnPath } from '../place-on-path.js';
import { type Path, situationBefore } from '../path.js';
import { ACCEPTED } from '../acceptance.js';
import type { Decided } from '../decided.js';
import { assertPlanWaits } from '../plan-waits.js';
import { enforce } from '../possible.js';
import { acknowledgedByAnother, assertReasonIsKnown, blocking } from '../settle.js';
import type { DecisionContext } from '../decision-context.js';

export const entryNotJudged = defineProblem({
  code: 'entry-not-judged',
  sentence: 'Only a move that the rule pack checks can be proposed. Record this entry directly.',
});

/** Asks a second person for a move that the pack wants approved. Holds the request; the path does not change. */
export function proposeMove(command: RecordEntry, path: Path, context: DecisionContext): Decided {
  const placed = placeOnPath(path.entries, command.entry, besideOf(path, command), context);
  const entryId = mintedId(context.commandId, context.nextPart, 'entry');
  const entry = placedEntry(command.entry, { ...placed, entryId });
  const before = situationBefore(path.entries, indexFor(path.entries, foldable(entry)));
  const { inForce: pack, advisory, forUnknownPopulation } = adoptedFor(entry, before, context);
  enforce(entry, before, path, pack, context);
  assertPlanWaits(path, command.fulfills);
  const body = foldable(entry);
  const born = context.populationOn(entry.effective.localDate);
  const { derived } = advance(before, body);
  const toJudge = {
    entry: body,
    reason: command.reason,
    derived,
    born,
    forUnknownPopulation,
    program: context.program,
  };
  const verdict = pack && judgeEntry(pack, before, toJudge, versionsOn(path));
  if (!pack || !verdict) throw new Refusal(entryNotJudged);
  assertReasonIsKnown(pack, command.reason);
  const acknowledged = verdict.findings
    .map(({ ruleId }) => ruleId)
    .filter((ruleId) => command.acknowledge.includes(ruleId));
  const judged = {
    pack: pack.ref,
    verdict,
    ...advisoryOn(advisory, before, toJudge, versionsOn(path)),
    population: judgedPopulation(before, born),
    // As it would stand once approved: until then it stands nowhere.
    conformance: conformanceOf(verdict, { reason: command.reason, acknowledged, approved: true }),
    reason: command.reason,
    acknowledged,
    ...acknowledgedByAnother(verdict, acknowledged, context.actor.roles),
    proposalId: null,
    approvedBy: null,
  };
  const approver = blocking(verdict).find(({ approval }) => approval !== null)?.approval ?? 'director';
  const proposalId = mintedId(context.commandId, context.nextPart, 'proposal');
  const data = {
    proposalId,
    entry,
    judged,
    after: command.after,
    ...(command.before !== null && { before: command.before }),
    obligations: [approvalObligation(context.now, proposalId, approver)],
    fulfills: command.fulfills,
  };
  return { events: [{ type: 'MoveProposed', data }], impact: [], acceptance: ACCEPTED, entryId: null };
}
