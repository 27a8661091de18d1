import { Refusal } from '@throughline/kernel';
import { resolveWhen } from './resolve-when.js';
import { startOfDay } from './start-of-day.js';
import { timeMalformed, timeWithoutZone } from './time-problems.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /([Zz]|[+-]\d{2}:\d{2})$/;
const MINUTE_MS = 60_000;

/** A place whose clocks decide when a day begins. */
interface Site {
  readonly code: string;
  /** IANA time zone. */
  readonly zone: string;
}

/**
 * UTC ms of an instant in a query. It belongs to no facility, so it needs its offset; a plus sign that a URL turned into
 * a space is taken for what it was. Refuses as `resolveWhen` does, pointing at the parameter.
 */
export function instantOf(text: string, parameter: string): number {
  const pointer = `query:${parameter}`;
  const sent = text.replace(/ (?=\d{2}:\d{2}$)/, '+');
  const offset = OFFSET.exec(sent)?.[1];
  if (offset === undefined) {
    throw new Refusal(timeWithoutZone, { at: pointer });
  }
  const asUtc = resolveWhen(`${sent.slice(0, -offset.length)}Z`, 'UTC', null, pointer);
  return asUtc.at - offsetMinutes(offset, pointer) * MINUTE_MS;
}

/** The same, or a day: its first instant at each site, by its code. */
export function siteInstantOf(
  text: string,
  parameter: string,
  sites: readonly Site[],
): number | ReadonlyMap<string, number> {
  if (!DATE.test(text)) return instantOf(text, parameter);
  const { localDate } = resolveWhen(text, 'UTC', null, `query:${parameter}`);
  return new Map(sites.map(({ code, zone }) => [code, startOfDay(localDate, zone)]));
}

function offsetMinutes(offset: string, pointer: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number];
  if (hours > 18 || minutes > 59) throw new Refusal(timeMalformed, { at: pointer });
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
