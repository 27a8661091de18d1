import { dateDoesNotExist } from '@throughline/kernel';
import { monthsOf, nameKey } from './month-names.js';
import { expressionOf, NUMBERS, type NumberForm } from './time-pattern.js';

/** A time as the file writes it: what a clock on the wall showed. `time` is null when the file has dates only. */
export interface LocalTime {
  /** `YYYY-MM-DD`, a day that exists. */
  readonly date: string;
  readonly time: {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly millisecond: number;
  } | null;
  /** Minutes east of UTC, where the file says them. */
  readonly offset?: number;
}

type TimestampFault = 'timestamp-malformed' | typeof dateDoesNotExist.code | 'time-does-not-exist';
type Reader = (text: string) => LocalTime | TimestampFault;

/** Abbreviations that mean one offset in US files; others are too ambiguous to be read. */
const ZONE_OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
};
/** Two digits of a year are of 1950 to 2049. */
const SHORT_YEAR_PIVOT = 50;

/**
 * Makes a reader of some timestamp patterns; see `Mapping.time.pattern`. The whole text must fit one of them, digit by
 * digit; the first that it fits counts.
 */
export function timestampReader(patterns: string | readonly string[], language = 'en'): Reader {
  const readers = (typeof patterns === 'string' ? [patterns] : patterns).map((one) => readerOf(one, language));
  return (text) => {
    let fault: TimestampFault = 'timestamp-malformed';
    for (const read of readers) {
      const found = read(text.trim());
      if (typeof found !== 'string') return found;
      if (found !== 'timestamp-malformed') fault = found;
    }
    return fault;
  };
}

function readerOf(pattern: string, language: string): Reader {
  const number = NUMBERS.find((one) => one === pattern);
  if (number) return numberReader(number);
  const form = expressionOf(pattern);
  const months = monthsOf(language);
  return (text) => {
    const found = form.exec(text)?.groups;
    return found ? localTimeOf(found, months) : 'timestamp-malformed';
  };
}

type Parts = Readonly<Record<string, string | undefined>>;

function localTimeOf(parts: Parts, months: ReadonlyMap<string, number>): LocalTime | TimestampFault {
  const month = parts['monthName'] === undefined ? Number(parts['month']) : months.get(nameKey(parts['monthName']));
  if (month === undefined) return 'timestamp-malformed';
  const date = `${yearOf(parts)}-${two(month)}-${two(Number(parts['day']))}`;
  if (!isOnTheCalendar(date)) return dateDoesNotExist.code;
  const hour = hourOf(parts);
  if (hour === undefined) return { date, time: null };
  const millisecond = Number((parts['fraction'] ?? '0').padEnd(3, '0').slice(0, 3));
  const time = { hour, minute: Number(parts['minute']), second: Number(parts['second'] ?? 0), millisecond };
  if (!(time.hour < 24 && time.minute < 60 && time.second < 60)) return 'time-does-not-exist';
  const offset = offsetOf(parts);
  if (offset === 'unknown') return 'timestamp-malformed';
  return offset === undefined ? { date, time } : { date, time, offset };
}

function yearOf({ year, shortYear }: Parts): string {
  if (year !== undefined) return year;
  return String((Number(shortYear) < SHORT_YEAR_PIVOT ? 2000 : 1900) + Number(shortYear));
}

/** Undefined when the pattern has no time; 99 for an hour that no clock shows. */
function hourOf({ hour, hour12, half }: Parts): number | undefined {
  if (hour !== undefined) return Number(hour);
  if (hour12 === undefined) return undefined;
  const shown = Number(hour12);
  if (shown < 1 || shown > 12) return 99;
  return (shown % 12) + (/^p/i.test(half ?? '') ? 12 : 0);
}

function offsetOf({ offset, zoneName }: Parts): number | 'unknown' | undefined {
  if (zoneName !== undefined) return ZONE_OFFSETS[zoneName.toUpperCase()] ?? 'unknown';
  if (offset === undefined) return undefined;
  if (/^z$/i.test(offset)) return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  if (Number(hours) > 18 || Number(minutes) > 59) return 'unknown';
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const DAY_MS = 86_400_000;
const FIRST_DAY = { excel: Date.UTC(1899, 11, 30), 'excel-1904': Date.UTC(1904, 0, 1) } as const;
/** Spreadsheets count a 29 February 1900 that never was: before March of that year their days are off by one. */
const SERIAL_MIN = 61;

function numberReader(form: NumberForm): Reader {
  return (text) => {
    if (!/^\d{1,13}(\.\d{1,15})?$/.test(text)) return 'timestamp-malformed';
    const value = Number(text);
    if (form === 'unix' || form === 'unix-ms') return { ...shownAt(form === 'unix' ? value * 1000 : value), offset: 0 };
    if (value < SERIAL_MIN || value > 2_958_465) return 'timestamp-malformed';
    const shown = shownAt(FIRST_DAY[form] + Math.round(value * 86_400) * 1000);
    return Number.isInteger(value) ? { ...shown, time: null } : shown;
  };
}

function shownAt(at: number): LocalTime {
  const shown = new Date(at);
  const days = Math.floor(at / DAY_MS) * DAY_MS;
  return {
    date: new Date(days).toISOString().slice(0, 10),
    time: {
      hour: shown.getUTCHours(),
      minute: shown.getUTCMinutes(),
      second: shown.getUTCSeconds(),
      millisecond: shown.getUTCMilliseconds(),
    },
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

function isOnTheCalendar(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
