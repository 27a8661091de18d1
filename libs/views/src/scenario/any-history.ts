import { type Entry, PLANNABLE_MOVES, REVIEW_CLOCK } from '@throughline/care-path';
import { type Chronicle, on, type Telling } from './chronicle.js';
import * as entries from './entries.js';
import { erasureAct, goesOn } from './erasure-acts.js';
import { ITSELF } from './itself.js';

/** One thing that happens, drawn as whole numbers: any sequence of acts is a history, sensible or not. */
export interface Act {
  readonly what: number;
  /** When it happened, in six-hour steps; late as often as not. */
  readonly when: number;
  /** Which placement or entry it concerns, and how. */
  readonly which: number;
  readonly how: number;
}

const START = on('2026-01-01T00:00').at;
const STEP_MS = 6 * 3_600_000;
const STEPS = 120;
const LEVELS = ['1', '2.1', '2.5', '3.5', 'OTP'];
const FACILITIES = ['north', 'south', 'east'];
const PHASES = ['early', 'late'];

type Deed = (chronicle: Chronicle, act: Act) => void;

/** Plays an act; what makes no sense (there is nothing to correct yet, say) is passed over. */
export function play(chronicle: Chronicle, act: Act): void {
  if (goesOn(chronicle, act)) (DEEDS[act.what % DEEDS.length] as Deed)(chronicle, act);
}

const whenOf = ({ when }: Act): string => new Date(START + (when % STEPS) * STEP_MS).toISOString().slice(0, 16);
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
const placementOf = (chronicle: Chronicle, { which }: Act): string => chronicle.id(`placement ${which % 3}`);
const placeOf = ({ how }: Act) => {
  const facilityId = pick(FACILITIES, Math.floor(how / LEVELS.length));
  return entries.place(pick(LEVELS, how), { facilityId, programId: how % 2 === 0 ? `${facilityId}-iop` : null });
};

function entryOf(chronicle: Chronicle, { which }: Act, wanted: (entry: Entry) => boolean): Entry | undefined {
  const found = chronicle.path.entries.filter(wanted);
  return found.length === 0 ? undefined : pick(found, which);
}

function descriptionOf(act: Act): Telling {
  const when = whenOf(act);
  if (act.how % 3 === 0) return {};
  if (act.how % 3 === 1) return { judged: entries.judged(), obligations: [entries.obligation('continued-stay', when)] };
  const review = entries.obligation(REVIEW_CLOCK, when, {
    subject: ITSELF,
    metBy: ['EntryReviewed'],
    endedBy: [],
    ownerRole: 'director',
  });
  const judged = entries.judged({
    conformance: 'non-conforming',
    findings: [entries.finding('invented-rule')],
    reason: 'emergency',
  });
  return {
    judged,
    obligations: [
      review,
      entries.obligation('contact', when, { metBy: [], endedBy: ['Discharged', 'LeaveStarted', 'DeathRecorded'] }),
    ],
  };
}

const enter =
  (body: (chronicle: Chronicle, act: Act) => Parameters<Chronicle['enter']>[0]): Deed =>
  (chronicle, act) => {
    chronicle.enter(body(chronicle, act), descriptionOf(act));
  };

const correctTime: Deed = (chronicle, act) => {
  const entry = entryOf(chronicle, act, ({ active }) => active);
  if (entry)
    chronicle.correct(entry.body.entryId, { effective: on(whenOf(act)) }, act.how % 2 === 0 ? descriptionOf(act) : {});
};

const correctPlace: Deed = (chronicle, act) => {
  const entry = entryOf(chronicle, act, ({ active, body }) => active && 'to' in body);
  const to = placeOf(act);
  if (entry) chronicle.correct(entry.body.entryId, { to, facilityId: to.facilityId }, { reason: 'wrong-level' });
};

const voidOne: Deed = (chronicle, act) => {
  const entry = entryOf(chronicle, act, ({ active }) => active);
  if (entry) chronicle.voidEntry(entry.body.entryId, 'did-not-happen', rejudging(chronicle, act));
};

const reinstateOne: Deed = (chronicle, act) => {
  const entry = entryOf(chronicle, act, ({ active }) => !active);
  if (entry) chronicle.reinstate(entry.body.entryId, rejudging(chronicle, act));
};

const KNOWN_ADULT = { is: 'adult', known: 'birth-date' } as const;

/** Some later verdict changes with it. */
function rejudging(chronicle: Chronicle, act: Act): Telling {
  const entry = entryOf(chronicle, { ...act, which: act.how }, (one) => one.judged !== null);
  if (!entry) return {};
  const { verdict } = entries.judged({ findings: [entries.finding(`rule-${act.how % 2}`)] });
  return {
    rejudged: [{ entryId: entry.body.entryId, verdict, population: KNOWN_ADULT, conformance: 'non-conforming' }],
  };
}

const propose: Deed = (chronicle, act) => {
  const placementId = placementOf(chronicle, act);
  const entry = {
    ...entries.levelChange('SteppedUp', whenOf(act), placementId, placeOf(act)),
    entryId: chronicle.id(`proposed ${chronicle.events.length}`),
    seq: 0,
    narrative: null,
  };
  const proposalId = chronicle.id(`proposal ${chronicle.events.length}`);
  const waiting = entries.obligation('approval-waiting', whenOf(act), {
    subject: { kind: 'proposal', id: proposalId },
    metBy: [],
    endedBy: [],
  });
  chronicle.append('MoveProposed', {
    proposalId,
    entry,
    judged: entries.judged(),
    after: null,
    obligations: [waiting],
  });
};

const answerProposal: Deed = (chronicle, act) => {
  const waiting = [...chronicle.path.proposals.values()].filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return;
  const { proposalId } = pick(waiting, act.which).data;
  chronicle.append(pick(['MoveApproved', 'MoveDeclined', 'MoveWithdrawn'] as const, act.how), {
    proposalId,
    reason: null,
  });
};

/** The birth date gives another population now: two judged entries at most ask for one review. */
const reviewPopulation: Deed = (chronicle, act) => {
  const judged = chronicle.path.entries.filter(({ active, judged: verdict }) => active && verdict !== null).slice(-2);
  const entryIds = judged.map(({ body }) => body.entryId);
  if (entryIds.length === 0) return;
  const review = entries.obligation('population-review', whenOf(act), {
    subject: { kind: 'entry', id: entryIds[0] as string },
    metBy: ['EntryReviewed'],
    endedBy: [],
    ownerRole: 'director',
  });
  chronicle.append('PopulationReviewOpened', {
    facilityId: pick(FACILITIES, act.how),
    entries: entryIds.map((entryId) => ({ entryId, was: KNOWN_ADULT, becomes: { is: null, known: 'unknown' } })),
    reclocked: judged.map(({ body: { entryId }, obligations }) => ({ entryId, obligations: [...obligations, review] })),
  });
};

/** A planned move of one of the stays, or of none in particular. */
const plan: Deed = (chronicle, act) => {
  const planId = chronicle.id(`plan ${chronicle.events.length}`);
  const { facilityId, programId, level } = placeOf(act);
  const expected = on(whenOf(act).slice(0, act.how % 2 === 0 ? 10 : 16));
  const passed = entries.obligation('planned-move', whenOf(act), {
    subject: { kind: 'plan', id: planId },
    metBy: [],
    endedBy: ['PlannedMoveCanceled'],
  });
  chronicle.append('MovePlanned', {
    ...{ planId, facilityId, programId, level, expected },
    placementId: act.how % 3 === 0 ? null : placementOf(chronicle, act),
    move: pick(PLANNABLE_MOVES, act.how),
    ...{ reason: null, narrative: null, obligations: [passed] },
  });
};

function planOf(chronicle: Chronicle, { which }: Act): string | undefined {
  const waiting = [...chronicle.path.plans.values()].filter(({ state }) => state === 'planned');
  return waiting.length === 0 ? undefined : pick(waiting, which).data.planId;
}

const cancelPlan: Deed = (chronicle, act) => {
  const planId = planOf(chronicle, act);
  if (planId !== undefined) chronicle.append('PlannedMoveCanceled', { planId, reason: 'client-choice' });
};

const carryOut: Deed = (chronicle, act) => {
  const fulfills = planOf(chronicle, act);
  if (fulfills === undefined) return;
  const body =
    act.how % 2 === 0 ? movedTo(chronicle, act) : entries.discharge(whenOf(act), placementOf(chronicle, act));
  chronicle.enter(body, { fulfills });
};

const movedTo = (chronicle: Chronicle, act: Act) =>
  entries.levelChange('SteppedUp', whenOf(act), placementOf(chronicle, act), placeOf(act));

const reviewOne: Deed = (chronicle, act) => {
  const entry = entryOf(chronicle, act, ({ active }) => active);
  if (entry) chronicle.enter(entries.entryReview(whenOf(act), entry.body.entryId));
};

const admit = enter((chronicle, act) => entries.admission(whenOf(act), placementOf(chronicle, act), placeOf(act)));
const change = enter((chronicle, act) =>
  entries.levelChange(
    pick(['SteppedUp', 'SteppedDown', 'Transferred'] as const, act.how),
    whenOf(act),
    placementOf(chronicle, act),
    placeOf(act),
  ),
);

const DEEDS: readonly Deed[] = [
  admit,
  admit,
  admit,
  change,
  change,
  enter((chronicle, act) => entries.discharge(whenOf(act), placementOf(chronicle, act))),
  enter((chronicle, act) => entries.leaveStart(whenOf(act), placementOf(chronicle, act))),
  enter((chronicle, act) => entries.leaveEnd(whenOf(act), placementOf(chronicle, act))),
  enter((chronicle, act) => entries.referralOut(whenOf(act), placementOf(chronicle, act))),
  enter((chronicle, act) => entries.referralReturn(whenOf(act), placementOf(chronicle, act))),
  enter((chronicle, act) => entries.phaseChange(whenOf(act), placementOf(chronicle, act), pick(PHASES, act.how))),
  enter((chronicle, act) => entries.stayReview(whenOf(act), placementOf(chronicle, act))),
  enter((_chronicle, act) => entries.assessment(whenOf(act))),
  enter((chronicle, act) => entries.aftercareStart(whenOf(act), placementOf(chronicle, act))),
  enter((chronicle, act) => entries.aftercareEnd(whenOf(act), placementOf(chronicle, act))),
  enter((_chronicle, act) => entries.death(whenOf(act))),
  correctTime,
  correctTime,
  correctPlace,
  voidOne,
  reinstateOne,
  propose,
  answerProposal,
  plan,
  cancelPlan,
  reviewPopulation,
  carryOut,
  reviewOne,
  erasureAct,
  erasureAct,
];
