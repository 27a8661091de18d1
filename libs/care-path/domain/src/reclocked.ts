import { openClocks } from '@throughline/continuum';
import { canonicalJson } from '@throughline/kernel';
import { packOf } from './contradictions.js';
import type { Reclocked } from './events.js';
import { isReview, triggerOf } from './obligations.js';
import { type Entry, type Path, situationBefore } from './path.js';
import type { DecisionContext } from './decision-context.js';

/**
 * Clocks run by level and phase: when an edit changes at which level a later entry finds its placement, that entry opens
 * other obligations, or the same ones for another day. Answers the obligations of those entries anew, under the packs they had.
 */
export function reclockedOf(
  path: Path,
  edited: readonly Entry[],
  from: number,
  own: ReadonlySet<string>,
  context: DecisionContext,
): readonly Reclocked[] {
  const reclocked: Reclocked[] = [];
  for (let index = from; index < edited.length; index += 1) {
    const { body, derived } = edited[index] as Entry;
    const oldIndex = path.indexOf.get(body.entryId);
    if (oldIndex === undefined || own.has(body.entryId) || derived.unanchored) continue;
    const trigger = triggerOf(body, situationBefore(edited, index));
    const before = situationBefore(path.entries, oldIndex);
    const was = triggerOf(body, before);
    if (trigger.level === was.level && trigger.phase === was.phase) continue;
    const old = path.entries[oldIndex] as Entry;
    const pack = packOf(old, before, context);
    if (!pack) continue;
    const obligations = [...openClocks(pack, trigger, context.startOfDay), ...old.obligations.filter(isReview)];
    if (canonicalJson(obligations) !== canonicalJson(old.obligations))
      reclocked.push({ entryId: body.entryId, obligations });
  }
  return reclocked;
}
