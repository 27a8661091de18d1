import { POPULATIONS } from '@throughline/continuum';
import {
  defineProblem,
  facilityNotOpen,
  facilityUnknown,
  levelUnknown,
  type LocalDate,
  Refusal,
} from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';
import type { OfferRecorded } from './program-offer.js';

export const templateUnknown = defineProblem({
  code: 'template-unknown',
  at: '/template',
  sentence:
    "The facility's rule pack has no such program to follow. Use a program code of that pack, or omit `template`.",
});

/**
 * A program offers what its facility's packs know on that day: those for the program, of whatever population. Before a
 * facility has adopted any pack nothing can be said; the pack then judges each admission anyway.
 */
export function assertOffered(
  offer: OfferRecorded,
  directory: OrganizationDirectory,
  at: { programId: string; facilityId: string; on: LocalDate },
): void {
  const packs = [null, ...POPULATIONS].flatMap(
    (population) => directory.packsAdopted(at.facilityId, { ...at, population }).inForce ?? [],
  );
  if (packs.length === 0) return;
  const unknownLevel = offer.levels.findIndex((level) => !packs.some((pack) => pack.level(level)));
  if (unknownLevel >= 0) throw new Refusal(levelUnknown, { at: `/levels/${unknownLevel}` });
  const { template } = offer;
  if (template !== null && !packs.some((pack) => pack.program(template))) {
    throw new Refusal(templateUnknown);
  }
}

/** A program opens on a day on which its facility is open. */
export function assertOpen(directory: OrganizationDirectory, facilityId: string, on: LocalDate): void {
  const facility = directory.facility(facilityId);
  if (!facility) throw new Refusal(facilityUnknown, { at: '/facilityId' });
  if (on < facility.openFrom || (facility.closedOn !== null && on > facility.closedOn)) {
    throw new Refusal(facilityNotOpen, { at: '/openFrom' });
  }
}
