import { derivedOf, type Move, type Step } from './derived.js';
import type { EntryOf } from './entry.js';
import { type OpenPlacement, openPlacement, type Situation } from './situation.js';

/** Ends one placement. */
export function close(situation: Situation, entry: EntryOf<'Discharged' | 'AftercareEnded'>, move: Move): Step {
  const placement = openPlacement(situation, entry.placementId);
  if (!placement) return { situation, derived: { ...derivedOf(situation), move, unanchored: true } };
  const placements = situation.placements.filter((other) => other !== placement);
  const after: Situation = {
    ...situation,
    placements,
    lastDischarge: entry.kind === 'Discharged' ? dischargeOf(placement, entry) : situation.lastDischarge,
    // Nobody returns from a referral to a stay that is over.
    openReferral: situation.openReferral?.value.placementId === placement.placementId ? null : situation.openReferral,
  };
  return {
    situation: after,
    derived: { ...derivedOf(after), move, from: placement.place, episode: placement.episode },
  };
}

/** A death ends every placement, aftercare too. It is said to lead from the treatment that began first. */
export function closeAll(situation: Situation): Step {
  const left = endedByDeath(situation);
  const after = situation.placements.length > 0 ? { ...situation, placements: [] } : situation;
  return {
    situation: after,
    derived: {
      ...derivedOf(after),
      move: 'death',
      from: left?.place ?? null,
      episode: left?.episode ?? situation.episode,
    },
  };
}

/** Of the placements that a death ends the one that stands for all: the first treatment, else the aftercare. */
export const endedByDeath = ({ placements }: Situation): OpenPlacement | undefined =>
  placements.find(({ status }) => status !== 'aftercare') ?? placements[0];

const dischargeOf = (placement: OpenPlacement, entry: EntryOf<'Discharged'>): Situation['lastDischarge'] => ({
  entryId: entry.entryId,
  at: entry.effective.at,
  on: entry.effective.localDate,
  value: { level: placement.place.level, disposition: entry.disposition, placementId: placement.placementId },
});
