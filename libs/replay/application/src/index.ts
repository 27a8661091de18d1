export { bulkLines, planBulk } from './bulk.js';
export * from './disclosures.js';
export { FullPages } from './full-pages.js';
export { reconcile, type Reconciled } from './reconcile.js';
export { Replay, type ReplayPage, replayRangeReversed } from './replay.js';
export type { ReplayCaches } from './replay-caches.js';
export { EVERYTHING, type Reading, type ReplayFilter } from './replay-filter.js';
export { lineOf, numberedLineOf } from './replayed-event.js';
export * from './subscriptions/deliveries.js';
export {
  ENDPOINT_LENGTH_MAX,
  FACILITIES_MAX,
  TYPES_MAX,
  FAILURES,
  SUBSCRIPTION_SCHEMAS,
  SUBSCRIPTION_STREAM_PREFIX,
  SUBSCRIPTION_VERSIONS,
  type SubscriptionTerms,
} from './subscriptions/events.js';
export { type KnownSubscription, KnownSubscriptions } from './subscriptions/known-subscriptions.js';
export type { NumberedLine } from './subscriptions/sequence.js';
export { numbersBeingCounted, sequenceAhead, Sequences } from './subscriptions/sequences.js';
export {
  SUBSCRIPTION_STATES,
  subscriptionEnded,
  subscriptionUnknown,
  subscriptionWithoutEndpoint,
} from './subscriptions/subscription.js';
export { readSubscriptionEvent } from './subscriptions/subscription-stream.js';
export { type SubscriptionAnswer, Subscriptions } from './subscriptions/subscriptions.js';
export { type Answered, type Notice, Telling } from './subscriptions/telling.js';
