import { mintedId } from '@throughline/kernel';
import { ACCEPTED } from './acceptance.js';
import { adoptedFor } from './adopted.js';
import { advance } from './advance.js';
import { besideOf } from './anchor.js';
import { changePath } from './change-path.js';
import { CONSEQUENCES_AT_THE_LAST } from './consequences.js';
import type { Decided } from './decided.js';
import type { DecisionContext } from './decision-context.js';
import { type DraftEntry, entryDraft, foldable, placedEntry, type RecordEntry } from './draft.js';
import { versionsOn } from './facts.js';
import { identicalEntry } from './identical.js';
import { advisoryOn, judgeEntry } from './judging.js';
import { obligationsOf, owedAt } from './obligations.js';
import { indexFor } from './order.js';
import { placeOnPath } from './place-on-path.js';
import { type Path, situationBefore } from './path.js';
import { judgedPopulation } from './population.js';
import { assertPlanWaits } from './plan-waits.js';
import { enforce } from './possible.js';
import { refusedWith } from './refused-with.js';
import { type Approval, settle } from './settle.js';
import { takingOver } from './take-over.js';

/** Records one entry wherever it belongs in history. Recording what already stands, word for word, changes nothing. */
export function recordEntry(command: RecordEntry, path: Path, context: DecisionContext, approval?: Approval): Decided {
  const placed = placeOnPath(path.entries, command.entry, besideOf(path, command), context);
  const entryId = mintedId(context.commandId, context.nextPart, 'entry');
  const entry = placedEntry(command.entry, { ...placed, entryId });
  const index = indexFor(path.entries, foldable(entry));
  if (index === path.entries.length) return recordAtEnd({ ...command, draft: entry }, path, context, approval);
  const taken = command.takeOver ? takingOver(entry, path) : [];
  const steps = [() => ({ do: 'record', ...command }) as const, ...taken];
  return changePath({ steps, acceptImpact: command.acceptImpact, pointerTo: () => '' }, path, context, approval);
}

/** The common case: nothing stands later, so nothing else can change, and a long path costs no more than a short one. */
function recordAtEnd(
  { draft: entry, ...terms }: RecordEntry & { readonly draft: DraftEntry },
  path: Path,
  context: DecisionContext,
  approval: Approval | undefined,
): Decided {
  const { entryId } = entry;
  const existing = identicalEntry(path, entry, path.entries.length, context);
  if (existing) return { events: [], impact: [], acceptance: ACCEPTED, entryId: existing.body.entryId };
  assertPlanWaits(path, terms.fulfills);
  const before = situationBefore(path.entries, path.entries.length);
  const { inForce: pack, advisory, forUnknownPopulation } = adoptedFor(entry, before, context);
  const body = foldable(entry);
  const born = context.populationOn(entry.effective.localDate);
  const toJudge = {
    entry: body,
    reason: terms.reason,
    derived: advance(before, body).derived,
    born,
    forUnknownPopulation,
    program: context.program,
  };
  const verdict = pack && judgeEntry(pack, before, toJudge, versionsOn(path));
  const advice = advisoryOn(advisory, before, toJudge, versionsOn(path));
  const opened = pack ? obligationsOf(pack, entry, before, null, context) : [];
  const known = { impact: [], acceptance: ACCEPTED, obligations: owedAt(entry.facilityId, opened) };
  const judged = refusedWith(known, () => {
    enforce(entry, before, path, pack, context);
    return pack && verdict
      ? settle(pack, { verdict, ...advice, population: judgedPopulation(before, born) }, terms, context, approval)
      : null;
  });
  const event = entryDraft(entry, {
    judged,
    obligations: pack && judged ? [...obligationsOf(pack, entry, before, judged, context)] : [...opened],
    fulfills: terms.fulfills,
    ...CONSEQUENCES_AT_THE_LAST,
  });
  return { events: [event], impact: [], acceptance: ACCEPTED, entryId };
}
