import { datesOutOfOrder, facilityUnknown, inBody } from '@throughline/kernel';
import type { DeclaredProblem } from '@throughline/nest-kit';
import { zoneUnknown } from '@throughline/time';
import { facilityClosed, facilityExists } from '@throughline/organization';
import { wholeProviderNeeded } from '../recording/whole-provider.js';
import { packUnknown } from '../rule-packs/pack-problems.js';

/** What the routes of facilities refuse. */
export const facilityProblems = {
  unknown: [facilityUnknown],
  opening: [wholeProviderNeeded, zoneUnknown, facilityExists],
  closing: [wholeProviderNeeded, facilityUnknown, facilityClosed, datesOutOfOrder],
  adopting: [wholeProviderNeeded, facilityUnknown, inBody(packUnknown)],
} satisfies Record<string, readonly DeclaredProblem[]>;
