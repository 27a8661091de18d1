import { describe } from '@jest/globals';
import { specifyClientMatch } from './client-match.js';
import { specifyClientSearch } from './client-search.js';
import { specifyErasing } from './erasing.js';
import { specifyRegistrations } from './registrations.js';
import { specifyRequestMemo } from './request-memo.js';
import { specifyRequestMark, specifySealing } from './sealing.js';
import { specifySilence } from './silence.js';
import { specifyStaff } from './staff.js';
import type { MakeVault } from './vault-under-test.js';

export { knownClient } from './client-to-erase.js';
export { A_MORNING, person, registration, rejectionOf } from './vault-under-test.js';

/** What every engine of the vault promises. */
export function specifyVault(engine: string, make: MakeVault): void {
  describe(`the vault on ${engine}`, () => {
    specifyRegistrations(make);
    specifyClientSearch(make);
    specifyClientMatch(make);
    specifyStaff(make);
    specifyRequestMemo(make);
    specifySealing(make);
    specifyRequestMark(make);
    specifyErasing(make);
    specifySilence(make);
  });
}
