import type { LogMark } from './companion-marks.js';
import type { AnsweredOnce, RequestOnce } from './request-memo.js';
import type { ClientIdentity, RecordedIdentity } from './client-identity.js';
import type { FoundClients, IdentitySearch } from './client-search.js';
import type { Matches } from './client-match.js';
import type { MatchQuestion } from './match-question.js';
import type { FacilityScope, Narrative, SealedText } from '@throughline/kernel';
import type { StaffMember, StaffSearch } from './staff.js';

export interface Registration {
  /** Who asks: with `idempotencyKey` it names the registration, so that asking again finds the same client. */
  readonly principal: string;
  readonly idempotencyKey: string;
  readonly facilityId: string;
  /** Null for an anonymous inquiry. Anything but a well-formed identity is refused with its faults. */
  readonly identity: ClientIdentity | null;
}

export interface Registered {
  /** A random UUID: it says nothing about the person. */
  readonly clientId: string;
  readonly keyId: string;
  /** False when an earlier attempt had registered the client already. */
  readonly created: boolean;
}

/** A key that seals: where it is, only the engine knows. */
export interface KeyInUse {
  readonly shredded: false;
  readonly keyId: string;
}

/** The client's key was destroyed: nothing sealed for this client can be opened again, by anyone. */
export interface Shredded {
  readonly shredded: true;
  readonly keyId: string;
  readonly destroyedAt: number;
  readonly method: string;
}

export interface KeyDestruction {
  readonly keyId: string;
  readonly destroyedAt: number;
  readonly method: string;
  readonly alreadyDestroyed: boolean;
  /** False when another process held the write-ahead file open, so that it still has the wrapped key: call again. */
  readonly copiesPurged: boolean;
}

/** What an erasure took out of the vault, in all its attempts. Counts. */
export interface Purged {
  readonly identityVersions: number;
  readonly searchEntries: number;
  readonly requests: number;
}

export interface ErasedClient {
  readonly keyId: string;
  /** UTC ms. */
  readonly destroyedAt: number;
  readonly purged: Purged;
  /** False while another process holds old pages of the vault: call again. */
  readonly copiesPurged: boolean;
}

/** How far a log was looked through for erasures that this vault has to carry out. */
export interface ErasuresSeen {
  readonly logId: string;
  readonly position: string;
}

/**
 * Free text under the key of its client. No key leaves it, so that a key service can answer it: it is asked, and waited for.
 * `field` is the JSON pointer of the text in the event's data; every event id is used once, so no text can be moved.
 */
export interface Sealing {
  /** Refuses `client-unknown`, `client-erased`, `narrative-too-long`, `narrative-not-well-formed`. Never makes a key. */
  seal(clientId: string, eventId: string, field: string, narrative: Narrative): Promise<SealedText>;
  /** Rejects with `SealBroken`. */
  open(clientId: string, eventId: string, field: string, sealed: SealedText): Promise<OpenedText>;
  /** HMAC-SHA-256 over a request about this client, base64url: the same request gives the same, nothing else does. */
  bodyMac(clientId: string, canonicalRequest: string): Promise<string>;
  /** Whether the client's key is sound, or when it was destroyed. Refuses `client-unknown`, `client-key-damaged`. */
  keyOf(clientId: string): Promise<KeyInUse | Shredded>;
}

export type OpenedText = { readonly text: string } | { readonly shredded: true };

/** MACs under a key of the tenant, for what concerns no client. It is opened with the vault, and stays in it. */
export interface TenantMacs {
  /** HMAC-SHA-256, base64url. */
  tenantMac(text: string): string;
}

/** What callers asked the vault to change, answered the same when they ask again. */
export interface RequestMemo {
  /**
   * Acts on this vault once per key, all or nothing; asked again it answers what it answered then. What `act` answers is
   * kept in clear: ids and counts. Refuses `idempotency-key-reused` when the same key brings another request.
   */
  once<Answer extends object>(request: RequestOnce, act: () => Answer): AnsweredOnce<Answer>;
  /** What `once` answered the same request; null for a new one. Refuses `idempotency-key-reused`. */
  answeredBefore<Answer extends object>(request: RequestOnce): Answer | null;
}

/** Who stands behind the pseudonymous ids of staff. */
export interface StaffDirectory {
  /** Adds a member of staff, or amends the one with this id. Without an id, a random one is made. */
  registerStaff(member: Omit<StaffMember, 'staffId'> & { readonly staffId?: string }): {
    readonly staffId: string;
    readonly created: boolean;
  };
  /** Only of those who work at one of these facilities. */
  staffNames(staffIds: readonly string[], facilities: FacilityScope): ReadonlyMap<string, string>;
  /** Null when nobody has this id. */
  staffMember(staffId: string): StaffMember | null;
  searchStaff(search: StaffSearch): readonly StaffMember[];
}

/** Who clients are, and at which facilities they are known. */
export interface ClientIdentities {
  /** Refuses `identity-invalid`, `registration-invalid`, and `idempotency-key-reused` when the same key brings another body. */
  register(registration: Registration): Registered;
  /** Refuses what `register` would refuse, and answers whom the same request registered; null for a new one. */
  registeredBefore(registration: Registration): Registered | null;
  /** All in one transaction, at most 10,000: every one is registered or none. Fault pointers start with the index. */
  registerMany(registrations: readonly Registration[]): readonly Registered[];
  /** Names an anonymous client or amends an identity. The same identity again changes nothing. */
  identify(
    clientId: string,
    identity: ClientIdentity,
    recordedBy?: string,
  ): { readonly version: number; readonly changed: boolean };
  identityOf(clientId: string): ClientIdentity | null;
  /** Only those that have an identity; unknown and anonymous clients are left out. */
  identitiesOf(clientIds: readonly string[]): ReadonlyMap<string, ClientIdentity>;
  /** Every identity the client had, oldest first. */
  identityHistory(clientId: string): readonly RecordedIdentity[];
  search(search: IdentitySearch): FoundClients;
  match(question: MatchQuestion): Matches;
  /** The client is now known at this facility too. Again changes nothing. */
  linkFacility(clientId: string, facilityId: string): void;
  /** It turned out that the client was never there: the facility no longer finds them by name. Again changes nothing. */
  unlinkFacility(clientId: string, facilityId: string): void;
  facilitiesOf(clientId: string): readonly string[];
  /** Clients registered and never recorded: a crash came between vault and log. Harmless; `doctor` lists them. */
  clientsWithoutStream(hasStream: (clientId: string) => boolean | Promise<boolean>): Promise<readonly string[]>;
  /** Whether this client was ever registered here. */
  knows(clientId: string): boolean;
  /** Whether any client was ever registered here. */
  holdsClients(): boolean;
}

/** What an operator does with one vault: erasures, and keeping it together with its log. */
interface VaultKeeping {
  /** Destroys the client's key for good, also in a vault restored later. `method` is a short code, e.g. `erasure-request`. */
  destroyKey(clientId: string, method: string): KeyDestruction;
  /**
   * Destroys the client's key, then everything that names the client; no file of the vault holds it afterwards. Again
   * changes nothing. From then on the client is refused as `client-erased`. Refuses `client-unknown`.
   */
  eraseClient(clientId: string, method: string): ErasedClient;
  /** Clients that were erased here. */
  erasedClients(): readonly string[];
  erasuresSeen(): ErasuresSeen | null;
  /** Null: no log was looked through, and the next start looks through the whole of it. */
  markErasuresSeen(seen: ErasuresSeen | null): void;

  /** Random, and the same in every copy of this vault. */
  readonly vaultId: string;
  /** The log this vault belongs to, and how far it had come; null in a vault that was never opened beside a log. */
  logMark(): LogMark | null;
  markLog(mark: LogMark): void;
  /** Writes something and answers whether that was stored. A vault that another process holds counts as writable. */
  canWrite(): boolean;
  close(): void;
}

/**
 * Everything that says who a client or a member of staff is, and every client's key. One tenant per vault. What changes
 * something is durable when it answers. Throws `Refusal` with constant sentences; `vault-unavailable` may pass. A disk that
 * fails to write ends the process with status 70.
 */
export interface IdentityVault
  extends ClientIdentities, StaffDirectory, RequestMemo, Sealing, TenantMacs, VaultKeeping {}
