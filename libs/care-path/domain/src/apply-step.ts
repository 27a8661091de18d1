import { defineProblem, mintedId, Refusal } from '@throughline/kernel';
import { besideOf, entryNotOnPath } from './anchor.js';
import type { DecisionContext } from './decision-context.js';
import { type AssertedEntry, type DraftEntry, foldable, placedEntry } from './draft.js';
import { refold } from './edit.js';
import { isLevelChange } from './entry.js';
import { identicalEntry } from './identical.js';
import { indexFor } from './order.js';
import { placeOnPath } from './place-on-path.js';
import { type Entry, entryOn, type Path } from './path.js';
import { assertPlanWaits } from './plan-waits.js';
import type { CorrectEntry, Step } from './steps.js';
import type { WorkingPath } from './working-path.js';

export const entryVoided = defineProblem({
  code: 'entry-voided',
  sentence: 'This entry is voided. Reinstate it first, then correct it.',
});

export const entryFollowsItself = defineProblem({
  code: 'entry-follows-itself',
  at: '/after',
  sentence: 'An entry cannot follow itself. Name another entry in `after`, or omit it.',
});

export const versionSuperseded = defineProblem({
  code: 'version-superseded',
  kind: 'conflict',
  at: '/replaces',
  sentence: 'This entry has changed since that version. Read it again and decide again.',
});

export const kindDiffers = defineProblem({
  code: 'kind-differs',
  at: '/entry',
  sentence: 'A correction cannot change the kind of an entry. Void this entry, then record another.',
});

/** A step as it was tried on a working path. */
export interface Applied {
  readonly step: Step;
  readonly entryId: string;
  /** As it is to stand; null for what is only taken off or put back. */
  readonly entry: DraftEntry | null;
  /** As it stood before; null for what is new. */
  readonly old: Entry | null;
  /** False when it was so already. */
  readonly changes: boolean;
}

/** Tries a step on a working path. `path` is the path as it is, whose versions the recorder saw. */
export function applyStep(step: Step, path: Path, working: WorkingPath, context: DecisionContext): Applied {
  switch (step.do) {
    case 'record':
      return applyRecording(step, path, working, context);
    case 'correct':
      return applyCorrection(step, path, working, context);
    case 'void':
    case 'reinstate':
      return applyStatus(step, path, working, context);
  }
}

type StepOf<Do extends Step['do']> = Extract<Step, { do: Do }>;

function applyRecording(step: StepOf<'record'>, path: Path, working: WorkingPath, context: DecisionContext): Applied {
  const { entries } = working.path;
  const placed = placeOnPath(entries, step.entry, besideOf(working.path, step), context);
  const entryId = mintedId(context.commandId, context.nextPart, 'entry');
  const entry = placedEntry(step.entry, { ...placed, entryId });
  const identical = identicalEntry(working.path, entry, indexFor(entries, foldable(entry)), context);
  if (identical) return { step, entryId: identical.body.entryId, entry: null, old: identical, changes: false };
  assertPlanWaits(path, step.fulfills);
  working.put(entry);
  return { step, entryId: entry.entryId, entry, old: null, changes: true };
}

function applyCorrection(step: StepOf<'correct'>, path: Path, working: WorkingPath, context: DecisionContext): Applied {
  const old = versionSeen(path, step.entryId, step.replaces);
  context.assertMayEdit(path, old);
  if (!old.active) throw new Refusal(entryVoided);
  assertSameKind(old, step.entry);
  if (step.after === step.entryId) throw new Refusal(entryFollowsItself);
  if (step.before === step.entryId) throw new Refusal(entryFollowsItself, { at: '/before' });
  const others = withoutEntry(working.path, step.entryId);
  const placed = placeOfCorrection({ others, path: working.path, old }, step, context);
  const entry = placedEntry(step.entry, { ...placed, ...idsOf(old) });
  working.put(entry);
  return { step, entryId: step.entryId, entry, old, changes: true };
}

function applyStatus(
  step: StepOf<'void' | 'reinstate'>,
  path: Path,
  working: WorkingPath,
  context: DecisionContext,
): Applied {
  const old = versionSeen(path, step.entryId, step.replaces);
  context.assertMayEdit(path, old);
  const active = step.do === 'reinstate';
  const changes = old.active !== active;
  if (changes) working.setActive(step.entryId, active);
  return { step, entryId: step.entryId, entry: null, old, changes };
}

/** The entry, if the caller saw its latest version; tells "no such entry" from "someone was here before you". */
export function versionSeen(path: Path, entryId: string, version: string): Entry {
  const entry = entryOn(path, entryId);
  if (!entry) throw new Refusal(entryNotOnPath, { at: 'path:entryId' });
  if (entry.versionId !== version) throw new Refusal(versionSuperseded);
  return entry;
}

function assertSameKind(old: Entry, restated: AssertedEntry): void {
  const kind = old.body.kind;
  if (restated.kind === kind || (isLevelChange(kind) && isLevelChange(restated.kind))) return;
  throw new Refusal(kindDiffers);
}

/** Everything but the entry that is being restated, folded without it. */
function withoutEntry(path: Path, entryId: string): Entry[] {
  const index = path.indexOf.get(entryId) as number;
  const others = path.entries.toSpliced(index, 1);
  refold(others, index);
  return others;
}

/** A correction keeps its place in its instant unless it moves to another time or is told what to stand beside. */
function placeOfCorrection(
  { others, path, old }: { readonly others: readonly Entry[]; readonly path: Path; readonly old: Entry },
  step: CorrectEntry,
  context: DecisionContext,
) {
  const { effective } = step.entry;
  const sameTime =
    effective.precision === 'day'
      ? old.body.effective.precision === 'day' && old.body.effective.localDate === effective.localDate
      : old.body.effective.at === effective.at;
  if (step.after === null && step.before === null && sameTime) {
    return { effective: { ...effective, at: old.body.effective.at }, seq: old.body.seq };
  }
  return placeOnPath(others, { ...step.entry, ...idsOf(old) }, besideOf(path, step), context);
}

/** A correction keeps what other entries refer to. */
const idsOf = ({ body }: Entry) => ({
  entryId: body.entryId,
  ...(body.kind === 'Admitted' || body.kind === 'AftercareStarted' ? { placementId: body.placementId } : {}),
});
