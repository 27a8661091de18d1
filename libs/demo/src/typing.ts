import { addDays, type Effective } from '@throughline/kernel';
import { dateIn, isWeekend, minuteOf, momentAt, nextWorkday } from './calendar.js';
import type { Random } from './random.js';

const MINUTE_MS = 60_000;
const EVENING = 19 * 60;
const OFFICE_OPENS = 8 * 60;

/** When someone gets round to typing in what happened: soon, the next morning, on Monday, or days late. */
export function typedAfter({ at, zone, localDate, offsetMinutes, precision }: Effective, random: Random): number {
  const nextMorning = (): number => momentAt(zone, nextWorkday(localDate), OFFICE_OPENS + random.whole(5, 150)).at;
  if (random.chance(0.03))
    return momentAt(zone, nextWorkday(addDays(localDate, random.whole(1, 4))), OFFICE_OPENS + random.whole(5, 480)).at;
  if (isWeekend(localDate) && random.chance(0.55)) return nextMorning();
  const evening = minuteOf({ at, zone, localDate, offsetMinutes, precision }) >= EVENING;
  if (evening && random.chance(0.35)) return nextMorning();
  return at + random.whole(4, 75) * MINUTE_MS;
}

/** When someone with an office answers what came in at `at`: the same day if there is time left, else the next working day. */
export function answeredAfter(zone: string, at: number, random: Random): number {
  const date = dateIn(zone, at);
  const sameDay = at + random.whole(25, 240) * MINUTE_MS;
  const officeCloses = momentAt(zone, date, 18 * 60).at;
  if (!isWeekend(date) && sameDay < officeCloses && sameDay > momentAt(zone, date, OFFICE_OPENS).at) return sameDay;
  return momentAt(zone, nextWorkday(date), OFFICE_OPENS + random.whole(10, 200)).at;
}
