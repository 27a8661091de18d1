import { offsetMinutesAt } from './zone.js';

const MINUTE_MS = 60_000;

/** An instant (UTC ms) as clocks in a zone showed it, with its offset: `2026-03-01T09:00:00-06:00`. Fractions only where there are any. */
export function isoIn(instant: number, zone: string): string {
  const minutes = offsetMinutesAt(instant, zone);
  return `${withoutZeros(instant + minutes * MINUTE_MS)}${offset(minutes)}`;
}

/** An instant (UTC ms) that belongs to no site: `2026-03-01T15:00:00Z`. */
export const isoInUtc = (instant: number): string => `${withoutZeros(instant)}Z`;

const withoutZeros = (asUtc: number): string =>
  new Date(asUtc)
    .toISOString()
    .slice(0, -1)
    .replace(/\.000$/, '');

function offset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
