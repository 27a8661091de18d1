import type { GateOf } from '../../document/gates.js';
import type { Condition } from '../condition.js';

/** Nobody leaves without a plan for what follows. Source: S4, aftercare is part of the plan from the start. */
export const aftercareIsPlanned: Condition<GateOf<'aftercare-planned'>> = (gate, { facts, proposal }) => {
  if (gate.exceptDispositions.includes(proposal.disposition ?? '')) return undefined;
  if (facts.aftercarePlan) {
    const { by, on } = facts.aftercarePlan;
    return { rests: by, observed: `Aftercare plan of ${on}.`, inputs: [{ name: 'aftercarePlannedOn', value: on }] };
  }
  return {
    observed: 'No aftercare plan is recorded for this stay.',
    required: 'An aftercare plan before discharge.',
    remedy: 'Record the aftercare plan, or state why the client leaves without one.',
    inputs: [
      { name: 'aftercarePlannedOn', value: null },
      { name: 'disposition', value: proposal.disposition },
    ],
  };
};

/** An early exit is a risk that someone should follow up. Source: S4, an early exit is flagged as a risk. */
export const departureIsPlanned: Condition<unknown> = (_gate, { pack, proposal }) => {
  const disposition = pack.reasons('disposition').find(({ code }) => code === proposal.disposition);
  if (!disposition?.early) return undefined;
  return {
    observed: `The discharge comes before the client completes treatment (${disposition.name}).`,
    required: 'A discharge after treatment is completed.',
    remedy: 'Schedule an early follow-up contact, and tell the client how to come back.',
    inputs: [{ name: 'disposition', value: disposition.code }],
  };
};

/** Withdrawal management leads somewhere. Source: PROPOSED, withdrawal management needs a plan for the level that follows. */
export const followingLevelIsRecommended: Condition<unknown> = (_gate, { facts, pack, proposal }) => {
  const { placement } = proposal;
  if (!placement) return undefined;
  const next = facts.recommendation;
  const sinceAdmission = next !== null && next.on >= placement.admittedOn;
  if (sinceAdmission && pack.level(next.level)?.track !== placement.track) {
    return {
      rests: next.by,
      observed: `Level ${next.level} was recommended on ${next.on} to follow this stay.`,
      inputs: [
        { name: 'recommendedLevel', value: next.level },
        { name: 'recommendedOn', value: next.on },
      ],
    };
  }
  return {
    observed: 'No level of care is recommended to follow this stay.',
    required: 'A recommendation, made during this stay, for the level that follows.',
    remedy: 'Record the level recommended next, or state why none follows.',
    inputs: [
      { name: 'recommendedLevel', value: next?.level ?? null },
      { name: 'admittedOn', value: placement.admittedOn },
    ],
  };
};
