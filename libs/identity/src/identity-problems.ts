/** What the vault refuses with, each declared beside its check: for the routes that list them. */
export { identityInvalid } from './client-identity.js';
export { searchCursorUnknown, searchEmpty } from './identity-search.js';
export { IDENTITY_PROBLEMS } from './identity-faults.js';
export { matchInvalid } from './match-question.js';
export { registrationInvalid } from './registration-terms.js';
export { limitOutOfRange } from './search-words.js';
export { narrativeNotWellFormed, narrativeTooLong } from './sealing-under.js';
export { clientKnown } from './known-there.js';
export { staffIdTaken, staffInvalid } from './staff-member.js';
export { vaultUnavailable } from './vault-unavailable.js';
