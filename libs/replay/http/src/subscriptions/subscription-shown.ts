import { component, PAGE_LIMIT_MAX } from '@throughline/http-kit';
import {
  type Delivery,
  DELIVERY_OUTCOMES,
  FACILITIES_MAX,
  FAILURES,
  type KnownSubscription,
  LEGAL_BASES,
  type LegalBasis,
  PURPOSES,
  SKIPPED,
  SUBSCRIPTION_STATES,
  TYPES_MAX,
} from '@throughline/replay-application';
import { isoInUtc } from '@throughline/time';
import { z } from 'zod';
import { ReplayedEventShown } from '../answer.js';
import { DELIVERIES_MAX, LINES_MAX } from './subscription-terms.js';

const sequence = (sentence: string) => z.int().min(0).describe(sentence);

export const SubscriptionShown = component(
  'Subscription',
  'What a partner is kept up with, and how that stands.',
  z.strictObject({
    subscriptionId: z.uuid(),
    state: z
      .enum(SUBSCRIPTION_STATES)
      .describe('`requested`: the endpoint has yet to answer. `error`: it was given up. `off`: paused, or ended.'),
    failure: z.enum(FAILURES).nullable().describe('Why it is in error. Null in every other state.'),
    ended: z.boolean().describe('Nothing more is numbered.'),
    facilities: z
      .array(z.string())
      .max(FACILITIES_MAX)
      .nullable()
      .describe('Whose clients it sees; null for all of the provider.'),
    types: z.array(z.string()).max(TYPES_MAX).nullable().describe('Types of events; null for all.'),
    purpose: z.enum(PURPOSES).describe('What the partner uses it for.'),
    legalBasis: z.enum(Object.keys(LEGAL_BASES) as [LegalBasis]).describe('Why it may be given.'),
    endpoint: z.string().nullable().describe('Who is told; null when the partner only asks.'),
    sequence: sequence('The newest number; in a list and in the answer to a command, as far as was counted already.'),
    delivered: sequence('The highest number that the endpoint has acknowledged a notice of.'),
  }),
);

export const SubscriptionsShown = component(
  'Subscriptions',
  'Subscriptions of which you see every facility, in the order of creation.',
  z.strictObject({
    items: z.array(SubscriptionShown).max(PAGE_LIMIT_MAX),
    next: z.string().nullable().describe('The `cursor` of the next page; null on the last.'),
    total: z.int().min(0).describe('Subscriptions of which you see every facility, on all pages.'),
  }),
);

export const SubscriptionAnswerShown = component(
  'SubscriptionAnswer',
  'The subscription after a command.',
  z.strictObject({
    subscription: SubscriptionShown,
    secret: z
      .string()
      .nullable()
      .describe(
        'Verifies notices. Store it now: only the request that made it shows it, also when it is sent again with the same key. Null in every other answer, without an endpoint, and once another secret has replaced it.',
      ),
    dryRun: z.boolean().describe('True when nothing was written because a dry run was asked for.'),
  }),
);

const NumberedEventShown = component(
  'NumberedEvent',
  'An event of a subscription, and its number.',
  ReplayedEventShown.omit({ cursor: true }).extend({ sequence: sequence('Its number: one more than that before.') }),
);

export const NumberedEventsShown = component(
  'NumberedEvents',
  'Events of a subscription, in order of their numbers.',
  z.strictObject({
    items: z.array(NumberedEventShown).max(LINES_MAX),
    next: sequence('Send it as `after`.'),
    sequence: sequence('The newest number. You hold everything when `next` is equal to it.'),
  }),
);

export const DeliveryShown = component(
  'Delivery',
  'A notice to the endpoint: sent, being tried, or skipped.',
  z.strictObject({
    number: z.int().min(1),
    after: sequence('It tells of the numbers behind this one,'),
    sequence: sequence('up to this one.'),
    at: z.iso.datetime({ offset: true }).describe('When it came up.'),
    triedAt: z.iso.datetime({ offset: true }).nullable().describe('When it was sent last. Null while it never was.'),
    attempts: sequence('How often it was sent to that endpoint.'),
    triedOn: z.string().nullable().describe('The endpoint that it was sent to last. Null while it never was.'),
    outcome: z
      .enum(DELIVERY_OUTCOMES)
      .describe('`skipped`: the subscription was off or in error, had ended, or had no endpoint.'),
    reason: z
      .enum([...FAILURES, ...SKIPPED])
      .nullable()
      .describe('Why it failed or was skipped.'),
  }),
);

export const DeliveriesShown = component(
  'Deliveries',
  'Notices of a subscription, newest first.',
  z.strictObject({
    items: z.array(DeliveryShown).max(DELIVERIES_MAX),
    next: z.int().min(1).nullable().describe('Send it as `before`. Null on the last page.'),
  }),
);

export const PingShown = component(
  'PingAnswer',
  'How the endpoint answered.',
  z.strictObject({
    outcome: z
      .enum(['answered', 'refused', 'unreachable'])
      .describe('`refused`: the name leads to an address that the service does not call, and nothing was sent.'),
    status: z.int().nullable().describe('The status that it answered with; null when it did not.'),
  }),
);

export const shownOf = ({ id, subscription }: KnownSubscription, numbers: { sequence: number; delivered: number }) => {
  const { state, failure, ended, facilities, types, purpose, legalBasis, endpoint } = subscription;
  const scope = { facilities: facilities && [...facilities], types: types && [...types] };
  return { subscriptionId: id, state, failure, ended, ...scope, purpose, legalBasis, endpoint, ...numbers };
};

export const deliveryShown = ({ subscriptionId: _, at, triedAt, ...delivery }: Delivery) => ({
  ...delivery,
  at: isoInUtc(at),
  triedAt: triedAt === null ? null : isoInUtc(triedAt),
});

export const SUBSCRIPTION = {
  subscriptionId: '5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77',
  state: 'active',
  failure: null,
  ended: false,
  facilities: ['HAWTHORN'],
  types: null,
  purpose: 'operations',
  legalBasis: 'internal-communication',
  endpoint: 'https://hooks.example.org/throughline',
  sequence: 1_204,
  delivered: 1_204,
} as const;

export const ANSWER = { subscription: SUBSCRIPTION, secret: null, dryRun: false };

export const DELIVERY = {
  ...{ number: 4_711, after: 1_200, sequence: 1_204 },
  ...{ at: '2026-03-01T15:00:00Z', triedAt: '2026-03-01T15:00:01Z', attempts: 1 },
  triedOn: 'https://hooks.example.org/throughline',
  outcome: 'delivered',
  reason: null,
} as const;
