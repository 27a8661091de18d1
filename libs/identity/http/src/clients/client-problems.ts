import {
  IDENTITY_PROBLEMS,
  identityInvalid,
  limitOutOfRange,
  matchInvalid,
  searchCursorUnknown,
  searchEmpty,
  vaultUnavailable,
} from '@throughline/identity';
import { clientErased, clientUnknown } from '@throughline/kernel';
import { matchRateExceeded } from './match-client.js';

const reading = [clientUnknown, clientErased, vaultUnavailable];

/** What each route about a client's identity refuses. */
export const clientProblems = {
  reading,
  amending: [...reading, identityInvalid, ...IDENTITY_PROBLEMS],
  searching: [searchEmpty, searchCursorUnknown, limitOutOfRange],
  matching: [matchInvalid, matchRateExceeded, ...IDENTITY_PROBLEMS],
};
