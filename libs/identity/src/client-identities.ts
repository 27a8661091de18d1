import type { LocalDate } from '@throughline/kernel';
import type { ClientIdentity, RecordedIdentity } from './client-identity.js';
import type { FoundClients, IdentitySearch } from './identity-search.js';
import type { Matches } from './match-answers.js';
import type { MatchQuestion } from './match-question.js';
import type { RequestOnce } from './request-memo.js';

export interface Registration {
  /** Who asks: with `idempotencyKey` it names the registration, so that asking again finds the same client. */
  readonly principal: string;
  readonly idempotencyKey: string;
  readonly facilityId: string;
  /** Null for an anonymous inquiry. Anything but a well-formed identity is refused with its faults. */
  readonly identity: ClientIdentity | null;
  /** Refuses a person whom the facility knows. Looked for and registered in one step, so that two desks cannot both register them. */
  readonly unlessKnown?: boolean;
}

export interface Registered {
  /** A random UUID: it says nothing about the person. */
  readonly clientId: string;
  readonly keyId: string;
  /** False when an earlier attempt had registered the client already. */
  readonly created: boolean;
}

/** What one change of an identity is made under. */
export interface IdentifyTerms {
  /** The pseudonymous id of who records it. */
  readonly recordedBy?: string;
  /** The version that the caller has seen; any when null or absent. */
  readonly seen?: number | null;
  /** Kept with the change. */
  readonly once?: RequestOnce;
}

export interface Identified {
  readonly version: number;
  /** False when it was so already. */
  readonly changed: boolean;
  /** True when `once` was answered before: nothing was done now. */
  readonly replayed: boolean;
}

/** Who clients are, and at which facilities they are known. */
export interface ClientIdentities {
  /**
   * Refuses `identity-invalid`, `registration-invalid`, `client-known`, and `idempotency-key-reused` when the same key brings
   * another body. The same request again finds the client that the first one registered.
   */
  register(registration: Registration): Promise<Registered>;
  /** Refuses what `register` would refuse, and answers whom the same request registered; null for a new one. */
  registeredBefore(registration: Registration): Promise<Registered | null>;
  /** All in one transaction, at most 10,000: every one is registered or none. Fault pointers start with the index. */
  registerMany(registrations: readonly Registration[]): Promise<readonly Registered[]>;
  /**
   * Names an anonymous client or amends an identity. The same identity again changes nothing. Refuses `client-unknown`,
   * `client-erased`, `identity-invalid`, `revision-stale`.
   */
  identify(clientId: string, identity: ClientIdentity, terms?: IdentifyTerms): Promise<Identified>;
  identityOf(clientId: string): Promise<ClientIdentity | null>;
  /** All that a decision needs of it; null where it is not known. */
  birthDateOf(clientId: string): Promise<LocalDate | null>;
  /** Only those that have an identity; unknown and anonymous clients are left out. */
  identitiesOf(clientIds: readonly string[]): Promise<ReadonlyMap<string, ClientIdentity>>;
  /** Every identity the client had, oldest first. */
  identityHistory(clientId: string): Promise<readonly RecordedIdentity[]>;
  search(search: IdentitySearch): Promise<FoundClients>;
  match(question: MatchQuestion): Promise<Matches>;
  /**
   * The client is known at these facilities too; with `andNoOther` at these alone, and no other finds them by name any more. In
   * one step, in the order of the calls. Again changes nothing, and writes nothing.
   */
  linkFacilities(
    clientId: string,
    facilityIds: readonly string[],
    terms?: { readonly andNoOther: boolean },
  ): Promise<void>;
  facilitiesOf(clientId: string): Promise<readonly string[]>;
  /** Clients registered and never recorded: a crash came between vault and log. Harmless; `doctor` lists them. */
  clientsWithoutStream(hasStream: (clientId: string) => boolean | Promise<boolean>): Promise<readonly string[]>;
  /** Whether this client was ever registered here. */
  knows(clientId: string): Promise<boolean>;
  /** Whether any client was ever registered here. */
  holdsClients(): Promise<boolean>;
}
