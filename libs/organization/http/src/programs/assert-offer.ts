import { type LocalDate, Refusal } from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';
import type { Offer } from './program-body.js';

/**
 * A program offers what its facility's pack knows on that day. Before a facility has adopted any pack nothing can be
 * said; the pack then judges each admission anyway.
 */
export function assertOffered(
  offer: Offer,
  directory: OrganizationDirectory,
  at: { facilityId: string; on: LocalDate },
): void {
  const pack = directory.packAdoptedBy(at.facilityId, at.on);
  if (!pack) return;
  const unknownLevel = offer.levels.findIndex((level) => !pack.level(level));
  if (unknownLevel >= 0)
    throw Refusal.at(`/levels/${unknownLevel}`, 'level-unknown', "The facility's rule pack has no such level.");
  if (offer.template !== null && !pack.program(offer.template)) {
    throw Refusal.at('/template', 'template-unknown', "The facility's rule pack has no such program to follow.");
  }
}
