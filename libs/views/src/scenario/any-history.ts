import { type Entry, REVIEW_CLOCK } from '@throughline/care-path';
import { type Chronicle, on, type Telling } from './chronicle.js';
import * as entries from './entries.js';

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

type Deed = (told: Chronicle, act: Act) => void;

/** Plays an act; what makes no sense (there is nothing to correct yet, say) is passed over. */
export function play(told: Chronicle, act: Act): void {
  (DEEDS[act.what % DEEDS.length] as Deed)(told, act);
}

const whenOf = ({ when }: Act): string => new Date(START + (when % STEPS) * STEP_MS).toISOString().slice(0, 16);
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
const placementOf = (told: Chronicle, { which }: Act): string => told.id(`placement ${which % 3}`);
const placeOf = ({ how }: Act) => {
  const facilityId = pick(FACILITIES, Math.floor(how / LEVELS.length));
  return entries.place(pick(LEVELS, how), { facilityId, programId: how % 2 === 0 ? `${facilityId}-iop` : null });
};

function entryOf(told: Chronicle, { which }: Act, wanted: (entry: Entry) => boolean): Entry | undefined {
  const found = told.path.entries.filter(wanted);
  return found.length === 0 ? undefined : pick(found, which);
}

function descriptionOf(act: Act): Telling {
  const when = whenOf(act);
  if (act.how % 3 === 0) return {};
  if (act.how % 3 === 1) return { judged: entries.judged(), obligations: [entries.obligation('continued-stay', when)] };
  const review = entries.obligation(REVIEW_CLOCK, when, {
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
    obligations: [review, entries.obligation('contact', when, { metBy: [], endedBy: ['Discharged', 'LeaveStarted'] })],
  };
}

const enter =
  (body: (told: Chronicle, act: Act) => Parameters<Chronicle['enter']>[0]): Deed =>
  (told, act) => {
    told.enter(body(told, act), descriptionOf(act));
  };

const correctTime: Deed = (told, act) => {
  const entry = entryOf(told, act, ({ standing }) => standing);
  if (entry)
    told.correct(entry.body.entryId, { effective: on(whenOf(act)) }, act.how % 2 === 0 ? descriptionOf(act) : {});
};

const correctPlace: Deed = (told, act) => {
  const entry = entryOf(told, act, ({ standing, body }) => standing && 'to' in body);
  const to = placeOf(act);
  if (entry) told.correct(entry.body.entryId, { to, facilityId: to.facilityId }, { reason: 'wrong-level' });
};

const voidOne: Deed = (told, act) => {
  const entry = entryOf(told, act, ({ standing }) => standing);
  if (entry) told.voidEntry(entry.body.entryId, 'did-not-happen', rejudging(told, act));
};

const reinstateOne: Deed = (told, act) => {
  const entry = entryOf(told, act, ({ standing }) => !standing);
  if (entry) told.reinstate(entry.body.entryId, rejudging(told, act));
};

/** Some later verdict changes with it. */
function rejudging(told: Chronicle, act: Act): Telling {
  const entry = entryOf(told, { ...act, which: act.how }, (one) => one.judged !== null);
  if (!entry) return {};
  const { verdict } = entries.judged({ findings: [entries.finding(`rule-${act.how % 2}`)] });
  return { rejudged: [{ entryId: entry.body.entryId, verdict, conformance: 'non-conforming' }] };
}

const propose: Deed = (told, act) => {
  const placementId = placementOf(told, act);
  const entry = {
    ...entries.levelChange('SteppedUp', whenOf(act), placementId, placeOf(act)),
    entryId: told.id(`proposed ${told.events.length}`),
    seq: 0,
    narrative: null,
  };
  const waiting = entries.obligation('approval-waiting', whenOf(act), {
    metBy: ['MoveApproved', 'MoveDeclined'],
    endedBy: [],
  });
  const proposalId = told.id(`proposal ${told.events.length}`);
  told.append('MoveProposed', { proposalId, entry, judged: entries.judged(), after: null, obligations: [waiting] });
};

const answerProposal: Deed = (told, act) => {
  const waiting = [...told.path.proposals.values()].filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return;
  const { proposalId } = pick(waiting, act.which).data;
  told.append(pick(['MoveApproved', 'MoveDeclined', 'MoveWithdrawn'] as const, act.how), { proposalId, reason: null });
};

const reviewOne: Deed = (told, act) => {
  const entry = entryOf(told, act, ({ standing }) => standing);
  if (entry) told.enter(entries.entryReview(whenOf(act), entry.body.entryId));
};

const admit = enter((told, act) => entries.admission(whenOf(act), placementOf(told, act), placeOf(act)));
const change = enter((told, act) =>
  entries.levelChange(
    pick(['SteppedUp', 'SteppedDown', 'Transferred'] as const, act.how),
    whenOf(act),
    placementOf(told, act),
    placeOf(act),
  ),
);

const DEEDS: readonly Deed[] = [
  admit,
  admit,
  admit,
  change,
  change,
  enter((told, act) => entries.discharge(whenOf(act), placementOf(told, act))),
  enter((told, act) => entries.leaveStart(whenOf(act), placementOf(told, act))),
  enter((told, act) => entries.leaveEnd(whenOf(act), placementOf(told, act))),
  enter((told, act) => entries.referralOut(whenOf(act), placementOf(told, act))),
  enter((told, act) => entries.referralReturn(whenOf(act), placementOf(told, act))),
  enter((told, act) => entries.phaseChange(whenOf(act), placementOf(told, act), pick(PHASES, act.how))),
  enter((told, act) => entries.stayReview(whenOf(act), placementOf(told, act))),
  enter((_told, act) => entries.assessment(whenOf(act))),
  enter((told, act) => entries.aftercareStart(whenOf(act), placementOf(told, act))),
  enter((told, act) => entries.aftercareEnd(whenOf(act), placementOf(told, act))),
  correctTime,
  correctTime,
  correctPlace,
  voidOne,
  reinstateOne,
  propose,
  answerProposal,
  reviewOne,
];
