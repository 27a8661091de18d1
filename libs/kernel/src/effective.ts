import { z } from 'zod';

export const PRECISIONS = ['minute', 'day'] as const;

/** A calendar day in a facility's zone, `YYYY-MM-DD`. Byte order is date order. */
export const LocalDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
export type LocalDate = z.infer<typeof LocalDate>;

/**
 * When something happened, resolved once at the edge from the facility's zone, so that no fold ever asks a time-zone
 * database. `at` is UTC milliseconds; `precision: day` means that only `localDate` is known and `at` merely orders it.
 */
export const Effective = z.strictObject({
  at: z.int(),
  offsetMinutes: z
    .int()
    .min(-18 * 60)
    .max(18 * 60),
  zone: z.string().min(1).max(64),
  localDate: LocalDate,
  precision: z.enum(PRECISIONS),
});
export type Effective = z.infer<typeof Effective>;

/** Turns a local day into an instant; the edge supplies it, because it needs the time-zone database. */
export type StartOfDay = (localDate: LocalDate, zone: string) => number;

const DAY_MS = 86_400_000;

/** The day `days` after (or before) a local date, on the proleptic Gregorian calendar. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
