import { addDays, type Effective, type LocalDate } from '@throughline/kernel';
import { onTheWall, resolveWhen } from '@throughline/time';

const HOUR = 60;

/** A local day and a minute of it, as an instant. A minute that clocks skip is taken an hour later. */
export function momentAt(zone: string, date: LocalDate, minuteOfDay: number): Effective {
  const minute = Math.max(0, Math.min(24 * HOUR - 1, minuteOfDay));
  const clock = (of: number): string =>
    `${String(Math.floor(of / HOUR)).padStart(2, '0')}:${String(of % HOUR).padStart(2, '0')}`;
  const moment = onTheWall(zone, date, clock(minute)) ?? onTheWall(zone, date, clock(minute + HOUR));
  if (!moment) throw new RangeError('Clocks are never put forward by more than an hour.');
  return moment;
}

/** A whole local day. */
export const dayIn = (zone: string, date: LocalDate): Effective => resolveWhen(date, zone);

/** 0 is Monday, 6 Sunday. */
export const weekdayOf = (date: LocalDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
export const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 4;

/** The day itself if people work on it, else the Monday after. */
export const workdayFrom = (date: LocalDate): LocalDate => addDays(date, isWeekend(date) ? 7 - weekdayOf(date) : 0);
/** The day itself if people work on it, else the Friday before. */
export const lastWorkdayUntil = (date: LocalDate): LocalDate => addDays(date, Math.min(0, 4 - weekdayOf(date)));
export const nextWorkday = (date: LocalDate): LocalDate => workdayFrom(addDays(date, 1));

/** Minutes since local midnight. */
export const minuteOf = ({ at, offsetMinutes }: Effective): number =>
  Math.floor(at / 60_000 + offsetMinutes) % (24 * HOUR);

/** The calendar day that a zone's clocks show at an instant. */
export function dateIn(zone: string, at: number): LocalDate {
  return resolveWhen(new Date(at).toISOString(), zone).localDate;
}
