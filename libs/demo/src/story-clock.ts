import type { Clock } from '@throughline/kernel';

/** The time of a story: stands still until it is moved, and never goes back. */
export class StoryClock implements Clock {
  constructor(private instant: number) {}

  now(): number {
    return this.instant;
  }

  moveTo(instant: number): void {
    this.instant = Math.max(this.instant, instant);
  }
}
