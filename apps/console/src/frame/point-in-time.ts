import { now } from '../design/now';
import { atZone, msOf, wallOf } from '../design/times';

/** A date and a time of day as the clocks of a site show them; a part is empty until it is typed whole. */
export interface Wall {
  readonly date: string;
  readonly time: string;
}

/** An instant with its offset, as the address keeps it; or why there is none, as a sentence. */
export type Point = { readonly instant: string } | { readonly fault: string };

const DAY_MS = 86_400_000;

/** The moment that was typed. No time of day is made up, and nothing that has not come yet can be looked back at. */
export function pointOf({ date, time }: Wall, zone: string): Point {
  if (date === '' && time === '') return { fault: 'Enter a date and a time.' };
  if (date === '') return { fault: 'Enter a date.' };
  if (time === '') return { fault: 'Enter a time of day.' };
  const instant = atZone(date, time, zone);
  if (!isShownAs(instant, { date, time }, zone))
    return {
      fault: 'The clocks at this site went forward then and skipped this time. Choose an earlier or later time.',
    };
  if (msOf(instant) > now()) return { fault: 'This moment is still to come. Choose now or an earlier time.' };
  return { instant };
}

function isShownAs(instant: string, { date, time }: Wall, zone: string): boolean {
  if (Number.isNaN(msOf(instant))) return false;
  const shown = wallOf(instant, zone);
  return shown.date === date && shown.time === time;
}

/** The Wednesday before that day, 09:00 there: when the census meeting was. */
export function lastWednesday(zone: string, before = now()): Wall {
  const today = wallOf(before, zone).date;
  const noon = Date.parse(`${today}T12:00:00Z`);
  const since = (new Date(noon).getUTCDay() - 3 + 7) % 7 || 7;
  return { date: new Date(noon - since * DAY_MS).toISOString().slice(0, 10), time: '09:00' };
}

/** The last minute of the month before that day, there. */
export function endOfLastMonth(zone: string, before = now()): Wall {
  const [year = 0, month = 1] = wallOf(before, zone).date.split('-').map(Number);
  return { date: new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10), time: '23:59' };
}
