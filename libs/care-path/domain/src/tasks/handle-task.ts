import { type Actor, defineProblem, Refusal } from '@throughline/kernel';
import type { SnoozeReason, TaskEvent } from './task-events.js';
import { handlingOf, sleepsStill, type TaskHandling, taskKey, type TaskNamed, type Tasks } from './tasks.js';

export const taskUnknown = defineProblem({
  code: 'task-unknown',
  kind: 'not-found',
  at: 'path:task',
  sentence: 'This client has no such task at your facilities. Load the worklist again.',
});

export const taskNotOpen = defineProblem({
  code: 'task-not-open',
  kind: 'conflict',
  sentence: 'This task is done or no longer needed. Load the worklist again.',
});

export const taskOwnerChanged = defineProblem({
  code: 'task-owner-changed',
  kind: 'conflict',
  at: '/from',
  sentence:
    'Another person has taken this task or given it back. Load the worklist again, then repeat what you want to do.',
});

export const taskOfAnother = defineProblem({
  code: 'task-of-another',
  kind: 'forbidden',
  sentence: 'This task belongs to another person or role. Ask its owner or a director to change it.',
});

export const ownerUnknown = defineProblem({
  code: 'owner-unknown',
  at: '/ownerId',
  sentence: 'Nobody with this ID works at the facility of the task. Choose a member of its staff.',
});

export const snoozeTimeInvalid = defineProblem({
  code: 'snooze-time-invalid',
  at: '/until',
  sentence: 'A snooze must end in the future, at most 90 days ahead. Choose another time.',
});

export const snoozePastDue = defineProblem({
  code: 'snooze-past-due',
  at: '/pastDue',
  sentence:
    'The snooze would end after the task is due. Choose an earlier time, or send `pastDue` as true to accept that.',
});

export const snoozeReasonMissing = defineProblem({
  code: 'snooze-reason-missing',
  at: '/reason',
  sentence: 'A snooze requires a reason. Send `reason` with `until`.',
});

const DAY_MS = 86_400_000;
/** A quarter: a task that nobody looks at for longer is forgotten. Source: OWN. */
const SNOOZE_MS_MAX = 90 * DAY_MS;

/** A task that is open now, as far as a decision about it looks. */
export interface OpenTask extends TaskNamed {
  readonly facilityId: string;
  /** The role that owes it. */
  readonly ownerRole: string;
  readonly overdueFrom: number;
}

export interface Assignment {
  /** Who is to have it; null gives it back. */
  readonly ownerId: string | null;
  /** Who had it as far as the caller saw; null for nobody. */
  readonly from: string | null;
  /** Whether the new owner works at the facility of the task. Not asked for oneself, or for nobody. */
  readonly worksThere: boolean;
}

/** Takes a task, gives it to a colleague, or gives it back. Two people who take the same task at once: the second is told. */
export function assignTask(
  { ownerId, from, worksThere }: Assignment,
  task: OpenTask,
  tasks: Tasks,
  actor: Actor,
): readonly TaskEvent[] {
  const held = heldNow(tasks, task);
  if (held.ownerId === ownerId) return [];
  if (held.ownerId !== from) throw new Refusal(taskOwnerChanged);
  assertMayHandle(task, held, actor);
  if (ownerId === null) return [{ type: 'TaskGivenBack', data: named(task) }];
  if (ownerId !== actor.id && !worksThere) throw new Refusal(ownerUnknown);
  return [{ type: 'TaskAssigned', data: { ...named(task), ownerId } }];
}

export interface Snooze {
  /** UTC ms; null ends the snooze. */
  readonly until: number | null;
  readonly reason: SnoozeReason | null;
  readonly pastDue: boolean;
}

/** Snoozes a task, or ends that. Beyond its due time only for who says so. */
export function snoozeTask(
  { until, reason, pastDue }: Snooze,
  task: OpenTask,
  tasks: Tasks,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): readonly TaskEvent[] {
  const held = heldNow(tasks, task);
  assertMayHandle(task, held, actor);
  if (until === null) return sleepsStill(held, now) ? [{ type: 'TaskWoken', data: named(task) }] : [];
  if (reason === null) throw new Refusal(snoozeReasonMissing);
  if (held.snoozedUntil === until && held.snoozeReason === reason) return [];
  if (until <= now || until > now + SNOOZE_MS_MAX) throw new Refusal(snoozeTimeInvalid);
  const isPastDue = until > task.overdueFrom;
  if (isPastDue && !pastDue) throw new Refusal(snoozePastDue);
  return [{ type: 'TaskSnoozed', data: { ...named(task), until, reason, pastDue: isPastDue } }];
}

/** Its owner; while nobody has it, the role that owes it; and a director always. */
function assertMayHandle({ ownerRole }: OpenTask, { ownerId }: TaskHandling, { id, roles }: Actor): void {
  if (roles.includes('director') || ownerId === id) return;
  if (ownerId !== null || !roles.includes(ownerRole)) throw new Refusal(taskOfAnother);
}

const heldNow = (tasks: Tasks, task: OpenTask): TaskHandling => handlingOf(tasks, taskKey(task), task.facilityId);

const named = ({ openedBy, clockId, subjectId }: OpenTask): TaskNamed => ({ openedBy, clockId, subjectId });
