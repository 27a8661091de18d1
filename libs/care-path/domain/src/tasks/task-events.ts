import { CODE, type PrivatePath, privatePathsIn, StaffId, versionsOf } from '@throughline/kernel';
import { z } from 'zod';

/** Why a task is snoozed. Source: OWN. */
export const SNOOZE_REASONS = [
  'waiting-for-client',
  'waiting-for-payer',
  'waiting-for-records',
  'waiting-for-colleague',
  'appointment-set',
] as const;
export type SnoozeReason = (typeof SNOOZE_REASONS)[number];

/** An obligation of a client's, as the worklist names it: what opened it, the deadline, and what it is about. */
const task = { openedBy: z.uuid(), clockId: z.string().regex(CODE), subjectId: z.uuid() };

/** Everything that can stand in a `carePathTasks-<clientId>` stream: who does what, which is no fact of care. */
export const TASK_SCHEMAS = {
  TaskAssigned: z.strictObject({ ...task, ownerId: StaffId }),
  TaskGivenBack: z.strictObject(task),
  /** `until` is UTC ms. `pastDue`: whoever snoozed it accepted that the snooze ends after the due time. */
  TaskSnoozed: z.strictObject({ ...task, until: z.int(), reason: z.enum(SNOOZE_REASONS), pastDue: z.boolean() }),
  TaskWoken: z.strictObject(task),
} as const;

type TaskEventType = keyof typeof TASK_SCHEMAS;
export type TaskEvent = {
  [Type in TaskEventType]: { readonly type: Type; readonly data: z.infer<(typeof TASK_SCHEMAS)[Type]> };
}[TaskEventType];

const TYPES = Object.keys(TASK_SCHEMAS) as readonly TaskEventType[];

/** Per event type: the version stamped on what is written now, and how older ones are read. */
export const TASK_VERSIONS = versionsOf(TYPES);

export const TASK_PRIVATE = Object.fromEntries(
  TYPES.map((type) => [type, privatePathsIn(TASK_SCHEMAS[type])]),
) as Readonly<Record<TaskEventType, readonly PrivatePath[]>>;

const TASKS_STREAM_PREFIX = 'carePathTasks-';
export const tasksStream = (clientId: string): string => `${TASKS_STREAM_PREFIX}${clientId}`;
export const isTasksStream = (stream: string): boolean => stream.startsWith(TASKS_STREAM_PREFIX);

/** What both kinds of stream about one client begin with, so that one filter of the log reads them together. */
export const CLIENT_STREAMS_PREFIX = 'carePath';

/** Whose stream it is, of either kind. */
export const clientOfStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
