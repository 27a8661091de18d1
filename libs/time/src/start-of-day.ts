import type { LocalDate } from '@throughline/kernel';
import { Temporal } from 'temporal-polyfill';

const DAYS_KEPT_MAX = 20_000;
const starts = new Map<string, number>();

/** UTC ms at which a local day begins: midnight, or the first instant after it where clocks skip midnight. */
export function startOfDay(localDate: LocalDate, zone: string): number {
  const key = `${localDate} ${zone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(localDate).toZonedDateTime(zone).epochMilliseconds;
  if (starts.size >= DAYS_KEPT_MAX) starts.clear();
  starts.set(key, start);
  return start;
}
