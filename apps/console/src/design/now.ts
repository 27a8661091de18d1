/** A clock that is this near says the same: answers travel, and their stamps have whole seconds. */
const AGREED_MS = 60_000;

/** How far the clock of this computer is ahead of the service's. */
let aheadMs = 0;

/** Learns the time of the service from the `Date` of an answer. */
export function heardFrom(date: string | null): void {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return;
  const ahead = Date.now() - theirs;
  aheadMs = Math.abs(ahead) < AGREED_MS ? 0 : ahead;
}

/** Milliseconds since 1970 by the clock of the service: one that is an hour off here puts no entry an hour off. */
export const now = (): number => Date.now() - aheadMs;
