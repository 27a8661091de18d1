import {
  evolveTasks,
  handlingOf,
  NO_TASKS,
  readTaskEvent,
  type TaskHandling,
  taskKey,
  type Tasks,
} from '@throughline/care-path';
import type { StoredCommand, StreamDefinition } from '@throughline/event-store';
import { wholeEvent } from '@throughline/kernel';

/** A command, and how it left its task: a repeat answers this. */
interface HandledByCommand extends StoredCommand {
  readonly facilityId: string | null;
  readonly handling: TaskHandling;
}

interface Recorded {
  readonly tasks: Tasks;
  readonly commands: ReadonlyMap<string, HandledByCommand>;
}

/** How the stream of one client's tasks is folded: a few events for each task that somebody took or snoozed. */
export const tasksDefinition = (name: string): StreamDefinition<Recorded> => ({
  name,
  initial: () => ({ tasks: NO_TASKS, commands: new Map() }),
  evolve: ({ tasks, commands }, stored) => {
    const { commandId, bodyMac } = wholeEvent(stored).metadata;
    const event = readTaskEvent(stored);
    const { revision, facilityId } = event;
    const after = evolveTasks(tasks, event);
    const handling = handlingOf(after, taskKey(event.data), facilityId);
    // Each command records one event.
    const command = { revision, count: 1, bodyMac, facilityId, handling };
    return { tasks: after, commands: new Map(commands).set(commandId, command) };
  },
  commandOf: ({ commands }, commandId) => commands.get(commandId),
});
