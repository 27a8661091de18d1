import { mintedId } from '@throughline/kernel';
import { ACCEPTED } from '../acceptance.js';
import type { Decided } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import { assertedAgain, type AssertedEntry, type DraftEntry, NO_TERMS, type RecordingTerms } from '../draft.js';
import type { EntryBody } from '../entry.js';
import type { OtherData } from '../events.js';
import { isJudged } from '../judging.js';
import { approvalObligation } from '../obligations.js';
import { entryOn, type Path, type Proposal } from '../path.js';
import { recordEntry } from '../record.js';
import type { Approval } from '../settle.js';
import type { Step } from '../steps.js';
import { correctEntry } from './correct-entry.js';
import { proposeMove } from './propose-move.js';
import { type Hanging, reinstateEntry, voidEntry } from './void-entry.js';

type EditProposed = OtherData<'EditProposed'>;
type Proposed = Omit<EditProposed, 'entry' | 'narrative' | 'proposalId' | 'facilityId' | 'obligations'>;

/**
 * Asks someone entitled to accept what an edit changes. It is tried as if they had: what would contradict the path, or
 * lacks a reason, is refused now. The path does not change; what is so already is not proposed.
 */
export function proposeEdit(step: Step, hanging: Hanging | undefined, path: Path, context: DecisionContext): Decided {
  if (step.do === 'record' && isJudged(step.entry.kind)) return proposeMove(step, path, context);
  const tried = applied(step, hanging, path, { ...context, proposes: true });
  if (tried.events.length === 0) return tried;
  const entry = entryOf(step, tried);
  const proposalId = mintedId(context.commandId, context.nextPart, 'proposal');
  const data = {
    proposalId,
    facilityId: entry?.facilityId ?? facilityOf(step, path),
    ...proposed(step, hanging),
    entry,
    narrative: 'narrative' in step ? step.narrative : null,
    obligations: [approvalObligation(context.now, proposalId, 'director', 'edit')],
  };
  return { events: [{ type: 'EditProposed', data }], impact: [], acceptance: ACCEPTED, entryId: null };
}

/** Carries a proposed edit out. The entries were seen by the proposer: where one has changed since, it is refused. */
export function approvedEdit(
  data: EditProposed,
  { versionId }: Pick<Proposal, 'versionId'>,
  acceptImpact: string | null,
  path: Path,
  context: DecisionContext,
): Decided {
  const approval = { proposalId: data.proposalId, approver: context.actor };
  const step = stepOf(data, versionId, acceptImpact, path, context);
  return applied(step, data.hanging ?? undefined, path, context, approval);
}

function applied(
  step: Step,
  hanging: Hanging | undefined,
  path: Path,
  context: DecisionContext,
  approval?: Approval,
): Decided {
  switch (step.do) {
    case 'record':
      return recordEntry(step, path, context, approval);
    case 'correct':
      return correctEntry(step, path, context, approval);
    case 'void':
      return voidEntry(step, path, context, hanging);
    case 'reinstate':
      return reinstateEntry(step, path, context);
  }
}

/** The entry as it was found to stand: with its place on the path, so that its reader sees when. */
function entryOf(step: Step, { events }: Decided): DraftEntry | null {
  if (step.do !== 'record' && step.do !== 'correct') return null;
  const data = events[0]?.data;
  return data && 'entry' in data ? (data.entry as DraftEntry) : null;
}

const facilityOf = (step: Step, path: Path): string =>
  'entryId' in step ? (entryOn(path, step.entryId)?.body.facilityId ?? '') : '';

function proposed(step: Step, hanging: Hanging | undefined): Proposed {
  const { after, before, reason, acknowledge, fulfills } = 'entry' in step ? step : NO_TERMS;
  return {
    edit: step.do,
    entryId: 'entryId' in step ? step.entryId : null,
    replaces: 'entryId' in step ? step.replaces : null,
    because: step.do === 'correct' ? step.correction : step.do === 'void' ? step.reason : null,
    after,
    before,
    reason,
    acknowledge: [...acknowledge],
    fulfills,
    hanging: hanging ? { ...hanging } : null,
  };
}

function stepOf(
  data: EditProposed,
  versionId: string,
  acceptImpact: string | null,
  path: Path,
  context: DecisionContext,
): Step {
  const { edit, entry, entryId, replaces, because } = data;
  const seen = { entryId: entryId ?? '', replaces: replaces ?? '', acceptImpact };
  // Its free text stays with the proposal: sealed text belongs to the event that it was sealed for.
  if (!entry) {
    const status = { ...seen, narrative: null };
    return edit === 'void'
      ? { do: 'void', ...status, reason: because as Extract<Step, { do: 'void' }>['reason'] }
      : { do: 'reinstate', ...status };
  }
  const restated = restatedFrom(entry, versionId, context);
  const terms = termsOf(data, acceptImpact, path);
  return edit === 'correct'
    ? { do: 'correct', ...seen, ...terms, entry: restated, correction: because as Correction }
    : { do: 'record', ...terms, entry: restated };
}

type Correction = Extract<Step, { do: 'correct' }>['correction'];

const restatedFrom = (body: EntryBody, versionId: string, context: DecisionContext): AssertedEntry =>
  assertedAgain(body, context.textsOf({ body, recording: { versionId } }));

/** The plan that it would carry out may have been canceled or carried out since; it is approved all the same. */
function termsOf(
  { after, before, reason, acknowledge, fulfills }: EditProposed,
  acceptImpact: string | null,
  path: Path,
): RecordingTerms {
  const plan = path.plans.get(fulfills ?? '');
  return { after, before, reason, acknowledge, acceptImpact, fulfills: plan?.state === 'planned' ? fulfills : null };
}
