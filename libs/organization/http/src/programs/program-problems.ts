import {
  datesOutOfOrder,
  facilityNotOpen,
  facilityUnknown,
  inBody,
  levelUnknown,
  programUnknown,
} from '@throughline/kernel';
import type { DeclaredProblem } from '@throughline/http-kit';
import { clientsStillPlaced, programClosed, programExists } from '@throughline/organization';
import { placementsNotKnown, templateUnknown, wholeProviderNeeded } from '@throughline/organization-application';
import { knownProblems } from '../known/known-problems.js';

const offer = [levelUnknown, templateUnknown];

/** What the routes of programs refuse. */
export const programProblems = {
  listing: knownProblems,
  unknown: [programUnknown, ...knownProblems],
  opening: [wholeProviderNeeded, ...offer, programExists, inBody(facilityUnknown), facilityNotOpen],
  changing: [wholeProviderNeeded, programUnknown, programClosed, ...offer],
  closing: [
    wholeProviderNeeded,
    programUnknown,
    programClosed,
    datesOutOfOrder,
    clientsStillPlaced,
    placementsNotKnown,
  ],
} satisfies Record<string, readonly DeclaredProblem[]>;
