import type { ClientIdentity, ClientIdentities, Registered } from '@throughline/identity';
import { type CommandRequest, deterministicId } from '@throughline/kernel';

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
  vault: Pick<ClientIdentities, 'register' | 'registeredBefore'>,
  request: CommandRequest,
  { facilityId, identity, unlessKnown = false }: NewClient,
): Promise<Registered | null> {
  const key = request.idempotencyKey;
  const idempotencyKey = key.length > VAULT_KEY_LENGTH_MAX ? deterministicId('vault key', key) : key;
  const registration = { principal: request.actor.id, idempotencyKey, facilityId, identity, unlessKnown };
  return request.dryRun === true ? vault.registeredBefore(registration) : vault.register(registration);
}
