/** One formatter for every date and time of the console: 24 hours, month before day, month as a word, the site's zone. */

import { now } from './now';

/** An instant as the API writes it: milliseconds since 1970 UTC, or ISO 8601 with an offset. */
type Instant = number | string;

const LOCALE = 'en-US';

export const msOf = (instant: Instant): number => (typeof instant === 'number' ? instant : Date.parse(instant));

const formats = new Map<string, Intl.DateTimeFormat>();
function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE, { timeZone: zone, ...options });
  formats.set(key, known);
  return known;
}

function partsOf(at: number, zone: string): Record<string, string> {
  const parts = format(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** `Nov 27`, with the year when it is not the reader's: `Jan 2, 2019`. */
export function day(instant: Instant, zone: string, at = now()): string {
  const { day: date, month, year } = partsOf(msOf(instant), zone);
  return year === partsOf(at, zone)['year'] ? `${month} ${date}` : `${month} ${date}, ${year}`;
}

/** `Fri Nov 27`. */
export function weekday(instant: Instant, zone: string): string {
  return `${partsOf(msOf(instant), zone)['weekday']} ${day(instant, zone)}`;
}

/** `16:42`. */
export function clock(instant: Instant, zone: string): string {
  const { hour, minute } = partsOf(msOf(instant), zone);
  return `${hour}:${minute}`;
}

/** `Fri Nov 27 16:42`, and `Wed Jan 2, 2019, 12:00`. */
export function moment(instant: Instant, zone: string): string {
  const date = weekday(instant, zone);
  return `${date}${date.includes(',') ? ',' : ''} ${clock(instant, zone)}`;
}

/** `Fri Nov 27 16:42 EST`: an instant that is read alone. */
export function momentAlone(instant: Instant, zone: string): string {
  return `${moment(instant, zone)} ${zoneName(instant, zone)}`;
}

export function zoneName(instant: Instant, zone: string): string {
  const parts = format(zone, { timeZoneName: 'short' }).formatToParts(msOf(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `Eastern Time`: the zone of a block, which may span a change of the clocks. */
export function zoneWords(zone: string): string {
  const parts = format(zone, { timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** A calendar date, `2026-03-01`, as `Mar 1`; it has no zone. */
export const localDay = (date: string): string => day(`${date}T12:00:00Z`, 'UTC');

/** A time as it was stated: to the minute, or by its day alone. */
export interface Stated {
  readonly at: Instant;
  readonly localDate: string;
  readonly precision: string;
  readonly zone: string;
}

/** `Fri Nov 27 16:42 EST`, or `Nov 27` for a time that was stated by its day alone. */
export const dayOrMoment = ({ at, localDate, precision, zone }: Stated): string =>
  precision === 'day' ? localDay(localDate) : momentAlone(at, zone);

/** `Fri Nov 27 16:42 EST`, or `Fri Nov 27, time not recorded`: no time of day is made up. */
export const stated = ({ at, localDate, precision, zone }: Stated): string =>
  precision === 'day' ? `${localWeekday(localDate)}, time not recorded` : momentAlone(at, zone);

/** A calendar date, `2026-11-27`, as `Fri Nov 27`. */
const localWeekday = (date: string): string => weekday(`${date}T12:00:00Z`, 'UTC');

/** When a task is due: at a moment, or by the end of a day, which is the midnight after it. */
export function dueBy(
  { dueAt, overdueFrom }: { readonly dueAt: Instant; readonly overdueFrom: Instant },
  zone: string,
): string {
  const due = msOf(dueAt);
  const endsDay = msOf(overdueFrom) === due && clock(due, zone) === '00:00';
  return endsDay ? `end of ${weekday(due - 1, zone)}` : moment(due, zone);
}

/** A sentence of the API with its dates as this reader writes them. */
export const withDates = (sentence: string): string =>
  sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b(?!T)/g, (date) => localDay(date));

/** Two hours, then a day, then two days: what lateness is called. Null when nobody needs to know. */
export function lateness(hours: number | null): string | null {
  if (hours === null || hours < 2) return null;
  if (hours < 24) return `${Math.floor(hours)} h later`;
  if (hours < 48) return `${Math.floor(hours)} h late`;
  return `${Math.floor(hours / 24)} d late`;
}

/** `in 6 h`, `2 days over`: how far an instant is from the reader's. */
export function distance(instant: Instant, from: number): { over: boolean; words: string } {
  const ms = msOf(instant) - from;
  const over = ms < 0;
  const hours = Math.abs(ms) / 3_600_000;
  const amount =
    hours < 1
      ? `${Math.max(1, Math.round(hours * 60))} min`
      : hours < 48
        ? `${Math.floor(hours)} h`
        : `${Math.floor(hours / 24)} days`;
  return { over, words: over ? `${amount} over` : `in ${amount}` };
}

/** The wall time of a zone as an instant with its offset, as requests carry it. */
export function atZone(date: string, time: string, zone: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // Not a time yet: it goes as it was typed, and the service says what is wrong with it.
  if (Number.isNaN(wall)) return `${date}T${time}`;
  const first = wall - offsetMs(wall, zone);
  const offset = offsetMs(first, zone);
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${time}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function offsetMs(at: number, zone: string): number {
  const parts = format(zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  const wall = new Date(0);
  // Not `Date.UTC`: it takes the year 20 for 1920.
  wall.setUTCFullYear(of('year'), of('month') - 1, of('day'));
  wall.setUTCHours(of('hour'), of('minute'), of('second'));
  return wall.getTime() - Math.floor(at / 1_000) * 1_000;
}

/** The date and wall time of an instant in a zone, for the fields of a form. */
export function wallOf(instant: Instant, zone: string): { date: string; time: string } {
  const parts = format(zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(msOf(instant));
  const of = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return { date: `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
}
