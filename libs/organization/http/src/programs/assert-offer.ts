import { defineProblem, levelUnknown, type LocalDate, Refusal } from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';
import type { Offer } from './program-body.js';

export const templateUnknown = defineProblem({
  code: 'template-unknown',
  at: '/template',
  sentence:
    "The facility's rule pack has no such program to follow. Use a program code of that pack, or omit `template`.",
});

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
  if (unknownLevel >= 0) throw new Refusal(levelUnknown, { at: `/levels/${unknownLevel}` });
  if (offer.template !== null && !pack.program(offer.template)) {
    throw new Refusal(templateUnknown);
  }
}
