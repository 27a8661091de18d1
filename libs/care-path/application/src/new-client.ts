import type { ClientIdentity, ClientIdentities, Registered } from '@throughline/identity';
import { type CommandRequest, deterministicId } from '@throughline/kernel';
import { assertNotKnownThere } from './known-there.js';

/** The vault takes shorter keys than HTTP does. */
const VAULT_KEY_LENGTH_MAX = 200;

export interface NewClient {
  readonly facilityId: string;
  /** Null for an anonymous inquiry. */
  readonly identity: ClientIdentity | null;
  /** Refuses a person whom the vault knows at that facility. A job registers whom it was given. */
  readonly unlessKnown?: boolean;
}

/** The client as the vault has it after the request: found again, or minted now. Null for a dry run that would mint one. */
export function registeredIn(
  vault: Pick<ClientIdentities, 'match' | 'register' | 'registeredBefore'>,
  request: CommandRequest,
  { facilityId, identity, unlessKnown = false }: NewClient,
): Registered | null {
  const key = request.idempotencyKey;
  const idempotencyKey = key.length > VAULT_KEY_LENGTH_MAX ? deterministicId('vault key', key) : key;
  const registration = { principal: request.actor.id, idempotencyKey, facilityId, identity };
  const before = vault.registeredBefore(registration);
  if (before) return before;
  if (unlessKnown) assertNotKnownThere(vault, registration);
  return request.dryRun === true ? null : vault.register(registration);
}
