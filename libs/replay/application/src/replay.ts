import {
  createCursors,
  type CursorScope,
  type Cursors,
  type EventLog,
  type Hmac,
  lastOf,
  type Position,
  readCommands,
  START,
} from '@throughline/event-store';
import { canonicalFilter, passes, type ReplayFilter } from './replay-filter.js';
import type { ReplayedEvent } from './replayed-event.js';

/** Care paths alone are replayed; facilities, programs and packs have routes of their own. */
const STREAMS = 'carePath-';

/** A bounded part of the log as one reader may see it. */
export interface ReplayPage {
  readonly events: readonly ReplayedEvent[];
  /** Where to go on, also when nothing passed the filter. */
  readonly next: string;
  /** Nothing lay beyond `next` when the page was read. */
  readonly caughtUp: boolean;
}

/** The log for readers outside: from a cursor on, by whole commands, in the order of the log. */
export class Replay {
  readonly #log: EventLog;
  readonly #cursors: Cursors;

  constructor(log: EventLog, hmac: Hmac) {
    this.#log = log;
    this.#cursors = createCursors(hmac);
  }

  /**
   * Looks at the next `limit` events of the log or a few more, so that no command is split. Throws the refusals of a
   * cursor: `cursor-invalid` and `history-rewound`.
   */
  async page(after: string | null, filter: ReplayFilter, limit: number): Promise<ReplayPage> {
    const scope: CursorScope = { identity: await this.#log.identity(), filter: canonicalFilter(filter) };
    const position = after === null ? START : this.#cursors.parse(after, { ...scope, head: await this.#log.head() });
    const { commands, next, atHead } = await readCommands(this.#log, position, { limit, streamPrefix: STREAMS });
    const events = commands.flatMap((command) => {
      const seen = command.filter((event) => passes(filter, event));
      // Within a command one does not stop: its cursor is the one behind its last event.
      const cursor = this.#cursors.issue(lastOf(command).position, scope);
      return seen.map((event, index) => ({ event, cursor, endsCommand: index === seen.length - 1 }));
    });
    return { events, next: this.#cursors.issue(next, scope), caughtUp: atHead };
  }

  /** Page after page; after the last one waits for more, until the signal aborts. */
  async *follow(after: string | null, filter: ReplayFilter, { limit, signal }: Following): AsyncGenerator<ReplayPage> {
    const scope: CursorScope = { identity: await this.#log.identity(), filter: canonicalFilter(filter) };
    for (let cursor = after; !signal.aborted;) {
      const page = await this.page(cursor, filter, limit);
      yield page;
      cursor = page.next;
      if (!page.caughtUp) continue;
      const head = await this.#log.head();
      await this.#log.waitBeyond(this.#positionOf(cursor, scope, head), signal);
    }
  }

  #positionOf(cursor: string, scope: CursorScope, head: Position): Position {
    return this.#cursors.parse(cursor, { ...scope, head });
  }
}

interface Following {
  readonly limit: number;
  readonly signal: AbortSignal;
}
