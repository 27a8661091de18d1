import { CODE, versionsOf } from '@throughline/kernel';
import { z } from 'zod';
import { LEGAL_BASES, type LegalBasis, PURPOSES } from '../disclosures.js';

export const FACILITIES_MAX = 200;
export const TYPES_MAX = 100;
export const ENDPOINT_LENGTH_MAX = 500;

/** Why the service stops calling an endpoint. */
export const FAILURES = ['address-refused', 'endpoint-unreachable', 'endpoint-failing', 'endpoint-gone'] as const;
export type Failure = (typeof FAILURES)[number];

const terms = {
  /** Codes; null for all of the provider. */
  facilities: z.array(z.string().regex(CODE)).min(1).max(FACILITIES_MAX).nullable(),
  /** Types of events; null for all. */
  types: z.array(z.string().max(100)).min(1).max(TYPES_MAX).nullable(),
  purpose: z.enum(PURPOSES),
  legalBasis: z.enum(Object.keys(LEGAL_BASES) as [LegalBasis]),
  /** A URL that is told of new numbers; null where the partner only asks. */
  endpoint: z.string().max(ENDPOINT_LENGTH_MAX).nullable(),
};

/** Events of the stream `subscription-<id>`. Stored for good. They hold no secret and nothing of a client. */
export const SUBSCRIPTION_SCHEMAS = {
  SubscriptionCreated: z.strictObject(terms),
  SubscriptionChanged: z.strictObject(terms),
  SubscriptionActivated: z.strictObject({}),
  SubscriptionFailed: z.strictObject({ reason: z.enum(FAILURES) }),
  SubscriptionPaused: z.strictObject({}),
  SubscriptionSecretReplaced: z.strictObject({}),
  SubscriptionEnded: z.strictObject({}),
} as const;

type SubscriptionEventType = keyof typeof SUBSCRIPTION_SCHEMAS;
export type SubscriptionEvent = {
  [Type in SubscriptionEventType]: {
    readonly type: Type;
    readonly data: z.infer<(typeof SUBSCRIPTION_SCHEMAS)[Type]>;
  };
}[SubscriptionEventType];

/** What a subscription is for: whom it sees, of which types, why, and who is told. */
export type SubscriptionTerms = z.infer<typeof SUBSCRIPTION_SCHEMAS.SubscriptionCreated>;

export const SUBSCRIPTION_TYPES = Object.keys(SUBSCRIPTION_SCHEMAS) as readonly SubscriptionEventType[];
export const SUBSCRIPTION_VERSIONS = versionsOf(SUBSCRIPTION_TYPES);
export const SUBSCRIPTION_STREAM_PREFIX = 'subscription-';
export const subscriptionStream = (id: string): string => `${SUBSCRIPTION_STREAM_PREFIX}${id}`;
