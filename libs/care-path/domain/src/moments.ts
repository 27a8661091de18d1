import type { Effective } from '@throughline/kernel';

/** Whether one moment lies before another; what is known by its day only is compared by its day. */
export function comesBefore(one: Effective, other: Effective): boolean {
  const byDay = one.precision === 'day' || other.precision === 'day';
  return byDay ? one.localDate < other.localDate : one.at < other.at;
}
