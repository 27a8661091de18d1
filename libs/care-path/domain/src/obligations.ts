import { type ClockTrigger, type CompiledPack, type Obligation, openClocks } from '@throughline/continuum';
import type { Effective } from '@throughline/kernel';
import type { DecisionContext } from './decision-context.js';
import { type DraftEntry, foldable } from './draft.js';
import type { EntryBody, EntryOf } from './entry.js';
import type { Judged } from './events.js';
import { outcomeOf } from './outcome-of.js';
import type { Level } from './place.js';
import { openPlacement, type Situation } from './situation.js';

const DAY_MS = 86_400_000;
/** How long a director has to look at a non-conforming move. Our own choice, no published rule. */
const REVIEW_WITHIN_DAYS = 7;
/** How long for one whose finding another role acknowledged, where the pack does not say. Our own choice. */
const URGENT_REVIEW_WITHIN_HOURS = 24;
export const REVIEW_CLOCK = 'non-conforming-move';
export const APPROVAL_CLOCK = 'approval-waiting';
/** How long a proposed move may wait for its approver. Our own choice. */
const APPROVAL_WITHIN_DAYS = 2;
const CONTRADICTION_CLOCK = 'contradiction';
const POPULATION_CLOCK = 'population-review';

/** An obligation that the service itself asks for: due at once, and so many days (of 24 hours) until it is overdue. */
const owed = (
  from: number,
  days: number,
  obligation: Pick<Obligation, 'clockId' | 'title' | 'ownerRole' | 'subject'> & Partial<Obligation>,
): Obligation => ({
  listedFrom: from,
  opensFrom: from,
  warnAt: from,
  dueAt: from + days * DAY_MS,
  overdueFrom: from + days * DAY_MS + 1,
  lapsesAt: null,
  metBy: [],
  endedBy: [],
  again: 'replaces',
  ...obligation,
});

type Asking = Pick<EntryBody, 'entryId' | 'effective'>;

/**
 * A non-conforming move waits for a director's review, met only by a review of that very entry. It is urgent where another
 * role acknowledged a finding than the pack says: within the hours of the pack, or ours.
 */
const reviewObligation = (now: number, { entryId, effective }: Asking, urgentHours: number | null): Obligation =>
  owed(now, urgentHours === null ? REVIEW_WITHIN_DAYS : urgentHours / 24, {
    listedFrom: effective.at,
    clockId: REVIEW_CLOCK,
    title:
      urgentHours === null ? 'Review a non-conforming move' : 'Review a finding that another role acknowledged: urgent',
    subject: { kind: 'entry', id: entryId },
    ownerRole: 'director',
    metBy: [{ kind: 'EntryReviewed', where: [{ what: 'reviews', oneOf: [entryId] }] }],
  });

/**
 * Entries that were judged under another population than the amended birth date gives wait for one review, of any of
 * them. Nothing that was recorded before the amendment meets it.
 */
export const populationObligation = (now: number, revision: number, entryIds: readonly string[]): Obligation =>
  owed(now, REVIEW_WITHIN_DAYS, {
    clockId: POPULATION_CLOCK,
    title: 'Review what was judged under another population',
    subject: { kind: 'entry', id: entryIds[0] as string },
    ownerRole: 'director',
    metBy: [
      {
        kind: 'EntryReviewed',
        where: [
          { what: 'reviews', oneOf: [...entryIds] },
          { what: 'recorded-after', oneOf: [String(revision)] },
        ],
      },
    ],
  });

/** Reviews stay with their entry when its clocks change. */
export const isReview = ({ clockId }: Obligation): boolean => clockId === REVIEW_CLOCK || clockId === POPULATION_CLOCK;

export const isPopulationReview = ({ clockId }: Obligation): boolean => clockId === POPULATION_CLOCK;

/** What contradicts the rest of its path waits for a repair; it is owed no longer once the path is coherent. */
export const contradictionObligation = (
  { entryId, effective }: Asking,
  { recordedAt }: { readonly recordedAt: number },
): Obligation =>
  owed(recordedAt, REVIEW_WITHIN_DAYS, {
    listedFrom: effective.at,
    clockId: CONTRADICTION_CLOCK,
    title: 'Resolve a contradiction on the path',
    subject: { kind: 'entry', id: entryId },
    ownerRole: 'director',
  });

const PLAN_CLOCK = 'planned-move';
const OVERTAKEN_CLOCK = 'plan-overtaken';

/** A planned move is asked about once its day has passed: it is to be recorded, planned anew or canceled. Until then it is no obligation. */
export const planObligation = (planId: string, dayAfter: number): Obligation => ({
  ...owed(dayAfter, 0, {
    clockId: PLAN_CLOCK,
    title: 'Record, move, or cancel a planned move whose day has passed',
    subject: { kind: 'plan', id: planId },
    ownerRole: 'clinician',
    endedBy: [{ kind: 'PlannedMoveCanceled', where: [] }],
  }),
  overdueFrom: dayAfter,
});

/** The client left before a planned move of that stay was carried out: it can only be canceled, or named by the entry that it was. */
export const overtakenObligation = (planId: string, leftAt: number): Obligation => ({
  ...planObligation(planId, leftAt),
  clockId: OVERTAKEN_CLOCK,
  title: 'Cancel a planned move of a client who has left',
});

/** What answers a proposed move or edit. */
const ANSWERS = {
  move: ['MoveApproved', 'MoveDeclined', 'MoveWithdrawn'],
  edit: ['EditApproved', 'EditDeclined', 'EditWithdrawn'],
} as const;

/** A proposed move or edit waits for its approver until it is approved, declined or withdrawn. */
export const approvalObligation = (
  now: number,
  proposalId: string,
  ownerRole: string,
  of: 'move' | 'edit' = 'move',
): Obligation =>
  owed(now, APPROVAL_WITHIN_DAYS, {
    clockId: APPROVAL_CLOCK,
    title: `Approve or decline a proposed ${of}`,
    subject: { kind: 'proposal', id: proposalId },
    ownerRole,
    metBy: ANSWERS[of].map((kind) => ({ kind, where: [] })),
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
  if (!review) return opened;
  const urgent = judged.acknowledgedByAnother ? (pack.urgentReviewHours ?? URGENT_REVIEW_WITHIN_HOURS) : null;
  return [...opened, reviewObligation(context.now, entry, urgent)];
}

/** What an entry would open, and the facility that it would be owed at: for a refusal to tell. */
export const owedAt = (facilityId: string, obligations: readonly Obligation[]) =>
  obligations.map((obligation) => ({ ...obligation, facilityId }));

/** An entry in the words that a pack's clocks are triggered by. */
export function triggerOf(entry: EntryBody, before: Situation): ClockTrigger {
  const placement = 'placementId' in entry ? openPlacement(before, entry.placementId) : undefined;
  const place = 'to' in entry ? entry.to : placement?.place;
  return {
    kind: entry.kind,
    entryId: entry.entryId,
    facilityId: entry.facilityId,
    placementId: 'placementId' in entry ? entry.placementId : null,
    at: entry.effective.at,
    on: entry.effective.localDate,
    zone: entry.effective.zone,
    level: levelStated(entry)?.code ?? place?.level.code ?? null,
    crossing: 'to' in entry && placement !== undefined && placement.place.facilityId !== entry.to.facilityId,
    phase: entry.kind === 'PhaseChanged' ? entry.phase : (placement?.phase ?? null),
    ...statedIn(entry),
    outcome: outcomeOf(entry),
  };
}

/** The level of which a word on paying for it speaks. */
const levelStated = (entry: EntryBody): Level | null =>
  entry.kind === 'AuthorizationRecorded' || entry.kind === 'CertificationRecorded' ? entry.level : null;

type Stated = Pick<ClockTrigger, 'until' | 'untilAt' | 'since' | 'payer' | 'urgency'>;

/** What an entry itself states for clocks: a date, and for a request whom it waits for. */
function statedIn(entry: EntryBody): Stated {
  switch (entry.kind) {
    case 'AuthorizationRecorded':
      return statedByPayer(entry);
    case 'LeaveStarted':
    case 'ReferredOut':
      return momentOf(entry.expectedReturn);
    case 'CertificationRecorded':
      return { until: entry.lastDay };
    case 'ContinuedStayReviewed':
      return { until: entry.nextReview };
    case 'AftercarePlanned':
      return { until: entry.firstContactOn };
    default:
      return { until: null };
  }
}

/** A request waits for its answer since it was submitted; what is approved ends with its last day. */
function statedByPayer(entry: EntryOf<'AuthorizationRecorded'>): Stated {
  const { state, due, submitted, payer, urgency, lastDay } = entry;
  if (state !== 'requested') return { until: isInForce(entry) ? lastDay : null, payer, urgency };
  const since = submitted && { at: submitted.at, on: submitted.localDate };
  return { ...momentOf(due), since, payer, urgency };
}

const momentOf = (moment: Effective | null): Pick<Stated, 'until' | 'untilAt'> => ({
  until: moment?.localDate ?? null,
  untilAt: moment?.precision === 'minute' ? moment.at : null,
});

/** What covered days that were over when it was said has no end that anyone could still prepare for. */
const isInForce = ({ state, lastDay, effective }: EntryOf<'AuthorizationRecorded'>): boolean =>
  state === 'approved' && lastDay !== null && lastDay >= effective.localDate;
