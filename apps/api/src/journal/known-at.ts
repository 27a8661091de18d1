import type { ClientIdentities } from '@throughline/identity';
import { Refusal } from '@throughline/kernel';

/** A route's id may be any text; a client that is unknown is known nowhere. */
export const knownAt =
  (vault: ClientIdentities) =>
  async (clientId: string): Promise<readonly string[]> => {
    try {
      return await vault.facilitiesOf(clientId);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  };
