import type { Effective } from '@throughline/kernel';
import { OFFSET_MINUTES, ZONE } from './provider.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** An instant as the facility's clocks show it. */
export function momentAt(at: number): Effective {
  const localDate = new Date(at + OFFSET_MINUTES * MINUTE_MS).toISOString().slice(0, 10);
  return { at, offsetMinutes: OFFSET_MINUTES, zone: ZONE, localDate, precision: 'minute' };
}
