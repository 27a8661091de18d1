import { z } from 'zod';
import { SETTINGS } from '../vocabulary.js';
import { claims, DurationClaim, inForce, OfferClaim, RangeClaim, Status } from './claim.js';
import { Code, Codes, Name, Sentence } from './words.js';

/** One placement at a time holds a track; `besides` says which tracks may be open at the same time. */
export const Track = z.strictObject({
  code: Code,
  name: Name,
  /** Nothing may run beside an exclusive track. */
  exclusive: z.boolean().default(false),
  besides: Codes.default([]),
  source: Code,
});
export type Track = z.infer<typeof Track>;

export const Level = z.strictObject({
  code: Code,
  system: Code,
  name: Name,
  /** Intensity times ten: 2.1 is 200 and 3.7-BIO is 375. Higher is more intensive; equal is a lateral move. */
  rank: z.int().min(0).max(10_000),
  track: Code,
  setting: z.enum(SETTINGS),
  careType: z.enum(['clinically-managed', 'medically-monitored', 'medically-managed']).nullable().default(null),
  structure24h: z.enum(['none', 'staffed', 'nursing', 'daily-physician']),
  /** Whether a step-down that passes this level over counts it as skipped. */
  rung: z.boolean().default(true),
  /** Whether it is given here. Empty when nothing is said: it is then taken as given here, and `pack check` notes it. */
  offer: claims(OfferClaim),
  /** Minutes of clinical service a week. */
  weeklyMinutes: claims(RangeClaim),
  /** How long care at the level lasts, where a source says so. */
  duration: claims(DurationClaim),
  source: Code,
  status: Status.default('sourced'),
  note: Sentence.nullable().default(null),
});
export type Level = z.infer<typeof Level>;

/** Whether a level is given here: the claim in force; a level of which nothing is said is given. */
export const offerOf = ({ offer }: Pick<Level, 'offer'>): Pick<OfferClaim, 'offer' | 'referTo'> =>
  inForce(offer) ?? { offer: 'here', referTo: null };

/** Reads another system's level in this pack's codes. Several codes: the clinician decides. */
export const CrosswalkLine = z.strictObject({
  system: Code,
  code: Code,
  to: Codes.min(1),
  inForce: z.boolean(),
  source: Code,
  status: Status,
  note: Sentence.nullable().default(null),
});
export type CrosswalkLine = z.infer<typeof CrosswalkLine>;
