import { inTimeLeft, withoutTimeLimit } from '@throughline/event-store';

/**
 * One question at a time, however many ask: whoever asks while one is under way shares the next, which begins after they
 * asked. When the one under way fails, they fail with it, so that nobody waits for two silences. Each waits as
 * long as their own request may; the question is nobody's, and goes on.
 */
export class SharedNext<Answer> {
  #running: Promise<Answer> | null = null;
  #next: Promise<Answer> | null = null;

  constructor(private readonly put: () => Promise<Answer>) {}

  ask(): Promise<Answer> {
    return inTimeLeft(this.#shared());
  }

  #shared(): Promise<Answer> {
    if (!this.#running) return this.#begin();
    return (this.#next ??= this.#running.then(() => this.#begin()).finally(() => (this.#next = null)));
  }

  #begin(): Promise<Answer> {
    const running = withoutTimeLimit(this.put).finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}
