/** How far the wall clock may leave the steady one while the service runs. */
const JUMP_MS_MAX = 60_000;
/** How far it may stand behind the newest event of the log. */
const BEHIND_MS_MAX = 5 * 60_000;

/**
 * `jumped`: the wall clock has left the steady one, because somebody set it or because the machine slept. `behind`: it
 * stands behind what is recorded already.
 */
export const CLOCK_STATES = ['agrees', 'jumped', 'behind'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

interface ClockWatchParts {
  /** The machine's wall clock, UTC ms; it may go back. */
  readonly machine: () => number;
  /** Ms since any start; it never goes back, and stands still while the machine sleeps. */
  readonly steady: () => number;
  /** The service's time before it is kept from going back, UTC ms: the machine's, moved ahead by a demo. */
  readonly time: () => number;
  /** When the newest event was recorded, UTC ms; null in an empty log. */
  readonly newestRecordedAt: () => Promise<number | null>;
  /** Whether an operator has confirmed the clock since this was last asked. */
  readonly takeConfirmation: () => boolean;
}

/** Compares the wall clock with the machine's steady one, and with the log. An operator can confirm what it doubts. */
export class ClockWatch {
  #offset: number;
  #newest: number | null = null;
  #confirmedTo = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: ClockWatchParts) {
    this.#offset = this.#offsetNow();
  }

  /** As it stands now; of the log it knows what the last look saw. */
  get state(): ClockState {
    return this.#jumped() ? 'jumped' : this.#behind() ? 'behind' : 'agrees';
  }

  async look(): Promise<ClockState> {
    this.#newest = await this.parts.newestRecordedAt();
    // What was confirmed before anything was in doubt is forgotten.
    if (this.parts.takeConfirmation() && this.state !== 'agrees') this.#confirm();
    return this.state;
  }

  /** Takes the wall clock as it stands for the right one, until it leaves the steady one again. */
  #confirm(): void {
    this.#offset = this.#offsetNow();
    this.#confirmedTo = this.#newest ?? Number.NEGATIVE_INFINITY;
  }

  #jumped(): boolean {
    return Math.abs(this.#offsetNow() - this.#offset) > JUMP_MS_MAX;
  }

  #behind(): boolean {
    const newest = this.#newest;
    return newest !== null && newest > this.#confirmedTo && newest - this.parts.time() > BEHIND_MS_MAX;
  }

  #offsetNow(): number {
    return this.parts.machine() - this.parts.steady();
  }
}
