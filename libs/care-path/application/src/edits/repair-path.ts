import {
  type AttachEntry,
  type DecisionContext,
  type Path,
  repairPath as repair,
  type RepairStep as Decision,
  type Step,
} from '@throughline/care-path';
import { Refusal } from '@throughline/kernel';
import type { RequestContext, Decide } from '../care-paths.js';
import { entryContext } from '../entries/entry-context.js';
import type { EntryRequest } from '../entries/entry-request.js';
import { facilityNamed, kindOf } from '../entries/entry-use-case.js';
import { type EntryCommand, useCaseOf } from '../entries/every-entry.js';
import { correctionOf, type CorrectionRequest } from './correct-entry.js';

/** One step of a repair as a caller asks for it. An entry may look at the path as the steps before it leave it. */
export type RepairStep =
  | { readonly do: 'record'; readonly command: EntryCommand; entry(path: Path): EntryRequest }
  | ({ readonly do: 'correct' } & CorrectionRequest)
  | { readonly do: 'edit'; step(): Extract<Step, { do: 'void' | 'reinstate' }> }
  | ({ readonly do: 'attach' } & AttachEntry);

/** Sets a path right by several edits at once, where any of them alone would contradict the rest. */
export const repairPath =
  (steps: readonly RepairStep[], acceptImpact: string | null): Decide =>
  (path, context, requestContext) =>
    intoEntries(steps, () =>
      repair({ steps: steps.map((step) => decisionOf(step, requestContext, path)), acceptImpact }, path, context),
    );

/** The decision behind a step, over the path as the steps before it leave it. */
export function decisionOf(step: RepairStep, requestContext: RequestContext, path: Path): Decision {
  switch (step.do) {
    case 'record':
      return (working, context) => recording(step, requestContext, working, context);
    case 'correct':
      return (working, context) => ({
        do: 'correct',
        ...correctionOf(step, requestContext, { path, working }, context),
      });
    case 'edit':
      return () => step.step();
    case 'attach':
      return step;
  }
}

function recording(
  { command, entry }: Extract<RepairStep, { do: 'record' }>,
  requestContext: RequestContext,
  path: Path,
  context: DecisionContext,
): Step {
  const useCase = useCaseOf(command);
  const request = entry(path);
  const facilityId = facilityNamed(useCase, request, path, requestContext.facilities);
  const entered = entryContext({ request, kind: kindOf(useCase), facilityId, path, context, requestContext });
  return { do: 'record', ...entered.terms, entry: useCase.asserted(request, entered) };
}

const OWN_FIELDS = ['do', 'what', 'entryId', 'replaces', 'because', 'entry'];

/** Pointers at fields of an entry lead into the entry that the step holds. */
function intoEntries<Result>(steps: readonly RepairStep[], run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw error.with({
      faults: error.faults.map((fault) => ({ ...fault, pointer: intoEntry(steps, fault.pointer) })),
    });
  }
}

function intoEntry(steps: readonly RepairStep[], pointer: string): string {
  const [, at, field] = /^\/steps\/(\d+)\/([^/]+)/.exec(pointer) ?? [];
  if (at === undefined || field === undefined) return pointer;
  const holds = ['record', 'correct'].includes(steps[Number(at)]?.do ?? '');
  return holds && !OWN_FIELDS.includes(field) ? pointer.replace(`/steps/${at}/`, `/steps/${at}/entry/`) : pointer;
}
