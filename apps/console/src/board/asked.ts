import { now } from '../design/now';
import { atZone, msOf, wallOf } from '../design/times';
import { lastWednesday } from '../frame/point-in-time';
import { isInstant, type Viewpoint } from '../frame/viewpoint';

const WEEK_MS = 7 * 86_400_000;
export const CHOICES = [
  ['last', 'Last Wednesday 09:00'],
  ['before', 'The Wednesday before'],
  ['month', 'Start of this month'],
] as const;
export type Choice = (typeof CHOICES)[number][0];

/** From when on the board compares, as an instant at the site. */
export function sinceOf(choice: Choice, zone: string, until: number): string {
  if (choice === 'month') return atZone(`${wallOf(until, zone).date.slice(0, 7)}-01`, '00:00', zone);
  const { date, time } = lastWednesday(zone, choice === 'last' ? until : until - WEEK_MS);
  return atZone(date, time, zone);
}

/** What the address asks the board for: from when it compares, and until when. */
export function askedOf(of: (name: string) => string | null, { asOf }: Viewpoint, zone: string) {
  const until = asOf ? msOf(asOf) : now();
  const compared = of('compare');
  return { until, since: compared && isInstant(compared) ? compared : sinceOf('last', zone, until) };
}
