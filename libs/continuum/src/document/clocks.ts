import { CARE_ROLES } from '@throughline/kernel';
import { z } from 'zod';
import { AFTER_DEATH, PAYERS, RECORDED_KINDS, RESTARTS, URGENCIES } from '../vocabulary.js';
import { Status } from './claim.js';
import { Code, Codes, LevelChoice, Name, Sentence } from './words.js';

const kind = z.enum(RECORDED_KINDS);
const kinds = z.array(kind).max(RECORDED_KINDS.length);
const hours = z
  .int()
  .min(0)
  .max(24 * 366);
const days = z.int().min(0).max(3660);

const statedDate = z.enum(['ignored', 'preferred', 'required']).default('ignored');
const DueInHours = z.strictObject({ unit: z.literal('hours'), within: hours, warnBefore: hours, statedDate });

const inDays = {
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
  statedDate,
};
const DueInDays = z.strictObject({ unit: z.literal('days'), ...inDays });
/** Days that a calendar of the pack calls business days are counted, in the zone of the site. */
const DueInBusinessDays = z.strictObject({ unit: z.literal('business-days'), calendar: Code, ...inDays });

/** What an entry must concern to count; what is left out asks for nothing more than its kind does by itself. */
const Where = z.strictObject({
  /** `same`: it names the placement that the obligation is about. `same-or-none`: or it names none. `any`: whatever it names. */
  placement: z.enum(['same', 'same-or-none', 'any']).optional(),
  outcomes: z.array(Code).min(1).max(64).optional(),
  /** It names the level that the opening entry names. */
  level: z.literal('same').optional(),
  /** `later`: its last day is later than the opening entry's. `ahead`: it is not over on its own day. */
  lastDay: z.enum(['later', 'ahead']).optional(),
  facility: z.literal('same').optional(),
  /** `level`, `track`: after it the client has left the level, or the track, of the opening entry. */
  leaves: z.enum(['level', 'track']).optional(),
  /** Whether the client is in treatment after it. */
  treatment: z.enum(['in', 'over']).optional(),
});
export type Where = z.infer<typeof Where>;

/** A kind of entry, or a kind and what it must concern. */
const Settles = z.union(
  [kind, z.strictObject({ kind, where: Where })],
  'Write a kind of entry, or { kind, where } with what it must concern.',
);
export type Settles = z.infer<typeof Settles>;

/** An obligation that an entry opens and that later entries meet or end. */
export const Clock = z.strictObject({
  id: Code,
  title: Name,
  trigger: z.strictObject({
    kinds: kinds.min(1),
    levels: LevelChoice.default('any'),
    /** Whether the entry has to name a placement: a referral before any admission names none. */
    placement: z.enum(['any', 'named', 'none']).default('any'),
    /** Outcomes of the triggering entry that open nothing: an inquiry that ended in a crisis line, a discharge by death, a contact that reached nobody. */
    exceptOutcomes: Codes.default([]),
    /** `facility`: only what leads a placement to another facility opens it. */
    crossing: z.enum(['any', 'facility']).default('any'),
    /** The only outcomes that open it; null: any that is no exception. */
    outcomes: z.array(Code).min(1).max(64).nullable().default(null),
    /** Of an authorization, who pays and how urgent the answer is; null: whoever, and however urgent. */
    payers: z.array(z.enum(PAYERS)).min(1).max(PAYERS.length).nullable().default(null),
    urgencies: z.array(z.enum(URGENCIES)).min(1).max(URGENCIES.length).nullable().default(null),
  }),
  due: z.discriminatedUnion('unit', [DueInHours, DueInDays, DueInBusinessDays]),
  /** Days after the entry's day before which nothing meets the obligation (a follow-up on the day of discharge). */
  opensAfterDays: z.int().min(0).max(366).default(0),
  /** Asked of people only so many days before it is due; null: from the entry on. */
  listedBeforeDays: z.int().min(0).max(366).nullable().default(null),
  /** Days after which an obligation that is past its time is missed and no longer overdue; null: it stays overdue until someone does it. */
  lapsesAfterDays: days.nullable().default(null),
  /** What becomes of an open obligation when the clock starts again: a new one takes its place, or the first one goes on. */
  again: z.enum(RESTARTS).default('replaces'),
  /** Whether the client's death ends it, or it is still to be done. A clock that a death starts goes on. */
  afterDeath: z.enum(AFTER_DEATH).default('ends'),
  ownerRole: z.enum(CARE_ROLES),
  metBy: z.array(Settles).min(1).max(64),
  endedBy: z.array(Settles).max(64).default([]),
  source: Code,
  status: Status,
  /** False keeps a clock as configuration that opens nothing. */
  inForce: z.boolean().default(true),
  note: Sentence.nullable().default(null),
});
export type Clock = z.infer<typeof Clock>;

export const kindOf = (settles: Settles): (typeof RECORDED_KINDS)[number] =>
  typeof settles === 'string' ? settles : settles.kind;
export const whereOf = (settles: Settles): Where => (typeof settles === 'string' ? {} : settles.where);
