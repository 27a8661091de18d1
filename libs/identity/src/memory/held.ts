import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { clientUnknown, Refusal } from '@throughline/kernel';
import { KEY_BYTES } from '../authenticated-encryption.js';
import type { ErasuresSeen, Purged } from '../client-erasures.js';
import type { RecordedIdentity } from '../client-identity.js';
import { indexEntriesOf, NAME_KINDS } from '../identity-index.js';
import type { Indexed } from '../match-candidates.js';
import type { StaffMember } from '../staff-member.js';
import type { LogMark } from '../log-marks.js';

/** A client in memory. A change is another object, so that what was before can be put back. */
export interface HeldClient {
  /** In order of registration. */
  readonly number: number;
  readonly clientId: string;
  readonly keyId: string;
  /** Null once it is destroyed. */
  readonly key: KeyObject | null;
  readonly destroyed: { readonly at: number; readonly method: string } | null;
  readonly facilityIds: readonly string[];
  readonly identities: readonly RecordedIdentity[];
  /** Null until the client is erased. */
  readonly purged: Purged | null;
}

interface Asked {
  readonly subject: string;
  readonly mac: string;
  readonly answer: object;
}

/** What one vault in memory holds, for all who open it. A piece of work is done as a whole, or undone. */
export class Held {
  readonly vaultId = randomUUID();
  readonly tenantKey = newSecret();
  readonly fingerprintKey = newSecret();
  readonly clients = new Map<string, HeldClient>();
  /** By who registered under which key; null for a client who is erased. */
  readonly registered = new Map<string, { readonly clientId: string; readonly mac: string } | null>();
  readonly staff = new Map<string, StaffMember>();
  readonly asked = new Map<string, Asked>();
  readonly notes: { logMark: LogMark | null; erasuresSeen: ErasuresSeen | null } = {
    logMark: null,
    erasuresSeen: null,
  };
  #undoing: (() => void)[] | null = null;

  /** Inside another, it is a part of that one. */
  atomically<Result>(work: () => Result): Result {
    if (this.#undoing) return work();
    const undoing: (() => void)[] = (this.#undoing = []);
    try {
      return work();
    } catch (error) {
      for (const undo of undoing.toReversed()) undo();
      throw error;
    } finally {
      this.#undoing = null;
    }
  }

  put<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    const [was, before] = [map.has(key), map.get(key) as Value];
    this.#undoing?.push(() => (was ? map.set(key, before) : map.delete(key)));
    map.set(key, value);
  }

  delete<Key, Value>(map: Map<Key, Value>, key: Key): void {
    const before = map.get(key);
    if (before !== undefined) this.#undoing?.push(() => map.set(key, before));
    map.delete(key);
  }

  /** Refuses `client-unknown`. */
  client(clientId: string): HeldClient {
    const found = this.clients.get(clientId);
    if (!found) throw new Refusal(clientUnknown);
    return found;
  }

  change(client: HeldClient, changed: Partial<HeldClient>): void {
    this.put(this.clients, client.clientId, { ...client, ...changed });
  }
}

export const newSecret = (): KeyObject => createSecretKey(randomBytes(KEY_BYTES));

/** Under what a client is found: names they ever had, numbers and dates as they stand. */
export function entriesOf({ identities }: HeldClient) {
  const current = identities.length - 1;
  const entries = identities.flatMap(({ identity }, version) =>
    indexEntriesOf(identity).filter(({ kind }) => version === current || NAME_KINDS.some((name) => name === kind)),
  );
  return [...new Map(entries.map((entry) => [`${entry.kind} ${entry.value}`, entry])).values()];
}

export const isFound = (client: HeldClient, { kinds, range }: Indexed): boolean =>
  entriesOf(client).some(
    ({ kind, value }) => kinds.includes(kind) && bytewise(value, range.from) >= 0 && bytewise(value, range.before) < 0,
  );

/** As stores order texts: by their bytes in UTF-8. */
export const bytewise = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));
