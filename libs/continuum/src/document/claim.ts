import { z } from 'zod';
import { Code, Sentence } from './words.js';

/**
 * How well a figure is founded. `unverified`: nobody has opened a source for it; it is kept as configuration to be
 * confirmed and can never be in force. `illustrative`: a source gives it as an example. `own-choice`: our default.
 */
export const Status = z.enum([
  'sourced',
  'secondary',
  'inferred',
  'proposed',
  'illustrative',
  'own-choice',
  'unverified',
]);
export type Status = z.infer<typeof Status>;

/** Statuses of what is ours and not a source's. */
export const isOurs = (status: Status): boolean => status === 'own-choice' || status === 'proposed';

const grounds = {
  source: Code,
  status: Status,
  /** Sources disagree: every claim is kept and exactly one is in force. */
  inForce: z.boolean(),
  note: Sentence.nullable().default(null),
};

const bounds = { min: z.int().min(0).max(1_000_000).nullable(), max: z.int().min(0).max(1_000_000).nullable() };

/** A range as one source states it, both ends included; null is open. "Fewer than nine hours" is a `max` of 539 minutes. */
export const RangeClaim = z.strictObject({ ...bounds, ...grounds });
export type RangeClaim = z.infer<typeof RangeClaim>;

/** How long something lasts, in the unit that its source uses. */
export const DurationClaim = z.strictObject({ unit: z.enum(['days', 'weeks', 'months']), ...bounds, ...grounds });
export type DurationClaim = z.infer<typeof DurationClaim>;

/** Whole US dollars per unit. */
export const CostClaim = z.strictObject({ unit: z.enum(['session', 'day', 'week']), ...bounds, ...grounds });
export type CostClaim = z.infer<typeof CostClaim>;

/** Whether a level is given here, as one source says it; `referTo` is a code of `reasons.referralTarget`. */
export const OfferClaim = z.strictObject({
  offer: z.enum(['here', 'referred-out', 'not-offered']),
  /** Where a client goes for a level that is referred out. */
  referTo: Code.nullable().default(null),
  ...grounds,
});
export type OfferClaim = z.infer<typeof OfferClaim>;

export const claims = <Claim extends z.ZodType>(claim: Claim) => z.array(claim).max(12).default([]);

/** The claim that counts; undefined where a figure has no claim, or none that anyone has verified. */
export function inForce<Claim extends { readonly inForce: boolean }>(all: readonly Claim[]): Claim | undefined {
  return all.find((claim) => claim.inForce);
}
