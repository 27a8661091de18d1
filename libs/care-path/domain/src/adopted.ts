import type { LocalDate } from '@throughline/kernel';
import type { AdoptedPacks, DecisionContext } from './decision-context.js';
import type { DraftEntry } from './draft.js';
import { judgedPopulation } from './population.js';
import { openPlacement, type Situation } from './situation.js';

/** Whom a pack is looked for: what of an entry decides which one that is. */
interface Concerned {
  readonly facilityId: string;
  readonly on: LocalDate;
  readonly programId: string | null;
}

/** The packs for someone of whom that much is known, by their population on that day. */
export const adoptedAt = ({ facilityId, ...query }: Concerned, before: Situation, context: DecisionContext) =>
  context.packsAdopted(facilityId, {
    ...query,
    population: judgedPopulation(before, context.populationOn(query.on)).is,
  });

type Concerning = Pick<DraftEntry, 'kind' | 'facilityId' | 'effective'> & { readonly placementId?: string | null };

/** The packs by which an entry is judged where it would stand. */
export const adoptedFor = (entry: Concerning, before: Situation, context: DecisionContext): AdoptedPacks =>
  adoptedAt(
    { facilityId: entry.facilityId, on: entry.effective.localDate, programId: programConcerned(entry, before) },
    before,
    context,
  );

/**
 * The program that an entry concerns: the one it leads to, else that of its placement, else that of the only placement
 * which is open at its facility. What is recorded before an admission concerns none.
 */
export function programConcerned(
  entry: { readonly facilityId: string; readonly placementId?: string | null },
  before: Situation,
): string | null {
  if ('to' in entry) return (entry as DraftEntry<'Admitted'>).to.programId;
  if ('programId' in entry) return (entry as DraftEntry<'AftercareStarted'>).programId;
  const placement = openPlacement(before, entry.placementId ?? null);
  if (placement) return placement.place.programId;
  const [only, ...others] = before.placements.filter(({ place }) => place.facilityId === entry.facilityId);
  return others.length === 0 ? (only?.place.programId ?? null) : null;
}
