import type { EntryRef, Facts, PlacementFacts, Population } from '@throughline/continuum';
import { entryOn, type Path } from './path.js';
import { judgedPopulation } from './population.js';
import type { OpenPlacement, Situation } from './situation.js';

/** The version in which an entry stands, by the entry's id. */
export type VersionOf = (entryId: string) => string;

/** The versions that stand on a path. */
export const versionsOn =
  (path: Path): VersionOf =>
  (entryId) =>
    entryOn(path, entryId)?.versionId ?? '';

const refOf =
  (versionOf: VersionOf) =>
  ({ entryId }: { readonly entryId: string }): EntryRef => ({ entryId, versionId: versionOf(entryId) });

/** A situation in the words that a rule pack judges by. */
export function factsOf(situation: Situation, versionOf: VersionOf, born: Population | null): Facts {
  const by = refOf(versionOf);
  const { inquiry, assessment, recommendation, livingEnvironment, aftercarePlan, lastReview } = situation;
  return {
    placements: situation.placements.map((placement) => placementFacts(placement, versionOf)),
    population: judgedPopulation(situation, born).is,
    populationBy:
      born !== null || situation.populationBy === null ? undefined : by({ entryId: situation.populationBy }),
    attributes: situation.attributes,
    inquiry: inquiry && { by: by(inquiry), on: inquiry.on, ...inquiry.value },
    assessment: assessment && {
      by: by(assessment),
      on: assessment.on,
      ...assessment.value,
      reviewedBy: assessment.value.reviewedBy === null ? undefined : by({ entryId: assessment.value.reviewedBy }),
      recommendedLevel: assessment.value.recommendedLevel?.code ?? null,
    },
    crisis: situation.crisis && { by: by(situation.crisis), on: situation.crisis.on },
    recommendation: recommendation && {
      by: by(recommendation),
      on: recommendation.on,
      level: recommendation.value.level.code,
    },
    coverages: situation.coverages.map(({ entryId, on, value }) => ({
      by: by({ entryId }),
      on,
      ...value,
      level: value.level?.code ?? null,
    })),
    authorizations: situation.authorizations.map(({ entryId, value }) => ({
      by: by({ entryId }),
      ...value,
      level: value.level?.code ?? null,
    })),
    certifications: situation.certifications.map(({ entryId, value }) => ({
      by: by({ entryId }),
      ...value,
      level: value.level.code,
    })),
    livingEnvironment: livingEnvironment && {
      by: by(livingEnvironment),
      on: livingEnvironment.on,
      ...livingEnvironment.value,
    },
    aftercarePlan: aftercarePlan && { by: by(aftercarePlan), on: aftercarePlan.on },
    lastReview: lastReview && { on: lastReview.on, outcome: lastReview.value.outcome },
    lastDischarge: lastDischargeFacts(situation, by),
    openReferral: situation.openReferral && {
      target: situation.openReferral.value.target,
      on: situation.openReferral.on,
    },
  };
}

function lastDischargeFacts({ lastDischarge }: Situation, by: ReturnType<typeof refOf>): Facts['lastDischarge'] {
  if (!lastDischarge) return null;
  const { at, on, value } = lastDischarge;
  return { by: by(lastDischarge), at, on, level: value.level.code, disposition: value.disposition };
}

export function placementFacts(placement: OpenPlacement, versionOf: VersionOf): PlacementFacts {
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
    by: { entryId: placement.changedBy, versionId: versionOf(placement.changedBy) },
  };
}
