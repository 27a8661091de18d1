import { type ClockTrigger, type CompiledPack, type Obligation, openClocks } from '@throughline/continuum';
import type { DecisionContext } from './decision-context.js';
import { type DraftEntry, foldable } from './draft.js';
import type { EntryBody } from './entry.js';
import type { Judged } from './events.js';
import { openPlacement, type Situation } from './situation.js';

const DAY_MS = 86_400_000;
/** How long a director has to look at a non-conforming move. Our own choice, no published rule. */
const REVIEW_WITHIN_DAYS = 7;
export const REVIEW_CLOCK = 'non-conforming-move';
export const APPROVAL_CLOCK = 'approval-waiting';
/** How long a proposed move may wait for its approver. Our own choice. */
const APPROVAL_WITHIN_DAYS = 2;

/** A non-conforming move waits for a director's review, met only by a review of that very entry. */
const reviewObligation = (now: number): Obligation => ({
  clockId: REVIEW_CLOCK,
  title: 'Review a non-conforming move',
  opensFrom: now,
  warnAt: now,
  dueAt: now + REVIEW_WITHIN_DAYS * DAY_MS,
  ownerRole: 'director',
  metBy: ['EntryReviewed'],
  endedBy: [],
});

const CONTRADICTION_CLOCK = 'contradiction';

/** What contradicts the rest of its path waits for a repair; it is owed no longer once the path is coherent. */
export const contradictionObligation = (recordedAt: number): Obligation => ({
  clockId: CONTRADICTION_CLOCK,
  title: 'Resolve a contradiction on the path',
  opensFrom: recordedAt,
  warnAt: recordedAt,
  dueAt: recordedAt + REVIEW_WITHIN_DAYS * DAY_MS,
  ownerRole: 'director',
  metBy: [],
  endedBy: [],
});

const EDIT_ANSWERS = ['EditApproved', 'EditDeclined', 'EditWithdrawn'];

/** A proposed move or edit waits for its approver until it is approved, declined or withdrawn. */
export const approvalObligation = (now: number, ownerRole: string, of: 'move' | 'edit' = 'move'): Obligation => ({
  clockId: APPROVAL_CLOCK,
  title: of === 'move' ? 'Approve or decline a proposed move' : 'Approve or decline a proposed edit',
  opensFrom: now,
  warnAt: now,
  dueAt: now + APPROVAL_WITHIN_DAYS * DAY_MS,
  ownerRole,
  metBy: of === 'move' ? ['MoveApproved', 'MoveDeclined', 'MoveWithdrawn'] : EDIT_ANSWERS,
  endedBy: [],
});

/** What an entry opens: the clocks that its pack starts and, for a non-conforming move, a review. */
export function obligationsOf(
  pack: CompiledPack,
  entry: DraftEntry,
  before: Situation,
  judged: Judged | null,
  context: DecisionContext,
): readonly Obligation[] {
  const opened = openClocks(pack, triggerOf(foldable(entry), before), context.startOfDay);
  const review = judged?.conformance === 'non-conforming' && context.origin.kind === 'live';
  return review ? [...opened, reviewObligation(context.now)] : opened;
}

/** An entry in the words that a pack's clocks are triggered by. */
export function triggerOf(entry: EntryBody, before: Situation): ClockTrigger {
  const placement = 'placementId' in entry ? openPlacement(before, entry.placementId) : undefined;
  const place = 'to' in entry ? entry.to : placement?.place;
  return {
    kind: entry.kind,
    at: entry.effective.at,
    on: entry.effective.localDate,
    zone: entry.effective.zone,
    level: entry.kind === 'AuthorizationRecorded' ? (entry.level?.code ?? null) : (place?.level.code ?? null),
    phase: entry.kind === 'PhaseChanged' ? entry.phase : (placement?.phase ?? null),
    until: untilOf(entry),
    outcome: outcomeOf(entry),
  };
}

/** How it ended, in a code that a clock can make an exception of: nobody follows up a client who died. */
function outcomeOf(entry: EntryBody): string | null {
  if (entry.kind === 'Discharged') return entry.disposition;
  if (entry.kind === 'AftercareContactRecorded') return entry.reached ? 'reached' : 'not-reached';
  return 'outcome' in entry ? entry.outcome : null;
}

function untilOf(entry: EntryBody): ClockTrigger['until'] {
  switch (entry.kind) {
    case 'AuthorizationRecorded':
      return entry.state === 'approved' ? entry.lastDay : null;
    case 'LeaveStarted':
    case 'ReferredOut':
      return entry.expectedReturn;
    case 'ContinuedStayReviewed':
      return entry.nextReview;
    case 'AftercarePlanned':
      return entry.firstContactOn;
    default:
      return null;
  }
}
