import type { CallerContext } from '@throughline/access';
import type { FacilityScope } from '@throughline/kernel';

/** What identities need of the paths of their clients. The context of paths answers it; identities know nothing of paths. */
export interface ClientPaths {
  /** Rejects a client outside these facilities as an unknown one, and one whose record was erased as erased. */
  assertShown(clientId: string, facilities: FacilityScope): Promise<void>;

  /** To be called after each change of an identity: entries may have been judged under another population. Answers the position of the review that it opened, or null. */
  reviewAfterAmending(clientId: string, caller: CallerContext): Promise<string | null>;
}

export const CLIENT_PATHS = Symbol('paths of clients');
