/** What the vault refuses with, each declared beside its check: for the routes that list them. */
export { identityInvalid } from './client-identity.js';
export { searchCursorUnknown, searchEmpty } from './client-search.js';
export { IDENTITY_PROBLEMS } from './identity-faults.js';
export { matchInvalid } from './match-question.js';
export { registrationInvalid } from './registration-terms.js';
export { limitOutOfRange } from './search-words.js';
export { narrativeNotWellFormed, narrativeTooLong } from './sealing.js';
export { staffInvalid } from './staff.js';
export { vaultUnavailable } from './transaction.js';
