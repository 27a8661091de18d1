import { datesOutOfOrder, facilityUnknown, inBody } from '@throughline/kernel';
import type { DeclaredProblem } from '@throughline/nest-kit';
import { zoneUnknown } from '@throughline/time';
import { facilityClosed, facilityExists } from '@throughline/organization';
import { packUnknown, wholeProviderNeeded } from '@throughline/organization-application';

/** What the routes of facilities refuse. */
export const facilityProblems = {
  unknown: [facilityUnknown],
  opening: [wholeProviderNeeded, zoneUnknown, facilityExists],
  closing: [wholeProviderNeeded, facilityUnknown, facilityClosed, datesOutOfOrder],
  adopting: [wholeProviderNeeded, facilityUnknown, inBody(packUnknown)],
} satisfies Record<string, readonly DeclaredProblem[]>;
