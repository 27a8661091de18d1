import {
  approveProposal,
  type AssertedEntry,
  cancelPlannedMove,
  correctEntry,
  type Decided,
  declineProposal,
  entryOn,
  NO_TERMS,
  placeNamed,
  situationBeforeEntry,
  type PlanMove,
  planMove,
  reinstateEntry,
  voidEntry,
  withdrawProposal,
} from '@throughline/care-path';
import { proposeMove, recording } from '@throughline/care-path-application';
import { defineProblem, Narrative, Refusal } from '@throughline/kernel';
import { MOVES, sentEntry } from './asserted.js';
import type { Deciding } from './deciding.js';
import type { Act, PlanAct, Step } from './step.js';

const stepMissing = defineProblem({
  code: 'step-missing',
  sentence: 'The sample history names an entry that was not recorded. Correct the history.',
});

/** Decides one step as the application does for whoever sends it. */
export function decideStep(of: Deciding): Decided {
  const { step, path, context, requestContext, made } = of;
  const { act } = step;
  switch (act.do) {
    case 'record':
    case 'admit':
    case 'change-level': {
      const { useCase, request } = sentEntry(of, act);
      return recording(useCase, request)(path, context, requestContext);
    }
    case 'propose': {
      const { request } = sentEntry(of, act.move);
      return proposeMove({ move: MOVES[act.move.do], entryFor: () => request })(path, context, requestContext);
    }
    case 'approve':
      return approveProposal(
        { proposalId: idOf(made(act.of).proposalId), reason: null, acceptImpact: of.terms.acceptImpact ?? null },
        path,
        context,
      );
    case 'decline':
      return declineProposal(
        { proposalId: idOf(made(act.of).proposalId), reason: act.reason, acceptImpact: null },
        path,
        context,
      );
    case 'withdraw':
      return withdrawProposal(
        { proposalId: idOf(made(act.of).proposalId), reason: act.reason, acceptImpact: null },
        path,
        context,
      );
    case 'plan':
      return planMove(planOf(step, act), path, context);
    case 'cancel-plan':
      return cancelPlannedMove({ planId: idOf(made(act.of).planId), reason: act.reason }, path, context);
    case 'correct':
      return decideCorrection(of, act);
    case 'void':
      return voidEntry(
        { ...versionOf(of, act.of), reason: act.reason, narrative: null, acceptImpact: of.terms.acceptImpact ?? null },
        path,
        context,
        act.withHanging && { do: 'void', placementId: null },
      );
    case 'reinstate':
      return reinstateEntry(
        { ...versionOf(of, act.of), narrative: null, acceptImpact: of.terms.acceptImpact ?? null },
        path,
        context,
      );
    case 'register':
      throw new RangeError('A registration is no decision over a path.');
  }
}

function planOf({ siteCode }: Step, { move, programId, level, expected }: PlanAct): PlanMove {
  return { move, programId, level, expected, facilityId: siteCode, placementId: null, reason: null, narrative: null };
}

function decideCorrection(of: Deciding, act: Extract<Act, { do: 'correct' }>): Decided {
  const { step, path, context, terms } = of;
  const version = versionOf(of, act.of);
  const known = entryOn(path, version.entryId);
  if (!known) throw new RangeError('A story corrects what it has told.');
  const { entryId: _entryId, seq: _seq, ...body } = known.body;
  const effective = step.effective ?? body.effective;
  const { level, programId, ...facts } = act.facts;
  const to =
    level !== undefined && 'to' in body
      ? {
          to: placeNamed(
            { facilityId: body.facilityId, programId: programId ?? null, level, track: null },
            effective,
            situationBeforeEntry(path, known.body),
            context,
          ),
        }
      : {};
  const narrative = step.narrative === null ? null : new Narrative(step.narrative);
  const entry = { ...body, ...facts, ...to, effective, narrative } as AssertedEntry;
  const reason = known.judged?.reason ?? null;
  return correctEntry({ ...NO_TERMS, reason, ...terms, ...version, correction: act.correction, entry }, path, context);
}

function versionOf({ path, made }: Deciding, label: string): { readonly entryId: string; readonly replaces: string } {
  const entryId = idOf(made(label).entryId);
  return { entryId, replaces: entryOn(path, entryId)?.versionId ?? '' };
}

function idOf(id: string | null): string {
  if (id === null) throw new Refusal(stepMissing);
  return id;
}
