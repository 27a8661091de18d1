import { LocalDate } from '@throughline/kernel';
import { z } from 'zod';
import { WEEKDAYS } from '../vocabulary.js';
import { Status } from './claim.js';
import { Code, Name, Sentence } from './words.js';

const Weekday = z.enum(WEEKDAYS);
const year = z.int().min(1900).max(2200);

/** A day that comes every year: by its date, or as a weekday of its month. */
const Holiday = z.strictObject({
  name: Name,
  month: z.int().min(1).max(12),
  /** The day of the month; null where it is a weekday of the month. */
  day: z.int().min(1).max(31).nullable().default(null),
  weekday: Weekday.nullable().default(null),
  /** Which one of the month: 1 to 4, or `last`. */
  nth: z
    .union([z.int().min(1).max(4), z.literal('last')], 'Write a number from 1 to 4, or last.')
    .nullable()
    .default(null),
  /** The first and the last year of it; null where it has none. */
  since: year.nullable().default(null),
  until: year.nullable().default(null),
});
export type Holiday = z.infer<typeof Holiday>;

/** Which days are no business days: those of the weekend, holidays by rule, and single days. */
export const Calendar = z.strictObject({
  code: Code,
  name: Name,
  weekend: z.array(Weekday).max(6).default(['sat', 'sun']),
  holidays: z.array(Holiday).max(60).default([]),
  /** Where a holiday with a date is kept when it falls on Saturday or Sunday: on the day itself, or on the Friday before and the Monday after. */
  observed: z.enum(['on-the-day', 'nearest-weekday']).default('on-the-day'),
  /** Days that come once: a proclaimed day of mourning, a day on which a site is closed. */
  dates: z
    .array(z.strictObject({ on: LocalDate, name: Name }))
    .max(400)
    .default([]),
  source: Code,
  status: Status,
  note: Sentence.nullable().default(null),
});
export type Calendar = z.infer<typeof Calendar>;
