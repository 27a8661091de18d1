import { Refusal } from '@throughline/kernel';
import { zoneUnknown } from './time-problems.js';

const ZONES_MAX = 1_000;
const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** Whether this is a name of the IANA time-zone database. Bare offsets are no zones: they know no daylight saving. */
export function isZone(zone: string): boolean {
  return clockOf(zone) !== null;
}

export function assertZone(zone: string, pointer: string): void {
  if (!isZone(zone)) throw new Refusal(zoneUnknown, { at: pointer });
}

const OFFSETS_MAX = 4_000;
/** What was asked before: most times of answers are starts of days, the same ones for many clients. */
const offsets = new Map<string, number>();

/** What the clocks of a zone showed at an instant, as minutes ahead of UTC; historic seconds are rounded to the minute. */
export function offsetMinutesAt(instant: number, zone: string): number {
  const asked = `${instant} ${zone}`;
  const known = offsets.get(asked);
  if (known !== undefined) return known;
  const minutes = shownMinutesAt(instant, zone);
  if (offsets.size >= OFFSETS_MAX) offsets.clear();
  offsets.set(asked, minutes);
  return minutes;
}

function shownMinutesAt(instant: number, zone: string): number {
  const clock = clockOf(zone);
  if (!clock) throw new TypeError('The zone is unknown.');
  const shown = clock.format(instant);
  const [month, day, year, hour, minute, second] = shown.match(/\d+/g)!.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Math.round(
    (Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000) / 60_000,
  );
}

/** One formatter per zone: making one costs a thousand times what using one does. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = newClock(zone);
  if (clocks.size >= ZONES_MAX) clocks.clear();
  clocks.set(zone, clock);
  return clock;
}

function newClock(zone: string): Intl.DateTimeFormat | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return null;
  }
}
