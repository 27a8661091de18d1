import type { RangeClaim } from './document/claim.js';

/** "9 h", "7 h 30 min". */
export function hoursInWords(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

/** "9 h to 12 h a week", "at least 20 h a week". */
export function weeklyInWords({ min, max }: Pick<RangeClaim, 'min' | 'max'>): string {
  if (min !== null && max !== null)
    return `${min === max ? hoursInWords(min) : `${hoursInWords(min)} to ${hoursInWords(max)}`} a week`;
  if (min !== null) return `at least ${hoursInWords(min)} a week`;
  return max === null ? 'no stated hours' : `at most ${hoursInWords(max)} a week`;
}
