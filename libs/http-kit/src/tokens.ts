/** Injection tokens: an app binds an adapter to each, the slices ask for what they need by name. */

/** `EventLog` of `@throughline/event-store`. */
export const EVENT_LOG = Symbol('EVENT_LOG');
/** `Transactor` of `@throughline/event-store`. */
export const TRANSACTOR = Symbol('TRANSACTOR');
/** `Clock` of `@throughline/kernel`: the service's time, which a demo may move forward. */
export const CLOCK = Symbol('CLOCK');
/** `IdentityVault` of `@throughline/identity`. */
export const VAULT = Symbol('VAULT');
/** `HmacKeys` of `@throughline/event-store`: what every cursor is signed with. */
export const CURSOR_KEYS = Symbol('CURSOR_KEYS');
/** `OrganizationDirectory` of `@throughline/organization`. */
export const DIRECTORY = Symbol('DIRECTORY');
/** `KnownDirectories` of `@throughline/organization`: the directory as it was known. */
export const KNOWN_DIRECTORIES = Symbol('KNOWN_DIRECTORIES');
/** The queries over the views. */
export const VIEW_QUERIES = Symbol('VIEW_QUERIES');
/** `LogTree` of `@throughline/proof`. */
export const LOG_TREE = Symbol('LOG_TREE');
/** `DisclosureLedger` of `@throughline/replay-application`. */
export const DISCLOSURE_LEDGER = Symbol('DISCLOSURE_LEDGER');
/** `DeliveryBook` of `@throughline/replay-application`. */
export const DELIVERY_BOOK = Symbol('DELIVERY_BOOK');
/** `PrivateEndpoints` of `@throughline/webhook`: `host:port` of one's own network that subscriptions may name. */
export const PRIVATE_ENDPOINTS = Symbol('PRIVATE_ENDPOINTS');
/** `ReplayCaches` of `@throughline/replay-application`. */
export const REPLAY_CACHES = Symbol('REPLAY_CACHES');
/** `ServiceConfig`. */
export const SERVICE_CONFIG = Symbol('SERVICE_CONFIG');
/** `TokenVerifier`. */
export const TOKEN_VERIFIER = Symbol('TOKEN_VERIFIER');
/** `AttemptJournal`. */
export const ATTEMPT_JOURNAL = Symbol('ATTEMPT_JOURNAL');
/** `ReadJournal`. */
export const READ_JOURNAL = Symbol('READ_JOURNAL');

/** What slices may know of how the service was started. */
export interface ServiceConfig {
  readonly tenant: string;
  /** The first and the last age, in completed years, of the transition-age population; null for none. */
  readonly transitionAge: { readonly from: number; readonly to: number } | null;
}
