import { addDays, dateDoesNotExist, type Effective, type ProblemType, Refusal } from '@throughline/kernel';
import { resolveWhen } from './resolve-when.js';
import { offsetContradictsZone } from './time-problems.js';
import { offsetMinutesAt } from './zone.js';

type WhenTwice = 'earlier' | 'later';

/**
 * What a clock on the wall showed, as an instant: `date` `YYYY-MM-DD`, `time` `HH:mm`, seconds and milliseconds optional.
 * Undefined when clocks went forward over that time. Where they showed it twice, `whenTwice` says which one is meant.
 */
export function onTheWall(
  zone: string,
  date: string,
  time: string,
  whenTwice: WhenTwice = 'earlier',
): Effective | undefined {
  const first = offsetAtStart(date, zone);
  const last = offsetAtStart(addDays(date, 1), zone);
  // Offsets from larger to smaller are instants from earlier to later.
  const offsets = first === last ? [first] : [Math.max(first, last), Math.min(first, last)];
  const possible = offsets.flatMap((offset) => shownAt(zone, `${date}T${time}${offsetText(offset)}`));
  return whenTwice === 'earlier' ? possible[0] : possible.at(-1);
}

/** A day of which only the date is known. Undefined for a day that the zone never had. */
export const onTheDay = (zone: string, date: string): Effective | undefined =>
  unlessRefused(dateDoesNotExist, () => resolveWhen(date, zone));

const DAYS_KEPT_MAX = 20_000;
const offsets = new Map<string, number>();

function offsetAtStart(date: string, zone: string): number {
  const key = `${date} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  // A zone that crossed the date line has days that never were; noon UTC is as good for its offset.
  const offset = (onTheDay(zone, date) ?? resolveWhen(`${date}T12:00Z`, zone)).offsetMinutes;
  if (offsets.size >= DAYS_KEPT_MAX) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

const shownAt = (zone: string, when: string): readonly Effective[] => {
  const shown = unlessRefused(offsetContradictsZone, () => resolveWhen(when, zone));
  return shown ? [shown] : [];
};

function unlessRefused(problem: ProblemType, resolve: () => Effective): Effective | undefined {
  try {
    return resolve();
  } catch (error) {
    if (error instanceof Refusal && error.is(problem)) return undefined;
    throw error;
  }
}

function offsetText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  // `-00:00` would claim that the local offset is unknown (RFC 3339, 4.3).
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** An instant (UTC ms) as clocks in a zone showed it. */
export function atInstant(zone: string, at: number): Effective {
  const offsetMinutes = offsetMinutesAt(at, zone);
  const localDate = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);
  return { at, offsetMinutes, zone, localDate, precision: 'minute' };
}
