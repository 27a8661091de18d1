/** What was opened, to be closed in the opposite order, whatever fails on the way. */
export class Closing {
  readonly #steps: (() => unknown)[] = [];
  #run: Promise<void> | null = null;

  add<Opened>(opened: Opened, close: (opened: Opened) => unknown): Opened {
    this.#steps.push(() => close(opened));
    return opened;
  }

  /** Runs before every step added so far. */
  beforeAll(step: () => unknown): void {
    this.#steps.push(step);
  }

  /** Every step is taken; the first error is thrown afterwards. Again gives the same answer. */
  run(): Promise<void> {
    this.#run ??= this.#closeAll();
    return this.#run;
  }

  async #closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
