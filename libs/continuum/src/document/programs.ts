import { LocalDate } from '@throughline/kernel';
import { z } from 'zod';
import { WEEKDAYS, DAY_WINDOWS, POPULATIONS } from '../vocabulary.js';
import { claims, CostClaim, DurationClaim, RangeClaim } from './claim.js';
import { Code, Codes, Name, Sentence, Sentences } from './words.js';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A named part of a stay, with its own hours. */
export const Phase = z.strictObject({
  code: Code,
  name: Name,
  order: z.int().min(1).max(40),
  /** The levels it belongs to; empty for a phase of one program. */
  levels: Codes.default([]),
  weeklyMinutes: claims(RangeClaim),
  duration: claims(DurationClaim),
  focus: Sentences.default([]),
  source: Code,
});
export type Phase = z.infer<typeof Phase>;

export const Note = z.strictObject({ topic: Code, text: Sentence, source: Code });

/** Who has looked at this content, as its own publisher states it. */
export const Review = z.strictObject({
  state: z.enum(['not-stated', 'awaiting-review', 'reviewed']),
  byRole: Name.nullable().default(null),
  on: LocalDate.nullable().default(null),
});

const Window = z.strictObject({
  track: z.enum(DAY_WINDOWS),
  from: timeOfDay.nullable().default(null),
  to: timeOfDay.nullable().default(null),
});

/** What a provider offers at one level, as its own sources describe it. */
export const Program = z.strictObject({
  code: Code,
  name: Name,
  level: Code,
  windows: z.array(Window).max(12).default([]),
  daysOfWeek: z.array(z.enum(WEEKDAYS)).max(7).default([]),
  daysPerWeek: claims(RangeClaim),
  sessionsPerWeek: claims(RangeClaim),
  sessionMinutes: claims(RangeClaim),
  weeklyMinutes: claims(RangeClaim),
  duration: claims(DurationClaim),
  cost: claims(CostClaim),
  groupSize: claims(RangeClaim),
  capacity: z.int().min(0).max(100_000).nullable().default(null),
  modalities: z
    .array(z.enum(['in-person', 'virtual']))
    .max(2)
    .default([]),
  /** Whom it admits; empty when its sources do not say. */
  populations: z.array(z.enum(POPULATIONS)).max(POPULATIONS.length).default([]),
  specialPopulations: Codes.default([]),
  /** Codes of `reasons.exclusion`: findings with which a client is not admitted here. */
  exclusions: Codes.default([]),
  indications: Sentences.default([]),
  /** Where clients live meanwhile. */
  living: Codes.default([]),
  /** The parts it plays: first entry, bridge down from more care, bridge up from less, taper after residential care. */
  parts: z
    .array(z.enum(['entry', 'step-down', 'step-up', 'taper']))
    .max(4)
    .default([]),
  phases: z.array(Phase).max(20).default([]),
  services: Codes.default([]),
  staff: Codes.default([]),
  intakeSteps: Codes.default([]),
  notes: z.array(Note).max(40).default([]),
  sources: Codes.min(1),
  review: Review,
});
export type Program = z.infer<typeof Program>;
