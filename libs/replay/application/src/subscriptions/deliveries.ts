import type { Failure } from './events.js';

export const DELIVERY_OUTCOMES = ['waiting', 'delivered', 'failed', 'skipped'] as const;
export const SKIPPED = ['paused', 'ended', 'without-endpoint'] as const;
/** Why a notice was not delivered: the service gave the endpoint up, or was told to pause or to end, or has nobody to tell. */
export type SkipReason = Failure | (typeof SKIPPED)[number];

/** A notice that numbers up to `sequence` are there: one that was sent, is being tried, or was left out. */
export interface Delivery {
  readonly number: number;
  readonly subscriptionId: string;
  /** Numbers behind this one, up to `sequence`. */
  readonly after: number;
  readonly sequence: number;
  /** When it came up, and when it was tried last. UTC ms. */
  readonly at: number;
  readonly triedAt: number | null;
  /** On `triedOn`: an endpoint that is named later is not given up for what another one did. */
  readonly attempts: number;
  /** The endpoint that was tried last; null while none was. */
  readonly triedOn: string | null;
  readonly outcome: (typeof DELIVERY_OUTCOMES)[number];
  readonly reason: SkipReason | null;
}

/** A request to have an endpoint called. Sent again after a restart too, it calls nobody twice. */
export interface CallRequest {
  /** Made from who asks, what for, and their key. */
  readonly id: string;
  /** Hash of what is asked for. */
  readonly asked: string;
  /** When it came. UTC ms. */
  readonly at: number;
}

/** A request is known at least so long. */
export const REQUESTS_KEPT_DAYS = 30;

/** The notices of all subscriptions. Durable when a call returns. */
export interface DeliveryBook {
  /** `request` is answered with the notice as JSON from then on, in the same write. */
  add(delivery: Omit<Delivery, 'number'>, request?: CallRequest): Delivery;
  /** What a request asked for and was answered; null when none came. */
  requested(id: string): { readonly asked: string; readonly answer: string | null } | null;
  /** Null while the answer is not known. */
  answer(request: CallRequest, answer: string | null): void;
  /** Nothing came of it: it may be sent again. */
  forget(request: CallRequest): void;
  /** Writes what became of it since. */
  put(delivery: Delivery): void;
  /** The oldest that is being tried. */
  waiting(subscriptionId: string): Delivery | null;
  newest(subscriptionId: string): Delivery | null;
  /** The highest number that a delivered notice has named; 0 before the first. */
  delivered(subscriptionId: string): number;
  /** Newest first, before a number. */
  list(subscriptionId: string, before: number | null, limit: number): readonly Delivery[];
}
