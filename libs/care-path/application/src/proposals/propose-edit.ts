import {
  type DecisionContext,
  type Hanging,
  type Path,
  proposeEdit as propose,
  type Step,
} from '@throughline/care-path';
import type { RequestContext, Decide } from '../care-paths.js';
import { pointingBelow } from '../described-refusal.js';
import { decisionOf, type RepairStep } from '../edits/repair-path.js';

const OWN_FIELDS = ['do', 'what', 'entryId', 'replaces', 'because', 'entry', 'hanging', 'attachTo'].map(
  (field) => `/${field}`,
);

/** Asks someone entitled for an edit whose impact the caller is not allowed to accept. The path does not change until they approve. */
export const proposeEdit =
  (step: RepairStep, hanging: Hanging | undefined): Decide =>
  (path, context, requestContext) =>
    pointingBelow(
      '/entry',
      () => propose(stepOf(step, requestContext, path, context), hanging, path, context),
      OWN_FIELDS,
    );

function stepOf(step: RepairStep, requestContext: RequestContext, path: Path, context: DecisionContext): Step {
  const decision = decisionOf(step, requestContext, path);
  if (typeof decision !== 'function') throw new TypeError('An attachment is no edit that is proposed by itself.');
  return decision(path, context);
}
