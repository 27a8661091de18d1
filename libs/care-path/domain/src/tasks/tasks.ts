import { assertFollows, assertIntact, type EventLeaf, type EventParts, wholeEvent } from '@throughline/kernel';
import type { SnoozeReason, TaskEvent } from './task-events.js';
import { TASK_VERSIONS } from './task-events.js';

/** What tells one task of a client's from another. */
export interface TaskNamed {
  readonly openedBy: string;
  readonly clockId: string;
  readonly subjectId: string;
}

/** The key of a task. It stays when the entry that opened the task is corrected, and is safe in an address. */
export const taskKey = ({ openedBy, clockId, subjectId }: TaskNamed): string => `${openedBy}.${clockId}.${subjectId}`;

/** Who has a task, and until when it is snoozed; all null for a task that nobody has touched. Times are UTC ms. */
export interface TaskHandling {
  readonly ownerId: string | null;
  readonly ownedFrom: number | null;
  readonly snoozedFrom: number | null;
  readonly snoozedUntil: number | null;
  readonly snoozeReason: SnoozeReason | null;
}

export const UNTOUCHED: TaskHandling = {
  ownerId: null,
  ownedFrom: null,
  snoozedFrom: null,
  snoozedUntil: null,
  snoozeReason: null,
};

/** The tasks of one client that somebody took or snoozed, by key. */
export interface Tasks {
  /** -1 before the first event. */
  readonly revision: number;
  readonly handling: ReadonlyMap<string, TaskHandling>;
}

export const NO_TASKS: Tasks = { revision: -1, handling: new Map() };

export const handlingOf = ({ handling }: Tasks, key: string): TaskHandling => handling.get(key) ?? UNTOUCHED;

/** Throws `UnreadableEvent` behind a hole in the stream. */
export function evolveTasks(tasks: Tasks, event: StoredTaskEvent): Tasks {
  assertFollows(event, tasks.revision);
  const key = taskKey(event.data);
  const handling = new Map(tasks.handling).set(key, { ...handlingOf(tasks, key), ...changedBy(event) });
  return { revision: event.revision, handling };
}

/** A task that changes hands is no longer snoozed. */
function changedBy({ recordedAt, ...event }: StoredTaskEvent): Partial<TaskHandling> {
  switch (event.type) {
    case 'TaskAssigned':
      return { ...UNTOUCHED, ownerId: event.data.ownerId, ownedFrom: recordedAt };
    case 'TaskGivenBack':
      return UNTOUCHED;
    case 'TaskSnoozed':
      return { snoozedFrom: recordedAt, snoozedUntil: event.data.until, snoozeReason: event.data.reason };
    case 'TaskWoken':
      return { snoozedFrom: null, snoozedUntil: null, snoozeReason: null };
  }
}

export type StoredTaskEvent = TaskEvent & {
  readonly id: string;
  readonly revision: number;
  readonly recordedAt: number;
};

/** Reads a stored event in today's shape. Throws `UnreadableEvent`. */
export function readTaskEvent(stored: EventLeaf & EventParts & { readonly leaf: string }): StoredTaskEvent {
  assertIntact(stored);
  const { id, type, schemaVersion, revision, recordedAt } = stored;
  const data = TASK_VERSIONS.upcast({ id, type, schemaVersion, data: wholeEvent(stored).data });
  return { type, data, id, revision, recordedAt } as StoredTaskEvent;
}
