import type { GateOf } from '../../document/gates.js';
import type { Level } from '../../document/levels.js';
import type { EntryRef, Facts } from '../../facts.js';
import type { Condition } from '../condition.js';
import type { Rests } from '../finding.js';
import type { GateContext } from '../gate-context.js';
import { levelAtStart, levelInWords } from '../../level-in-words.js';

/** Someone has said which level the client needs. Source: PROPOSED. */
export const recommendationIsRecorded: Condition<unknown> = (_gate, { facts }) => {
  const latest = latestRecommendation(facts);
  return latest
    ? restsOn(latest)
    : {
        observed: 'No level has been recommended.',
        required: 'A recommended level on the path before the move.',
        remedy: 'Record a recommendation, or state a reason for moving without one.',
        inputs: [{ name: 'recommendedLevel', value: null }],
      };
};

/** Nobody is placed below the level recommended for them. Source: PROPOSED, the recommendation is at most what is requested, or there is a reason. */
export const recommendationIsNotAbove: Condition<unknown> = (_gate, context) => {
  const compared = comparable(context);
  if (!compared) return undefined;
  if (compared.recommended.rank <= compared.requested.rank) return restsOn(compared.latest);
  return {
    observed: `${levelAtStart(compared.recommended)} is recommended; this move is to ${levelInWords(compared.requested)}, which is less intensive.`,
    required: 'A level at least as intensive as the one recommended.',
    remedy: 'Move to the recommended level, record a newer recommendation, or state why less care is given.',
    inputs: inputsOf(compared),
  };
};

/** Nobody is kept above the level recommended for them without a reason. Source: A4, the least intensive safe setting. */
export const recommendationIsNotBelow: Condition<unknown> = (_gate, context) => {
  const compared = comparable(context);
  if (!compared) return undefined;
  if (compared.recommended.rank >= compared.requested.rank) return restsOn(compared.latest);
  return {
    observed: `${levelAtStart(compared.recommended)} is recommended; this move is to ${levelInWords(compared.requested)}, which is more intensive.`,
    required: 'The least intensive safe level, which is the one recommended.',
    remedy: 'Move to the recommended level, or record why more care is given.',
    inputs: inputsOf(compared),
  };
};

/**
 * Care that is recommended on a track of its own is given, or was, before a client is placed on another one.
 * Source: A5, withdrawal management is a level of its own beside the others.
 */
export const recommendedTrackIsAttended: Condition<GateOf<'recommended-track-attended'>> = (gate, context) => {
  const { facts, pack, proposal } = context;
  const latest = latestRecommendation(facts);
  const recommended = latest && pack.level(latest.level);
  if (!latest || !recommended || !gate.recommended.includes(recommended.track)) return undefined;
  if (proposal.to?.track === recommended.track) return restsOn(latest);
  const attended = attendedOn(context, recommended.track, latest.on);
  if (attended) return attended;
  return {
    observed: `${levelAtStart(recommended)} was recommended on ${latest.on}; the client is not there and has not been there since.`,
    required: 'The recommended care, before or alongside care on another track.',
    remedy: 'Admit or refer the client to the recommended care, record a newer recommendation, or state a reason.',
    inputs: [
      { name: 'recommendedLevel', value: recommended.code },
      { name: 'recommendedOn', value: latest.on },
    ],
  };
};

/** The stay on a track: one that is open, or the last one when it ended on the day or later. */
function attendedOn({ facts, pack }: GateContext, track: string, since: string): Rests | undefined {
  const open = facts.placements.find((placement) => placement.track === track);
  if (open) {
    const observed = `The client has been at level ${open.level} since ${open.levelSince}.`;
    return { rests: open.by, observed, inputs: [{ name: 'level', value: open.level }] };
  }
  const last = facts.lastDischarge;
  if (!last || last.on < since || pack.level(last.level)?.track !== track) return undefined;
  const observed = `The client was discharged from level ${last.level} on ${last.on}.`;
  return { rests: last.by, observed, inputs: [{ name: 'dischargedOn', value: last.on }] };
}

/** The later of what was recommended and what an assessment recommended; on one day the recommendation counts. */
function latestRecommendation({ recommendation, assessment }: Facts): Recommended | undefined {
  const assessed = assessment?.recommendedLevel
    ? { on: assessment.on, level: assessment.recommendedLevel, by: assessment.by }
    : undefined;
  if (!recommendation) return assessed;
  return assessed && assessed.on > recommendation.on ? assessed : recommendation;
}

interface Recommended {
  readonly on: string;
  readonly level: string;
  readonly by?: EntryRef | undefined;
}

const restsOn = ({ by, on, level }: Recommended): Rests => ({
  rests: by,
  observed: `Level ${level} was recommended on ${on}.`,
  inputs: [
    { name: 'recommendedLevel', value: level },
    { name: 'recommendedOn', value: on },
  ],
});

interface Compared {
  readonly recommended: Level;
  readonly requested: Level;
  readonly latest: Recommended;
}

/** Levels compare only on one track: a recommendation for outpatient care says nothing of an opioid treatment program. */
function comparable({ facts, pack, to }: GateContext): Compared | undefined {
  const latest = latestRecommendation(facts);
  const recommended = latest && pack.level(latest.level);
  return recommended && to && recommended.track === to.track ? { recommended, requested: to, latest } : undefined;
}

const inputsOf = ({ recommended, requested, latest: { on } }: Compared) => [
  { name: 'recommendedLevel', value: recommended.code },
  { name: 'recommendedOn', value: on },
  { name: 'requestedLevel', value: requested.code },
];
