import { z } from 'zod';
import { RESTARTS } from './vocabulary.js';

/** What an obligation is about: something of the client's that has an id of its own. */
export const SUBJECT_KINDS = [
  'placement',
  'leave',
  'referral',
  'authorization',
  'certification',
  'assessment',
  'inquiry',
  'entry',
  'proposal',
  'plan',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * What an entry has to concern to meet or end an obligation, one aspect of it each:
 * - `placement`: the placement that it names. An entry that names none says null, and a kind that never names one concerns any.
 * - `reviews`: the entry that it reviews.
 * - `facility`: where it was recorded.
 * - `outcome`: how it ended: its outcome, state or disposition.
 * - `level`: the level that it names.
 * - `last-day-after`: its last day is later than each of these days; no last day is later than any.
 * - `last-day`: whether its last day lies `ahead` of its own day, or is that day, or is `past` by then.
 * - `level-left`, `track-left`: after it nobody holds a placement at that level, or on that track, any more, and somebody did before.
 * - `treatment`: whether the client is `in` treatment after it, or `over`.
 * - `recorded-after`: the log took it after that revision of the path.
 */
const ASPECTS = [
  'placement',
  'reviews',
  'facility',
  'outcome',
  'level',
  'last-day-after',
  'last-day',
  'level-left',
  'track-left',
  'treatment',
  'recorded-after',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One aspect of an entry, and the values of it that count. */
export const Concern = z.strictObject({ what: z.enum(ASPECTS), oneOf: z.array(z.string().nullable()) });
export type Concern = z.infer<typeof Concern>;

/** A kind of entry that meets or ends an obligation, if it concerns what all of `where` say. */
export const Settling = z.strictObject({ kind: z.string(), where: z.array(Concern) });
export type Settling = z.infer<typeof Settling>;

/** An obligation that an entry opens. Overdue and missed are questions put at query time: time passing emits no events. */
export const Obligation = z.strictObject({
  clockId: z.string(),
  title: z.string(),
  subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: z.string() }),
  /** UTC ms, like all times here. Nobody is asked before it. */
  listedFrom: z.int(),
  /** Nothing that happens earlier meets it. */
  opensFrom: z.int(),
  /** `warnAt` <= `dueAt`. */
  warnAt: z.int(),
  /** A clock in hours may still be met at this instant; a clock in days ends here, where the day after its last one begins. */
  dueAt: z.int(),
  /** The first instant at which it is overdue. */
  overdueFrom: z.int(),
  /** From then on it is missed, if nobody met it before; null when it stays overdue until someone does. */
  lapsesAt: z.int().nullable(),
  ownerRole: z.string(),
  /** Any of these, active and later on the path, meets the obligation. */
  metBy: z.array(Settling),
  /** Any of these ends the obligation without meeting it. */
  endedBy: z.array(Settling),
  /** What becomes of it when the same clock would open again for the client at its facility: another takes its place if it is about the same, or none opens. */
  again: z.enum(RESTARTS),
});
export type Obligation = z.infer<typeof Obligation>;
