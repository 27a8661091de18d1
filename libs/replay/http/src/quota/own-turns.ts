import type { Turns } from './turns.js';

/** The turns of one reading, one after the other. */
export class OwnTurns {
  #end: () => void = () => undefined;

  constructor(
    private readonly turns: Turns,
    private readonly principal: string,
  ) {}

  /** Ends the turn that it has, and waits for the next one. To be awaited between two reads. */
  async pause(): Promise<void> {
    this.end();
    this.#end = await this.turns.next(this.principal);
  }

  /** Once nothing more is read. */
  end(): void {
    this.#end();
  }
}
