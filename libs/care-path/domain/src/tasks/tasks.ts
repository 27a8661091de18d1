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

/** Who has a task, and its last snooze, over or not; all null for a task that nobody has touched. Times are UTC ms. */
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

/** How a task is handled at the facility where it was taken or snoozed. */
interface HandledThere {
  readonly facilityId: string | null;
  readonly handling: TaskHandling;
}

/** The tasks of one client that somebody took or snoozed, by key. */
export interface Tasks {
  /** -1 before the first event. */
  readonly revision: number;
  readonly handling: ReadonlyMap<string, HandledThere>;
}

export const NO_TASKS: Tasks = { revision: -1, handling: new Map() };

/** A task that is another facility's since its entry was corrected is nobody's there. */
export function handlingOf({ handling }: Tasks, key: string, facilityId: string | null): TaskHandling {
  const held = handling.get(key);
  return held?.facilityId === facilityId ? held.handling : UNTOUCHED;
}

/** Throws `UnreadableEvent` behind a hole in the stream. */
export function evolveTasks(tasks: Tasks, event: StoredTaskEvent): Tasks {
  assertFollows(event, tasks.revision);
  const { facilityId } = event;
  const key = taskKey(event.data);
  const handling = afterEvent(handlingOf(tasks, key, facilityId), event);
  return { revision: event.revision, handling: new Map(tasks.handling).set(key, { facilityId, handling }) };
}

/** A task that changes hands is no longer snoozed. That it was stays in the handling: it was asleep at an earlier instant. */
function afterEvent(held: TaskHandling, { recordedAt, ...event }: StoredTaskEvent): TaskHandling {
  switch (event.type) {
    case 'TaskAssigned':
      return { ...awake(held, recordedAt), ownerId: event.data.ownerId, ownedFrom: recordedAt };
    case 'TaskGivenBack':
      return { ...awake(held, recordedAt), ownerId: null, ownedFrom: null };
    case 'TaskSnoozed':
      return {
        ...held,
        snoozedFrom: sleepsStill(held, recordedAt) ? held.snoozedFrom : recordedAt,
        snoozedUntil: event.data.until,
        snoozeReason: event.data.reason,
      };
    case 'TaskWoken':
      return awake(held, recordedAt);
  }
}

/** Whether the last snooze has yet to end. */
export const sleepsStill = ({ snoozedUntil }: TaskHandling, at: number): boolean =>
  snoozedUntil !== null && at < snoozedUntil;

const awake = (held: TaskHandling, at: number): TaskHandling =>
  sleepsStill(held, at) ? { ...held, snoozedUntil: at } : held;

export type StoredTaskEvent = TaskEvent & {
  readonly id: string;
  readonly revision: number;
  readonly recordedAt: number;
  /** Whose task it was when this was recorded. */
  readonly facilityId: string | null;
};

/** Reads a stored event in today's shape. Throws `UnreadableEvent`. */
export function readTaskEvent(stored: EventLeaf & EventParts & { readonly leaf: string }): StoredTaskEvent {
  assertIntact(stored);
  const { id, type, schemaVersion, revision, recordedAt } = stored;
  const { data: written, metadata } = wholeEvent(stored);
  const data = TASK_VERSIONS.upcast({ id, type, schemaVersion, data: written });
  return { type, data, id, revision, recordedAt, facilityId: metadata.facilityId } as StoredTaskEvent;
}
