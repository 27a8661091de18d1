import { clientRegistered } from '@throughline/care-path';
import {
  clientKnown,
  IDENTITY_PROBLEMS,
  identityInvalid,
  registrationInvalid,
  vaultUnavailable,
} from '@throughline/identity';
import { pathProblems } from '../slices/problems.js';
import { identityContradictsAnonymous, identityMissing } from './register-client.js';

/** What the registration of a client refuses. */
export const registrationProblems = [
  identityInvalid,
  identityMissing,
  identityContradictsAnonymous,
  registrationInvalid,
  ...IDENTITY_PROBLEMS,
  clientRegistered,
  clientKnown,
  vaultUnavailable,
  ...pathProblems.facility,
];
