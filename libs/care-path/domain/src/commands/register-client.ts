import { defineProblem, Refusal } from '@throughline/kernel';
import type { Path } from '../path.js';
import { ACCEPTED } from '../acceptance.js';
import type { Decided } from '../decided.js';

export const clientRegistered = defineProblem({
  code: 'client-registered',
  kind: 'conflict',
  sentence: 'This client is registered already. Record entries for the client instead.',
});

export interface RegisterClient {
  readonly facilityId: string;
  /** Id of the client's data key, made durably in the vault before this event. */
  readonly keyId: string;
  readonly anonymous: boolean;
}

/** Opens a client's path. The identity is in the vault already; this event says only that there is someone. */
export function registerClient(command: RegisterClient, path: Path): Decided {
  if (path.registered) throw new Refusal(clientRegistered);
  return {
    events: [{ type: 'ClientRegistered', data: { ...command } }],
    impact: [],
    acceptance: ACCEPTED,
    entryId: null,
  };
}
