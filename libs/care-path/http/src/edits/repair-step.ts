import { CorrectionReason, VoidReasonOfOthers } from '@throughline/care-path';
import { type EntryCommand, narrativeOf, type RepairStep } from '@throughline/care-path-application';
import { defineProblem, Refusal } from '@throughline/kernel';
import { hasRole, MAY, type Roles } from '@throughline/access';
import { roleNotAllowed } from '@throughline/http-kit';
import { ENTRY_BODIES } from '../entries/entry-bodies.js';
import type { Sending } from '../recording/sending.js';
import { heldEntry } from '../slices/held-entry.js';
import type { EditBody } from './edit-body.js';
import type { RepairStepBody } from './repair-body.js';

export const stepIncomplete = defineProblem({
  code: 'step-incomplete',
  sentence: 'This step needs the field that `errors` names. The description of `steps` lists the fields of each step.',
});

/** Reads one step of a repair; what it holds is checked when the step is decided, so that a refusal points at it. */
export function stepOf(
  step: EditBody & { readonly do: RepairStepBody['do']; readonly placementId?: string | null },
  sent: Sending,
  mayVoid: Roles = MAY.voidEntries,
): RepairStep {
  switch (step.do) {
    case 'record': {
      const entry = () => heldEntry(bodyFor(given('what', step.what), sent), given('entry', step.entry));
      return { do: 'record', command: step.what ?? 'admitClient', entry };
    }
    case 'correct':
      return {
        do: 'correct',
        entryId: step.entryId ?? '',
        replaces: step.replaces ?? '',
        correction: oneOf(CorrectionReason.options, step.because),
        entryFor: (command) => heldEntry(bodyFor(command, sent), given('entry', step.entry)),
      };
    case 'attach':
      assertRole(sent, mayVoid);
      return { do: 'attach', ...seen(step), placementId: step.placementId ?? null };
    default:
      return {
        do: 'edit',
        step: () => {
          assertRole(sent, mayVoid);
          return statusStep(step);
        },
      };
  }
}

function statusStep(step: EditBody & { readonly do: string }): ReturnType<Extract<RepairStep, { do: 'edit' }>['step']> {
  const terms = { ...seen(step), narrative: narrativeOf(step), acceptImpact: null };
  return step.do === 'void'
    ? { do: 'void', ...terms, reason: oneOf(VoidReasonOfOthers.options, step.because) }
    : { do: 'reinstate', ...terms };
}

const seen = (step: EditBody) => ({
  entryId: given('entryId', step.entryId),
  replaces: given('replaces', step.replaces),
});

function given<Value>(field: string, value: Value | null | undefined): Value {
  if (value !== null && value !== undefined) return value;
  throw new Refusal(stepIncomplete, { at: `/${field}` });
}

const oneOf = <Value extends string>(options: readonly Value[], value: string | null | undefined): Value =>
  given(
    'because',
    options.find((option) => option === value),
  );

function bodyFor(command: EntryCommand, sent: Sending) {
  const { body, roles } = ENTRY_BODIES[command];
  assertRole(sent, roles);
  return body;
}

function assertRole({ caller }: Sending, roles: Roles): void {
  if (!hasRole(caller, ...roles)) throw new Refusal(roleNotAllowed);
}
