import { ACCEPTED } from '../acceptance.js';
import type { Decided } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import type { OtherData } from '../events.js';
import { isPopulationReview, populationObligation } from '../obligations.js';
import { entryOn, type Path, situationBefore } from '../path.js';
import { judgedPopulation } from '../population.js';

type Review = OtherData<'PopulationReviewOpened'>;
type Differing = Review['entries'][number];

/**
 * Holds what was judged against the birth date as it is now, and asks for a review where it gives another population: one
 * for each facility. Judges nothing again. Entries whose review was opened for that very population are not asked about twice.
 */
export function reviewPopulation(path: Path, context: DecisionContext): Decided {
  const byFacility = Map.groupBy(differing(path, context), ({ facilityId }) => facilityId);
  const events = [...byFacility].map(([facilityId, found]) => ({
    type: 'PopulationReviewOpened' as const,
    data: reviewOf(
      facilityId,
      found.map(({ entry }) => entry),
      path,
      context,
    ),
  }));
  return { events, impact: [], acceptance: ACCEPTED, entryId: null };
}

function differing(
  path: Path,
  context: DecisionContext,
): readonly { readonly facilityId: string; readonly entry: Differing }[] {
  return path.entries.flatMap(({ active, judged, body: { entryId, facilityId, effective } }, index) => {
    if (!active || !judged) return [];
    const was = judged.population;
    const becomes = judgedPopulation(situationBefore(path.entries, index), context.populationOn(effective.localDate));
    if (becomes.is === was.is || path.populationReviews.get(entryId) === becomes.is) return [];
    return [{ facilityId, entry: { entryId, was, becomes } }];
  });
}

/** Each entry asks for the same review, which the next one takes over: whichever of them stands last, it stays one. */
function reviewOf(facilityId: string, entries: Differing[], path: Path, { now }: DecisionContext): Review {
  const entryIds = entries.map(({ entryId }) => entryId);
  const review = populationObligation(now, path.revision, entryIds);
  const reclocked = entryIds.map((entryId) => ({
    entryId,
    obligations: [...(entryOn(path, entryId)?.obligations ?? []).filter((one) => !isPopulationReview(one)), review],
  }));
  return { facilityId, entries, reclocked };
}
