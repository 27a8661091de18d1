import { evolveTasks, NO_TASKS, readTaskEvent, type Tasks } from '@throughline/care-path';
import type { StoredCommand, StreamDefinition } from '@throughline/event-store';
import { wholeEvent } from '@throughline/kernel';

interface Recorded {
  readonly tasks: Tasks;
  readonly commands: ReadonlyMap<string, StoredCommand>;
}

/** How the stream of one client's tasks is folded: a few events for each task that somebody took or snoozed. */
export const tasksDefinition = (name: string): StreamDefinition<Recorded> => ({
  name,
  initial: () => ({ tasks: NO_TASKS, commands: new Map() }),
  evolve: ({ tasks, commands }, stored) => {
    const { commandId, bodyMac } = wholeEvent(stored).metadata;
    // Each command records one event.
    const known = new Map(commands).set(commandId, { revision: stored.revision, count: 1, bodyMac });
    return { tasks: evolveTasks(tasks, readTaskEvent(stored)), commands: known };
  },
  commandOf: ({ commands }, commandId) => commands.get(commandId),
});
