import { defineProblem, Refusal } from '@throughline/kernel';
import { versionSeen } from '../apply-step.js';
import { attachment, hangingOn } from '../attach.js';
import { changePath } from '../change-path.js';
import type { StepDecision } from '../steps.js';
import { contradictionAdded, named } from '../contradictions.js';
import type { Decided } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import type { Entry, Path } from '../path.js';
import type { ReinstateEntry, VoidEntry } from '../steps.js';

export const entriesHangingOn = defineProblem({
  code: 'entries-hang-on-it',
  at: '/hanging',
  sentence: 'Other entries depend on this one. Send `hanging` as `void`, or as `attach` with `attachTo`.',
  details: { contradictions: [], hanging: [] },
});

/** What becomes of the entries that hang on the one that is voided. */
export interface Hanging {
  readonly do: 'void' | 'attach';
  /** The placement to attach them to; the only one open at the time of each when null. */
  readonly placementId: string | null;
}

/**
 * Takes an entry off the path without forgetting it. Voiding what is void changes nothing. Where others hang on it, the
 * command says what becomes of them, and does it in the same append.
 */
export function voidEntry(command: VoidEntry, path: Path, context: DecisionContext, hanging?: Hanging): Decided {
  const old = versionSeen(path, command.entryId, command.replaces);
  const others = old.active ? hangingOn(path, old) : [];
  const steps = [() => ({ do: 'void', ...command }) as const, ...others.map(stepFor(command, path, hanging))];
  const change = { acceptImpact: command.acceptImpact, pointerTo: () => '' };
  if (hanging || others.length === 0) return changePath({ ...change, steps }, path, context);
  return pointingAt(others, () => changePath({ ...change, steps: steps.slice(0, 1) }, path, context));
}

/** A review of what is voided is voided with it; everything else becomes what was asked for. */
const stepFor =
  (command: VoidEntry, path: Path, hanging: Hanging | undefined) =>
  (entry: Entry): StepDecision => {
    const seen = { entryId: entry.body.entryId, replaces: entry.versionId };
    return hanging?.do === 'attach' && entry.body.kind !== 'EntryReviewed'
      ? (working, context) => attachment({ ...seen, placementId: hanging.placementId }, path, working, context)
      : () => ({ do: 'void', ...command, ...seen, narrative: null });
  };

/** Turns "others would contradict this" into the question what is to become of them. */
function pointingAt(others: readonly Entry[], run: () => Decided): Decided {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refusal) || !error.is(contradictionAdded)) throw error;
    const hanging = others.map(named);
    throw new Refusal(entriesHangingOn, { details: { ...error.details, hanging } });
  }
}

/** Puts a voided entry back where it was. It and what follows are judged again, under the packs pinned on them. */
export function reinstateEntry(command: ReinstateEntry, path: Path, context: DecisionContext): Decided {
  const steps = [() => ({ do: 'reinstate', ...command }) as const];
  return changePath({ steps, acceptImpact: command.acceptImpact, pointerTo: () => '' }, path, context);
}
