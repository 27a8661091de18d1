import { dateDoesNotExist, type Effective, Refusal } from '@throughline/kernel';
import { startOfDay } from './start-of-day.js';
import {
  offsetContradictsZone,
  timeMalformed,
  timeWithoutZone,
  YEAR_MAX,
  YEAR_MIN,
  yearTooEarly,
  yearTooLate,
  zoneUnknown,
} from './time-problems.js';
import { assertZone, isZone, offsetMinutesAt } from './zone.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?([Zz]|[+-]\d{2}:\d{2})?(?:\[([^[\]]{1,64})\])?$/;
const MINUTE_MS = 60_000;

/**
 * Resolves when something happened, once, at the edge. `when` is a local date (`2026-03-01`: only the day is known, and
 * its start merely orders it) or a local time with its offset from UTC (`2026-03-01T09:00-06:00`, RFC 3339, seconds
 * optional; RFC 9557 may name the zone behind it in brackets). `zone` is the facility's IANA zone; `explicitZone` takes
 * its place. Refuses with `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`,
 * `zone-unknown`, `year-too-early`, `year-too-late`, all pointing at `pointer`, but for an unknown `explicitZone`: it stands beside it.
 */
export function resolveWhen(when: string, zone: string, explicitZone?: string | null, pointer = '/when'): Effective {
  const inZone = explicitZone ?? zone;
  assertZone(inZone, explicitZone === undefined || explicitZone === null ? pointer : zoneBeside(pointer));
  if (DATE.test(when)) return wholeDay(existingDate(when, pointer), inZone, pointer);
  const { instant, offset, named } = momentOf(when, pointer);
  if (!isUtc(offset))
    for (const claimed of named === undefined ? [inZone] : [named, inZone])
      assertOffset(instant, offset, { claimed, pointer });
  return minuteOf(instant, inZone);
}

/** The instant (UTC ms) that a time with its offset means, wherever it was: for moments that belong to no facility. */
export function resolveInstant(when: string, pointer: string): number {
  // A day begins at another instant in each zone.
  if (DATE.test(when)) throw new Refusal(timeWithoutZone, { at: pointer });
  const { instant, offset, named } = momentOf(when, pointer);
  if (named !== undefined && !isUtc(offset)) assertOffset(instant, offset, { claimed: named, pointer });
  return instant;
}

interface Moment {
  readonly instant: number;
  readonly offset: string;
  /** The zone in brackets. */
  readonly named: string | undefined;
}

function momentOf(when: string, pointer: string): Moment {
  const parts = DATE_TIME.exec(when);
  if (!parts) throw new Refusal(timeMalformed, { at: pointer });
  const [, date, hour, minute, second = '00', fraction = '', offset, named] = parts as unknown as [
    string,
    string,
    string,
    string,
    string?,
    string?,
    string?,
    string?,
  ];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    throw new Refusal(timeMalformed, { at: pointer });
  existingDate(date, pointer);
  if (offset === undefined) {
    throw new Refusal(timeWithoutZone, { at: pointer });
  }
  if (named !== undefined && !isZone(named)) throw new Refusal(zoneUnknown, { at: pointer });
  const instant =
    Date.parse(`${date}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`) -
    offsetMs(offset, pointer);
  return { instant, offset, named };
}

const zoneBeside = (pointer: string): string => pointer.replace(/[^/]*$/, 'zone');

function wholeDay(localDate: string, zone: string, pointer: string): Effective {
  const start = minuteOf(startOfDay(localDate, zone), zone);
  // A zone that crosses the date line skips a whole day: Samoa never had 30 December 2011.
  if (start.localDate !== localDate) throw new Refusal(dateDoesNotExist, { at: pointer });
  return { ...start, precision: 'day' };
}

function minuteOf(instant: number, zone: string): Effective {
  const offsetMinutes = offsetMinutesAt(instant, zone);
  const localDate = new Date(instant + offsetMinutes * MINUTE_MS).toISOString().slice(0, 10);
  return { at: instant, offsetMinutes, zone, localDate, precision: 'minute' };
}

function existingDate(date: string, pointer: string): string {
  const [, year, month, day] = DATE.exec(date) as unknown as [string, string, string, string];
  if (Number(year) < YEAR_MIN) throw new Refusal(yearTooEarly, { at: pointer });
  if (Number(year) > YEAR_MAX) throw new Refusal(yearTooLate, { at: pointer });
  // `Date` takes the 30th of February for the 1st or 2nd of March.
  const counted = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (counted.getUTCMonth() !== Number(month) - 1 || counted.getUTCDate() !== Number(day))
    throw new Refusal(dateDoesNotExist, { at: pointer });
  return date;
}

function offsetMs(offset: string, pointer: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number];
  if (hours > 18 || minutes > 59) throw new Refusal(timeMalformed, { at: pointer });
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

/** `Z` says only which instant is meant, not what a clock on the wall showed (RFC 9557, section 2.2). */
const isUtc = (offset: string): boolean => /^(z|-00:00)$/i.test(offset);

function assertOffset(instant: number, offset: string, of: { claimed: string; pointer: string }): void {
  if (offsetMinutesAt(instant, of.claimed) * MINUTE_MS === offsetMs(offset, of.pointer)) return;
  throw new Refusal(offsetContradictsZone, { at: of.pointer });
}
