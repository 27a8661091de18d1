import { UnreadableEvent } from '@throughline/kernel';
import { assertWhole, readCommands, type RecordedCommand, streamCommands } from './commands.js';
import type { NewEvent, RecordedEvent } from './event-log.js';
import { MemoryEventLog } from './memory-event-log.js';
import { type Position, START } from './position.js';

const idsOf = (commands: readonly RecordedCommand[]) =>
  commands.map((command) => command.map(({ revision }) => revision));

const events = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: globalThis.crypto.randomUUID(),
    type: 'Noted',
    schemaVersion: 1,
    data: '{}',
    meta: JSON.stringify({ part: [index, count] }),
    private: '{}',
  }));

async function logWith(...commands: readonly (readonly NewEvent[])[]) {
  const log = new MemoryEventLog({ clock: { now: () => 0 } });
  let stored = 0;
  for (const command of commands) {
    await log.append('ward-1', stored === 0 ? 'none' : stored - 1, command);
    stored += command.length;
  }
  return log;
}

describe('following a log by commands', () => {
  it('gives the events of each command together', async () => {
    const log = await logWith(events(1), events(3), events(2));

    const { commands, next, atHead } = await readCommands(log, START, { limit: 10 });

    expect(idsOf(commands)).toEqual([[0], [1, 2, 3], [4, 5]]);
    expect([next, atHead]).toEqual([await log.head(), true]);
  });

  it.each([1, 2, 3, 4, 5])('never stops within one, with pages of %i events', async (limit) => {
    const log = await logWith(events(1), events(3), events(2), events(1));
    const seen: RecordedCommand[] = [];
    for (let after = START, atHead = false; !atHead;) {
      const page = await readCommands(log, after, { limit });
      seen.push(...page.commands);
      ({ next: after, atHead } = page);
    }

    expect(idsOf(seen)).toEqual([[0], [1, 2, 3], [4, 5], [6]]);
  });

  it('reads a command to its end where a filter looks at less of the log than the command takes', async () => {
    const log = await logWith(events(1), events(3), events(1));
    const all = (await log.readAll(START, { limit: 10 })).events;
    const twoAtATime = {
      readAll: async (after: Position) => {
        const [first, second = first] = all.filter(({ position }) => position > after);
        if (!first || !second) return { events: [], next: after, atHead: true };
        const found = [first, second].filter(({ revision }) => revision > 0);
        return { events: found, next: second.position, atHead: second === all.at(-1) };
      },
    };

    const { commands, next } = await readCommands(twoAtATime, START, { limit: 10 });

    expect(idsOf(commands)).toEqual([[1, 2, 3]]);
    expect(next).toBe(all[3]!.position);
  });

  it('waits before a command whose last events are not there yet', async () => {
    const log = await logWith(events(1), events(3).slice(0, 2));
    const first = await readCommands(log, START, { limit: 10 });

    expect(idsOf(first.commands)).toEqual([[0]]);
    expect(await readCommands(log, first.next, { limit: 10 })).toEqual({
      commands: [],
      next: first.next,
      atHead: true,
    });
  });

  it('gives the commands of one stream, and nothing of one that is not whole', async () => {
    const log = await logWith(events(2), events(3).slice(0, 2));
    const seen: RecordedCommand[] = [];
    for await (const command of streamCommands(log, 'ward-1')) seen.push(command);

    expect(idsOf(seen)).toEqual([[0, 1]]);
  });
});

describe('a command from which events are missing', () => {
  it.each([
    { missing: 'the first', keep: [1, 2] },
    { missing: 'one in the middle', keep: [0, 2] },
    { missing: 'the last', keep: [0, 1] },
  ])('is refused: $missing', async ({ keep }) => {
    const log = await logWith(events(3));
    const { events: stored } = await log.readAll(START, { limit: 10 });
    const command = keep.map((index) => stored[index] as RecordedEvent) as unknown as RecordedCommand;

    expect(() => assertWhole(command)).toThrow(UnreadableEvent);
    expect(() => assertWhole(stored as unknown as RecordedCommand)).not.toThrow();
  });

  it('does not hold up what comes after it', async () => {
    const log = await logWith(events(3).slice(0, 2), events(1));

    expect(idsOf((await readCommands(log, START, { limit: 10 })).commands)).toEqual([[0, 1], [2]]);
  });
});
