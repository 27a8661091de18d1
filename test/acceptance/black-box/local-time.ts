const MINUTE_MS = 60_000;

/**
 * A time on the wall, `2044-03-01 09:00`, as the API takes it: `2044-03-01T09:00-06:00`. Of the two instants of an autumn
 * night that show the same time, the first; `second` answers the other one.
 */
export function local(wall: string, zone = 'America/Chicago'): string {
  return written(wall, offsetsOf(wall, zone)[0]);
}

export function second(wall: string, zone = 'America/Chicago'): string {
  return written(wall, offsetsOf(wall, zone)[1]);
}

export const instantOf = (when: string): number => Date.parse(when);

function written(wall: string, offset: number | undefined): string {
  if (offset === undefined) throw new Error(`The clocks there never showed ${wall}.`);
  return `${wall.replace(' ', 'T')}${signed(offset)}`;
}

/** Minutes ahead of UTC at which the clocks of the zone show that time; largest first, so the earliest instant first. */
function offsetsOf(wall: string, zone: string): readonly number[] {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}Z`);
  const nearby = [-1, 1].map((days) => offsetAt(asUtc + days * 24 * 60 * MINUTE_MS, zone));
  const possible = [...new Set(nearby)].filter((offset) => offsetAt(asUtc - offset * MINUTE_MS, zone) === offset);
  return possible.toSorted((one, other) => other - one);
}

function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function signed(offset: number): string {
  const size = Math.abs(offset);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
