import { CARE_ROLES } from '@throughline/kernel';
import { z } from 'zod';
import { RECORDED_KINDS } from '../vocabulary.js';
import { Status } from './claim.js';
import { Code, Codes, LevelChoice, Name, Sentence } from './words.js';

const kinds = z.array(z.enum(RECORDED_KINDS)).max(RECORDED_KINDS.length);
const hours = z
  .int()
  .min(0)
  .max(24 * 366);
const days = z.int().min(0).max(3660);

const DueInHours = z.strictObject({ unit: z.literal('hours'), within: hours, warnBefore: hours });

const DueInDays = z.strictObject({
  unit: z.literal('days'),
  /** The last allowed day is this many days after the entry's day, or after the date that the entry states. */
  within: days,
  warnBefore: days,
  /** Other figures for some levels. */
  byLevel: z
    .array(
      z.strictObject({
        levels: z.array(Code).min(1).max(64),
        within: days,
        /** Whose figure it is, where it is not the clock's own source. */
        source: Code.nullable().default(null),
        status: Status.nullable().default(null),
      }),
    )
    .max(20)
    .default([]),
  /** Whether a date stated by the entry (an authorization's last day, an expected return) is the day that counts. */
  statedDate: z.enum(['ignored', 'preferred', 'required']).default('ignored'),
});

/** A duty that an entry opens and that later entries meet or end. */
export const Clock = z.strictObject({
  id: Code,
  title: Name,
  trigger: z.strictObject({
    kinds: kinds.min(1),
    levels: LevelChoice.default('any'),
    /** Outcomes of the triggering entry that open nothing: an inquiry that ended in a crisis line, a discharge by death, a contact that reached nobody. */
    exceptOutcomes: Codes.default([]),
  }),
  due: z.discriminatedUnion('unit', [DueInHours, DueInDays]),
  /** Days after the entry's day before which nothing meets the duty (a follow-up on the day of discharge). */
  opensAfterDays: z.int().min(0).max(366).default(0),
  ownerRole: z.enum(CARE_ROLES),
  metBy: kinds.min(1),
  endedBy: kinds.default([]),
  source: Code,
  status: Status,
  /** False keeps a clock as configuration that opens nothing. */
  inForce: z.boolean().default(true),
  note: Sentence.nullable().default(null),
});
export type Clock = z.infer<typeof Clock>;
