import { type ReadableLog, type Position, readCommands, type RecordedCommand } from '@throughline/event-store';

/** Reads the log command by command: a follower never stands between two events of one append. */
export class CommandReader {
  #ahead: RecordedCommand[] = [];
  #position: Position;
  #atHead = false;

  constructor(
    private readonly log: ReadableLog,
    position: Position,
  ) {
    this.#position = position;
  }

  /** The next command; undefined at the end of the log. Reads about `limit` events at once. */
  async next(limit: number): Promise<RecordedCommand | undefined> {
    if (this.#ahead.length === 0) {
      const { commands, next, atHead } = await readCommands(this.log, this.#position, { limit });
      this.#ahead = [...commands];
      this.#position = next;
      this.#atHead = atHead;
    }
    return this.#ahead.shift();
  }

  /** Whether nothing was left when the log was last read. */
  get atHead(): boolean {
    return this.#atHead && this.#ahead.length === 0;
  }
}
