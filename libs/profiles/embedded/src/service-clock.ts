import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Clock, defineProblem, Refusal } from '@throughline/kernel';

export const clockBackwards = defineProblem({
  code: 'clock-backwards',
  at: '/now',
  sentence: "The service's clock only moves forward. Send a later time.",
});

/** The service's time: the machine's, moved ahead by a demo or not at all. It never goes back. */
export class ServiceClock implements Clock {
  #latest = 0;

  constructor(
    private aheadMs = 0,
    private readonly machine: () => number = Date.now,
  ) {}

  /** The machine's clock may be set back under a running service; time here then stands still until it has caught up. */
  now(): number {
    this.#latest = Math.max(this.#latest, this.unguarded());
    return this.#latest;
  }

  /** As the machine's clock has it, moved ahead by a demo; it goes back when that one does. */
  unguarded(): number {
    return this.machine() + this.aheadMs;
  }

  /** What it shows while it is moved ahead, UTC ms; null while it is the machine's. */
  moved(): number | null {
    return this.aheadMs > 0 ? this.now() : null;
  }

  /** What the machine's clock shows, UTC ms. */
  machineTime(): number {
    return this.machine();
  }

  /** Ahead of the machine's clock by so many ms from now on. Refuses an instant before now. */
  moveTo(instant: number): number {
    if (instant < this.now()) throw new Refusal(clockBackwards);
    this.aheadMs = instant - this.machine();
    return this.aheadMs;
  }
}

/** A demo that was moved ahead stays ahead after a restart, or its own records would lie in the future. */
export function readAhead(file: string): number {
  try {
    const { aheadMs } = JSON.parse(readFileSync(file, 'utf8')) as { aheadMs?: unknown };
    return Number.isSafeInteger(aheadMs) && Number(aheadMs) > 0 ? Number(aheadMs) : 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

export function writeAhead(file: string, aheadMs: number): void {
  writeFileSync(`${file}.new`, JSON.stringify({ aheadMs }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
