import { addDays, type LocalDate } from '@throughline/kernel';
import type { Calendar, Holiday } from '../document/calendars.js';
import { WEEKDAYS } from '../vocabulary.js';

type Weekday = (typeof WEEKDAYS)[number];

/** Counts the business days of a calendar. A day is a date: where it begins is for the site's zone to say. */
export interface BusinessDays {
  /** A day that many business days later, or earlier; with 0 the day itself or, if it is none, the next business day. */
  counted(from: LocalDate, days: number): LocalDate;
}

export function businessDaysOf(calendar: Calendar): BusinessDays {
  const years = new Map<number, ReadonlySet<LocalDate>>();
  const holidaysOf = (year: number): ReadonlySet<LocalDate> => {
    const known = years.get(year) ?? holidaysIn(calendar, year);
    years.set(year, known);
    return known;
  };
  const dates = new Set(calendar.dates.map(({ on }) => on));
  const isBusinessDay = (day: LocalDate): boolean =>
    !calendar.weekend.includes(weekdayOf(day)) && !dates.has(day) && !holidaysOf(yearOf(day)).has(day);
  const next = (from: LocalDate, step: 1 | -1): LocalDate => {
    let day = addDays(from, step);
    // A calendar whose single days leave no business day still comes to an end: no list of days is this long.
    for (let tried = 0; tried < SEARCHED_DAYS_MAX && !isBusinessDay(day); tried += 1) day = addDays(day, step);
    return day;
  };
  return {
    counted: (from, days) => {
      if (days === 0) return isBusinessDay(from) ? from : next(from, 1);
      let day = from;
      for (let left = Math.abs(days); left > 0; left -= 1) day = next(day, days > 0 ? 1 : -1);
      return day;
    },
  };
}

const SEARCHED_DAYS_MAX = 800;

/** The days of a year on which its holidays are kept; one of a neighboring year may be kept in this one. */
function holidaysIn(calendar: Calendar, year: number): ReadonlySet<LocalDate> {
  return new Set(
    [year - 1, year, year + 1].flatMap((of) =>
      calendar.holidays.flatMap((holiday) => {
        const day = dayIn(holiday, of);
        const kept = day === undefined ? undefined : keptOn(day, calendar);
        return kept !== undefined && yearOf(kept) === year ? [kept] : [];
      }),
    ),
  );
}

function dayIn({ month, day, weekday, nth, since, until }: Holiday, year: number): LocalDate | undefined {
  if ((since !== null && year < since) || (until !== null && year > until)) return undefined;
  const first = dateOf(year, month, 1);
  if (day !== null) {
    const date = addDays(first, day - 1);
    return date.slice(0, 7) === first.slice(0, 7) ? date : undefined;
  }
  if (weekday === null || nth === null) return undefined;
  const within = (from: LocalDate): number => (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(from)) + 7) % 7;
  if (nth !== 'last') return addDays(first, within(first) + 7 * (nth - 1));
  const last = addDays(dateOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1), -7);
  return addDays(last, within(last));
}

/** Where the calendar says so, a holiday on Saturday is kept on the Friday before, and one on Sunday on the Monday after. */
function keptOn(day: LocalDate, { observed }: Calendar): LocalDate {
  if (observed === 'on-the-day') return day;
  const weekday = weekdayOf(day);
  if (weekday === 'sat') return addDays(day, -1);
  return weekday === 'sun' ? addDays(day, 1) : day;
}

const dateOf = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
const weekdayOf = (day: LocalDate): Weekday => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;
