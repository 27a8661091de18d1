import { type EventLog, type LogPage, type Position, type RecordedEvent } from '@throughline/event-store';
import { commandOf } from '../records/public-event.js';

/** The events of one command, which are published together. */
export interface RecordedCommand {
  readonly events: readonly RecordedEvent[];
  /** Everything up to here is dealt with once the command is. */
  readonly next: Position;
}

/** Reads the log command by command: a follower never stands between two events of one append. */
export class CommandReader {
  #ahead: RecordedCommand[] = [];
  #unfinished: RecordedEvent[] = [];
  #position: Position;
  #atHead = false;

  constructor(
    private readonly log: EventLog,
    position: Position,
  ) {
    this.#position = position;
  }

  /** The next command; undefined at the end of the log. Reads at most `limit` events at once. */
  async next(limit: number): Promise<RecordedCommand | undefined> {
    while (this.#ahead.length === 0) {
      const page = await this.log.readAll(this.#position, { limit });
      if (page.next === this.#position && this.#unfinished.length === 0) {
        this.#atHead = page.atHead;
        return undefined;
      }
      this.#take(page);
      if (page.atHead) break;
    }
    return this.#ahead.shift();
  }

  /** Whether nothing was left when the log was last read. */
  get atHead(): boolean {
    return this.#atHead && this.#ahead.length === 0;
  }

  #take(page: LogPage): void {
    for (const event of page.events) {
      if (this.#unfinished.length > 0 && !sameCommand(this.#unfinished[0]!, event)) this.#finish();
      this.#unfinished.push(event);
    }
    // An append is whole: at the end of the log, so is its last command.
    if (page.atHead) this.#finish();
    this.#position = page.next;
    this.#atHead = page.atHead;
  }

  #finish(): void {
    const last = this.#unfinished.at(-1);
    if (last) this.#ahead.push({ events: this.#unfinished, next: last.position });
    this.#unfinished = [];
  }
}

const sameCommand = (a: RecordedEvent, b: RecordedEvent): boolean =>
  a.stream === b.stream && commandOf(a) === commandOf(b);
