import type { Facts, PlacementFacts } from '@throughline/continuum';
import type { OpenPlacement, Situation } from './situation.js';

/** A situation in the words that a rule pack judges by. */
export function factsOf(situation: Situation): Facts {
  const { inquiry, assessment, recommendation, coverage, livingEnvironment, aftercarePlan, lastReview } = situation;
  return {
    placements: situation.placements.map(placementFacts),
    population: situation.population,
    attributes: situation.attributes,
    inquiry: inquiry && { on: inquiry.on, ...inquiry.value },
    assessment: assessment && {
      entryId: assessment.entryId,
      on: assessment.on,
      ...assessment.value,
      recommendedLevel: assessment.value.recommendedLevel?.code ?? null,
    },
    recommendation: recommendation && { on: recommendation.on, level: recommendation.value.level.code },
    coverage: coverage && { on: coverage.on, outcome: coverage.value.outcome },
    authorizations: situation.authorizations.map(({ value }) => ({ ...value, level: value.level?.code ?? null })),
    livingEnvironment: livingEnvironment && { on: livingEnvironment.on, ...livingEnvironment.value },
    aftercarePlan: aftercarePlan && { on: aftercarePlan.on },
    lastReview: lastReview && { on: lastReview.on, outcome: lastReview.value.outcome },
    lastDischarge: lastDischargeFacts(situation),
    openReferral: situation.openReferral && {
      target: situation.openReferral.value.target,
      on: situation.openReferral.on,
    },
  };
}

function lastDischargeFacts({ lastDischarge }: Situation): Facts['lastDischarge'] {
  if (!lastDischarge) return null;
  const { at, on, value } = lastDischarge;
  return { at, on, level: value.level.code, disposition: value.disposition };
}

export function placementFacts(placement: OpenPlacement): PlacementFacts {
  const { placementId, place, phase, status, admittedOn, levelSince } = placement;
  const { facilityId, programId, template, track, level } = place;
  return {
    placementId,
    facilityId,
    programId,
    template,
    track,
    system: level.system,
    level: level.code,
    phase,
    status,
    admittedOn,
    levelSince,
  };
}
