import type { Clock } from '@throughline/kernel';

/** A clock that stands still until a test moves it. */
export class MovableClock implements Clock {
  #now: number;

  constructor(now: number = Date.UTC(2026, 2, 2, 9)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  moveTo(now: number): void {
    this.#now = now;
  }

  moveBy(ms: number): void {
    this.#now += ms;
  }
}
