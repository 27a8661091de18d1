import { assertFollows } from '@throughline/kernel';
import { assertWhole, lastOf, type RecordedCommand, streamCommands } from './commands.js';
import type { ReadableLog, RecordedEvent } from './event-log.js';
import { weightOf } from './event-weight.js';
import type { Revision, StreamDefinition } from './stream-definition.js';

/** What a state takes in memory for each character of the events that it was folded from, as measured on care paths. */
const BYTES_PER_CHARACTER = 1.8;

/** The state of one stream up to one revision; the only holder of that state. */
export class FoldedStream<State> {
  revision: Revision = 'none';
  state: State;
  /** False once `evolve` has thrown: the state may be half consumed and must not be used again. */
  intact = true;
  #weight = 0;

  constructor(initial: State) {
    this.state = initial;
  }

  get eventsFolded(): number {
    return this.revision === 'none' ? 0 : this.revision + 1;
  }

  /** What it takes in memory, roughly. */
  get bytes(): number {
    return Math.round(this.#weight * BYTES_PER_CHARACTER);
  }

  /** Folds a whole command: the state between two of its events is nobody's to see. */
  apply(stream: StreamDefinition<State>, command: RecordedCommand): void {
    assertWhole(command);
    assertFollows(command[0], this.eventsFolded - 1);
    this.intact = false;
    for (const event of command) {
      this.state = stream.evolve(this.state, event);
      this.#weight += weightOf(event);
    }
    this.revision = lastOf(command).revision;
    this.intact = true;
  }

  /** Reads on to the stream's head; answers what was new. */
  async catchUp(log: ReadableLog, stream: StreamDefinition<State>): Promise<readonly RecordedEvent[]> {
    const before = this.eventsFolded;
    const read: RecordedEvent[] = [];
    for await (const command of streamCommands(log, stream.name, { from: before })) {
      this.apply(stream, command);
      read.push(...command);
    }
    return read;
  }
}
