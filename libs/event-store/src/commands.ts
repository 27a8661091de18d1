import { partOf, UnreadableEvent } from '@throughline/kernel';
import { APPEND_EVENTS_MAX } from './append-limits.js';
import type { LogPage, ReadableLog, ReadAllOptions, RecordedEvent } from './event-log.js';
import type { Position } from './position.js';

/** The events of one command, in order: whatever follows the log advances by these, never within one. */
export type RecordedCommand = readonly [RecordedEvent, ...RecordedEvent[]];

/** A page of the log that ends at the end of a command. */
export interface CommandPage extends Omit<LogPage, 'events'> {
  readonly commands: readonly RecordedCommand[];
}

export const lastOf = (command: RecordedCommand): RecordedEvent => command.at(-1) as RecordedEvent;

/**
 * Throws `UnreadableEvent` when events of the command are missing: nothing is folded from a part of a decision. Nobody but
 * a damaged log gives such a command.
 */
export function assertWhole(command: RecordedCommand): void {
  const [first] = command;
  const [, count] = partOf(first.meta);
  const inOrder = command.every(
    ({ meta, stream, revision }, index) =>
      partOf(meta)[0] === index && stream === first.stream && revision === first.revision + index,
  );
  if (!inOrder || command.length !== count) throw new UnreadableEvent(first.id, 'events of its command are missing');
}

/** Puts events together as commands; `rest` is the beginning of one that the events end in. */
class Gathering {
  readonly commands: RecordedCommand[] = [];
  rest: RecordedEvent[] = [];

  add(event: RecordedEvent): void {
    const [index, count] = partOf(event.meta);
    // Where events are missing, what there is goes on as it is: `assertWhole` refuses it.
    if (index === 0 || event.stream !== this.rest[0]?.stream) this.#close();
    this.rest.push(event);
    if (index === count - 1) this.#close();
  }

  #close(): void {
    const [first, ...others] = this.rest;
    if (first) this.commands.push([first, ...others]);
    this.rest = [];
  }
}

/**
 * Reads on after a position, by whole commands: at least the first one to its end, wherever pages of the log end. A filter
 * must let pass all events of a command or none.
 */
export async function readCommands(
  log: Pick<ReadableLog, 'readAll'>,
  after: Position,
  options: ReadAllOptions,
): Promise<CommandPage> {
  const gathering = new Gathering();
  for (let from = after, { limit } = options; ; limit = APPEND_EVENTS_MAX) {
    const page = await log.readAll(from, { ...options, limit });
    for (const event of page.events) gathering.add(event);
    const { commands, rest } = gathering;
    if (rest.length === 0) return { commands, next: page.next, atHead: page.atHead };
    const last = commands.at(-1);
    if (last) return { commands, next: lastOf(last).position, atHead: false };
    // The rest of it is on its way into the log.
    if (page.atHead) return { commands: [], next: after, atHead: true };
    from = page.next;
  }
}

/** The commands of one stream from a revision on, which must be the first of a command. */
export async function* streamCommands(
  log: Pick<ReadableLog, 'readStream'>,
  stream: string,
  options: { readonly from?: number } = {},
): AsyncGenerator<RecordedCommand> {
  const gathering = new Gathering();
  for await (const event of log.readStream(stream, options)) {
    gathering.add(event);
    yield* gathering.commands.splice(0);
  }
}
