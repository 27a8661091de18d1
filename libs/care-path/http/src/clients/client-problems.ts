import { clientRegistered } from '@throughline/care-path';
import {
  clientKnown,
  IDENTITY_PROBLEMS,
  identityInvalid,
  limitOutOfRange,
  matchInvalid,
  registrationInvalid,
  searchCursorUnknown,
  searchEmpty,
  vaultUnavailable,
} from '@throughline/identity';
import { pathProblems } from '../slices/problems.js';
import { matchRateExceeded } from './match-client.js';
import { identityContradictsAnonymous, identityMissing } from './register-client.js';

/** What each route about a client's identity refuses. */
export const clientProblems = {
  registering: [
    identityInvalid,
    identityMissing,
    identityContradictsAnonymous,
    registrationInvalid,
    ...IDENTITY_PROBLEMS,
    clientRegistered,
    clientKnown,
    vaultUnavailable,
    ...pathProblems.facility,
  ],
  amending: [...pathProblems.client, identityInvalid, ...IDENTITY_PROBLEMS],
  searching: [searchEmpty, searchCursorUnknown, limitOutOfRange],
  matching: [matchInvalid, matchRateExceeded, ...IDENTITY_PROBLEMS],
};
