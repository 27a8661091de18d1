import { type LocalDate, Refusal } from '@throughline/kernel';
import type { OrganisationDirectory } from '@throughline/organisation';
import type { Offer } from './programme-body.js';

/**
 * A programme offers what its facility's pack knows on that day. Before a facility has adopted any pack nothing can be
 * said; the pack then judges each admission anyway.
 */
export function assertOffered(offer: Offer, directory: OrganisationDirectory, at: { facilityId: string; on: LocalDate }): void {
  const pack = directory.packAdoptedBy(at.facilityId, at.on);
  if (!pack) return;
  const unknownLevel = offer.levels.findIndex((level) => !pack.level(level));
  if (unknownLevel >= 0) throw Refusal.at(`/levels/${unknownLevel}`, 'level-unknown', "The facility's rule pack has no such level.");
  if (offer.template !== null && !pack.programme(offer.template)) {
    throw Refusal.at('/template', 'template-unknown', "The facility's rule pack has no such programme to follow.");
  }
}
