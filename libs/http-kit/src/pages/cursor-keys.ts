import type { HmacKeys } from '@throughline/event-store';
import { CURSOR_KEYS, VAULT } from '../tokens.js';

/** The little of `TenantMacs` that makes them. */
interface KeyMaker {
  hmacsFor(purpose: 'cursors'): Promise<HmacKeys>;
}

/** One set of keys for every cursor of the service, made from the tenant's own key, which never leaves the vault. */
export const cursorKeysFrom = {
  provide: CURSOR_KEYS,
  inject: [VAULT],
  useFactory: (vault: KeyMaker): Promise<HmacKeys> => vault.hmacsFor('cursors'),
};
