import { canonicalJson, defineProblem, Refusal } from '@throughline/kernel';
import type { Failure, SubscriptionEvent, SubscriptionTerms } from './events.js';

export const subscriptionUnknown = defineProblem({
  code: 'subscription-unknown',
  kind: 'not-found',
  at: 'path:subscriptionId',
  sentence: 'There is no such subscription within your facilities. Check the subscription ID.',
});

export const subscriptionEnded = defineProblem({
  code: 'subscription-ended',
  kind: 'conflict',
  sentence: 'This subscription has ended. Create another one.',
});

export const subscriptionWithoutEndpoint = defineProblem({
  code: 'subscription-without-endpoint',
  kind: 'conflict',
  sentence:
    'This subscription has no endpoint to call. Change the subscription and name an endpoint, or read its events.',
});

/**
 * requested: the endpoint has not answered yet. active: it is told of new numbers. error: it was given up, and a person must
 * activate it again. off: paused or ended.
 */
export const SUBSCRIPTION_STATES = ['requested', 'active', 'error', 'off'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

export interface Subscription extends SubscriptionTerms {
  readonly state: SubscriptionState;
  /** Why it is in error; null in every other state. */
  readonly failure: Failure | null;
  readonly ended: boolean;
  /** The endpoint has not answered since it was named: it is pinged before it is told of a number. */
  readonly unanswered: boolean;
  /** How often the secret was replaced. */
  readonly secretVersion: number;
}

/** Folds one event of a subscription's stream. Total. */
export function evolveSubscription(known: Subscription | null, event: SubscriptionEvent): Subscription | null {
  if (event.type === 'SubscriptionCreated')
    return { ...event.data, ...stateAtFirst(event.data), ended: false, secretVersion: 0 };
  if (!known) return null;
  switch (event.type) {
    case 'SubscriptionChanged':
      return event.data.endpoint === known.endpoint ? { ...known, ...event.data } : withEndpoint(known, event.data);
    case 'SubscriptionActivated':
      return known.unanswered && known.state !== 'requested'
        ? { ...known, state: 'requested', failure: null }
        : { ...known, state: 'active', failure: null, unanswered: false };
    case 'SubscriptionFailed':
      return { ...known, state: 'error', failure: event.data.reason };
    case 'SubscriptionPaused':
      return { ...known, state: 'off', failure: null };
    case 'SubscriptionSecretReplaced':
      return { ...known, secretVersion: known.secretVersion + 1 };
    case 'SubscriptionEnded':
      return { ...known, state: 'off', failure: null, ended: true };
  }
}

const stateAtFirst = ({ endpoint }: SubscriptionTerms) =>
  ({ state: endpoint === null ? 'active' : 'requested', failure: null, unanswered: endpoint !== null }) as const;

/** Another endpoint has to answer first; who only asks needs nobody to answer. What is off stays off until a person activates it. */
function withEndpoint(known: Subscription, terms: SubscriptionTerms): Subscription {
  const first = stateAtFirst(terms);
  return { ...known, ...terms, ...first, state: known.state === 'off' ? 'off' : first.state };
}

/** What is so already changes nothing. An ended subscription is changed no more. */
export const SUBSCRIPTION_DECISIONS = {
  create: (known: Subscription | null, terms: SubscriptionTerms): readonly SubscriptionEvent[] =>
    known ? [] : [{ type: 'SubscriptionCreated', data: terms }],

  change(known: Subscription, terms: SubscriptionTerms): readonly SubscriptionEvent[] {
    assertGoesOn(known);
    return canonicalJson(termsOf(known)) === canonicalJson(terms) ? [] : [{ type: 'SubscriptionChanged', data: terms }];
  },

  pause(known: Subscription): readonly SubscriptionEvent[] {
    assertGoesOn(known);
    return known.state === 'off' ? [] : [{ type: 'SubscriptionPaused', data: {} }];
  },

  /** By a person. What waits for its endpoint to answer goes on waiting. */
  activate(known: Subscription): readonly SubscriptionEvent[] {
    assertGoesOn(known);
    return known.state === 'active' || known.state === 'requested' ? [] : [{ type: 'SubscriptionActivated', data: {} }];
  },

  /** By the endpoint that answered a ping. In error it is not touched: only a person activates it again. */
  answer: (known: Subscription, endpoint: string | null): readonly SubscriptionEvent[] =>
    known.state === 'requested' && known.endpoint === endpoint ? [{ type: 'SubscriptionActivated', data: {} }] : [],

  /** What a former endpoint did says nothing of the one that was named while it was called. */
  fail: (known: Subscription, reason: Failure, endpoint: string | null): readonly SubscriptionEvent[] =>
    (known.state === 'active' || known.state === 'requested') && known.endpoint === endpoint
      ? [{ type: 'SubscriptionFailed', data: { reason } }]
      : [],

  replaceSecret(known: Subscription): readonly SubscriptionEvent[] {
    assertGoesOn(known);
    if (known.endpoint === null) throw new Refusal(subscriptionWithoutEndpoint);
    return [{ type: 'SubscriptionSecretReplaced', data: {} }];
  },

  end: (known: Subscription): readonly SubscriptionEvent[] =>
    known.ended ? [] : [{ type: 'SubscriptionEnded', data: {} }],
} as const;

function assertGoesOn({ ended }: Subscription): void {
  if (ended) throw new Refusal(subscriptionEnded);
}

const termsOf = ({ facilities, types, purpose, legalBasis, endpoint }: Subscription): SubscriptionTerms => ({
  facilities,
  types,
  purpose,
  legalBasis,
  endpoint,
});
