import { addDays, type Effective } from '@throughline/kernel';

const HOUR_MS = 3_600_000;

/**
 * Whole hours between a happening and its recording, never negative. A date without a time counts from the end of that
 * local day, by the offset that was resolved for it.
 */
export function hoursLate(effective: Effective, recordedAt: number): number {
  const over = effective.precision === 'minute' ? effective.at : endOfLocalDay(effective);
  return Math.max(0, Math.floor((recordedAt - over) / HOUR_MS));
}

const endOfLocalDay = ({ localDate, offsetMinutes }: Effective): number =>
  Date.parse(`${addDays(localDate, 1)}T00:00:00Z`) - offsetMinutes * 60_000;
