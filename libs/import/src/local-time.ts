import { dateDoesNotExist } from '@throughline/kernel';
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
}

type TimestampFault = 'timestamp-malformed' | typeof dateDoesNotExist.code | 'time-does-not-exist';

const WIDTHS = { yyyy: 4, MM: 2, dd: 2, HH: 2, mm: 2, ss: 2, SSS: 3 } as const;

/** Makes a reader of one timestamp pattern; see `Mapping.time.pattern`. The whole text must fit it, digit by digit. */
export function timestampReader(pattern: string): (text: string) => LocalTime | TimestampFault {
  const source = pattern.replaceAll(/yyyy|MM|dd|HH|mm|ss|SSS|[^A-Za-z0-9]/g, (part) =>
    part in WIDTHS
      ? `(?<${part}>\\d{${WIDTHS[part as keyof typeof WIDTHS]}})`
      : `\\u{${(part.codePointAt(0) as number).toString(16)}}`,
  );
  const form = new RegExp(`^${source}$`, 'u');
  return (text) => {
    const found = form.exec(text.trim())?.groups;
    return found ? localTimeOf(found) : 'timestamp-malformed';
  };
}

function localTimeOf(found: Readonly<Record<string, string>>): LocalTime | TimestampFault {
  const date = `${found['yyyy']}-${found['MM']}-${found['dd']}`;
  if (!isOnTheCalendar(date)) return dateDoesNotExist.code;
  if (found['HH'] === undefined) return { date, time: null };
  const number = (part: string): number => Number(found[part] ?? 0);
  const time = { hour: number('HH'), minute: number('mm'), second: number('ss'), millisecond: number('SSS') };
  return time.hour < 24 && time.minute < 60 && time.second < 60 ? { date, time } : 'time-does-not-exist';
}

function isOnTheCalendar(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
