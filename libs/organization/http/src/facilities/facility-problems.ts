import { datesOutOfOrder, facilityUnknown, inBody, programUnknown } from '@throughline/kernel';
import type { DeclaredProblem } from '@throughline/http-kit';
import { zoneUnknown } from '@throughline/time';
import {
  clientsStillPlaced,
  facilityClosed,
  facilityExists,
  sitePackMissing,
  sitePackNeeded,
} from '@throughline/organization';
import { packUnknown, placementsNotKnown, wholeProviderNeeded } from '@throughline/organization-application';
import { knownProblems } from '../known/known-problems.js';

/** What the routes of facilities refuse. */
export const facilityProblems = {
  listing: knownProblems,
  unknown: [facilityUnknown, ...knownProblems],
  opening: [wholeProviderNeeded, zoneUnknown, facilityExists],
  closing: [
    wholeProviderNeeded,
    facilityUnknown,
    facilityClosed,
    datesOutOfOrder,
    clientsStillPlaced,
    placementsNotKnown,
  ],
  adopting: [
    wholeProviderNeeded,
    facilityUnknown,
    inBody(packUnknown),
    inBody(programUnknown),
    sitePackMissing,
    sitePackNeeded,
  ],
} satisfies Record<string, readonly DeclaredProblem[]>;
