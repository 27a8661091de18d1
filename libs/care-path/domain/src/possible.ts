import type { CompiledPack } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import { adoptedFor } from './adopted.js';
import type { Applied } from './apply-step.js';
import {
  type Contradiction,
  contradictionAdded,
  contradictionOf,
  contradictionsAdded,
  packOf,
} from './contradictions.js';
import type { DecisionContext } from './decision-context.js';
import { type DraftEntry, stated } from './draft.js';
import { type Entry, type Path, situationBefore } from './path.js';
import { refusedWith } from './refused-with.js';
import { isOfThePath, rulesFor } from './rules/by-kind.js';
import type { Situation } from './situation.js';
import { unrecorded, type WorkingPath } from './working-path.js';

type Changing = Applied & { readonly at: string };

/**
 * Refuses what cannot be so: an entry of the command that breaks a rule, or a contradiction that the path did not have
 * before, wherever on it. What contradicts itself already does not stand in the way of other work. Source: ADR 0002.
 */
export function assertPossible(
  path: Path,
  working: WorkingPath,
  changing: readonly Changing[],
  context: DecisionContext,
): void {
  const from = Math.min(working.from, firstReference(path, changing));
  const added = contradictionsAdded(path, working.path, from, context);
  refusedWith(added.length > 0 ? { contradictions: added } : {}, () => {
    for (const one of changing) assertOwnRules(one, working.path, added, context);
    if (added.length > 0) throw new Refusal(contradictionAdded, { details: { contradictions: added } });
  });
}

/** Whoever rests on an entry that is changed is looked at again, even when it stands earlier. */
function firstReference({ entries }: Path, changing: readonly Changing[]): number {
  const own = new Set(changing.map(({ entryId }) => entryId));
  const index = entries.findIndex(({ body }) => body.kind === 'LevelRecommended' && own.has(body.assessmentId ?? ''));
  return index === -1 ? entries.length : index;
}

function assertOwnRules(
  { entryId, entry, at }: Changing,
  path: Path,
  added: readonly Contradiction[],
  context: DecisionContext,
): void {
  const index = path.indexOf.get(entryId) as number;
  const existing = path.entries[index] as Entry;
  if (!existing.active) return;
  const draft = entry ?? stated(existing.body);
  const isNew = new Set(added.flatMap((one) => (one.entry.entryId === entryId ? one.rule : [])));
  const before = situationBefore(path.entries, index);
  const pack = entry ? adoptedFor(draft, before, context).inForce : packOf(existing, before, context);
  for (const rule of rulesFor(draft.kind)) {
    if (!entry && !isOfThePath(rule)) continue;
    const refusal = rule({ entry: draft, before, path, pack, context });
    if (!refusal || (isOfThePath(rule) && !isNew.has(refusal.code))) continue;
    throw at === '' ? refusal : refusal.below(at);
  }
}

/** Refuses a new entry at the end of a path with the first rule it breaks, in the order a clinician would want to hear them. */
export function enforce(
  entry: DraftEntry,
  before: Situation,
  path: Path,
  pack: CompiledPack | undefined,
  context: DecisionContext,
): void {
  for (const rule of rulesFor(entry.kind)) {
    const refusal = rule({ entry, before, path, pack, context });
    if (!refusal) continue;
    if (!isOfThePath(rule)) throw refusal;
    const contradictions = [contradictionOf(refusal, unrecorded(entry), before, path)];
    refusedWith({ contradictions }, () => {
      throw refusal;
    });
  }
}
