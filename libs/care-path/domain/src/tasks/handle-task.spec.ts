import type { Actor } from '@throughline/kernel';
import { assignTask, type OpenTask, snoozeTask } from './handle-task.js';
import type { SnoozeReason, TaskEvent } from './task-events.js';
import { evolveTasks, handlingOf, NO_TASKS, taskKey, type Tasks } from './tasks.js';

const TASK: OpenTask = {
  openedBy: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
  clockId: 'continued-stay-review',
  subjectId: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
  facilityId: 'HAWTHORN',
  ownerRole: 'clinician',
  overdueFrom: Date.UTC(2026, 2, 10),
};
const NOW = Date.UTC(2026, 2, 2, 9);
const person = (id: string, ...roles: string[]): Actor => ({ id, kind: 'person', roles });
const ADA = person('ada', 'clinician');
const BEN = person('ben', 'clinician');
const UMA = person('uma', 'utilization-review');
const GRACE = person('grace', 'director');

/** The tasks after these events, each recorded at `NOW`. */
const after = (...events: readonly TaskEvent[]): Tasks =>
  events.reduce(
    (tasks, event, revision) =>
      evolveTasks(tasks, { ...event, id: `event ${revision}`, revision, recordedAt: NOW, facilityId: 'HAWTHORN' }),
    NO_TASKS,
  );
const { openedBy, clockId, subjectId } = TASK;
const NAMED = { openedBy, clockId, subjectId };
const takenBy = (ownerId: string): TaskEvent => ({ type: 'TaskAssigned', data: { ...NAMED, ownerId } });
const asleepUntil = (until: number): TaskEvent => ({
  type: 'TaskSnoozed',
  data: { ...NAMED, until, reason: 'waiting-for-payer', pastDue: false },
});

const assign = (
  tasks: Tasks,
  actor: Actor,
  ownerId: string | null,
  { from = null, worksThere = true }: { readonly from?: string | null; readonly worksThere?: boolean } = {},
) => assignTask({ ownerId, from, worksThere }, TASK, tasks, actor);
const snooze = (
  tasks: Tasks,
  actor: Actor,
  until: number | null,
  { reason = 'waiting-for-payer', pastDue = false }: { reason?: SnoozeReason | null; pastDue?: boolean } = {},
) => snoozeTask({ until, reason, pastDue }, TASK, tasks, { actor, now: NOW });
const refused = (code: string) => expect.objectContaining({ code });
const DAY = 86_400_000;

describe('a task that nobody has', () => {
  it('is taken by someone of the role that owes it', () => {
    expect(assign(NO_TASKS, ADA, 'ada')).toEqual([takenBy('ada')]);
  });

  it('is not taken by someone of another role', () => {
    expect(() => assign(NO_TASKS, UMA, 'uma')).toThrow(refused('task-of-another'));
  });

  it('is given by a director to whoever works there', () => {
    expect(assign(NO_TASKS, GRACE, 'ada')).toEqual([takenBy('ada')]);
  });

  it('is not given to someone who does not work there', () => {
    expect(() => assign(NO_TASKS, GRACE, 'ada', { worksThere: false })).toThrow(refused('owner-unknown'));
  });

  it('is taken by oneself although the directory of staff does not know one', () => {
    expect(assign(NO_TASKS, GRACE, 'grace', { worksThere: false })).toEqual([takenBy('grace')]);
  });

  it('is not given back', () => {
    expect(assign(NO_TASKS, ADA, null)).toEqual([]);
  });
});

describe('a task that somebody has', () => {
  const adas = after(takenBy('ada'));

  it('is not taken a second time by who saw it free', () => {
    expect(() => assign(adas, BEN, 'ben')).toThrow(refused('task-owner-changed'));
  });

  it('is not taken from its owner by a colleague', () => {
    expect(() => assign(adas, BEN, 'ben', { from: 'ada' })).toThrow(refused('task-of-another'));
  });

  it('is passed on by its owner, and by a director', () => {
    expect(assign(adas, ADA, 'ben', { from: 'ada' })).toEqual([takenBy('ben')]);
    expect(assign(adas, GRACE, 'ben', { from: 'ada' })).toEqual([takenBy('ben')]);
  });

  it('is given back by its owner', () => {
    expect(assign(adas, ADA, null, { from: 'ada' })).toEqual([{ type: 'TaskGivenBack', data: NAMED }]);
  });

  it('is as it was when it is taken again by the same person', () => {
    expect(assign(adas, ADA, 'ada')).toEqual([]);
  });

  it('is nobody’s at the facility that its entry was corrected to, and its owner’s once that is put right', () => {
    const there = { ...TASK, facilityId: 'ROWAN' };
    const taking = { ownerId: 'ben', from: null, worksThere: true };
    expect(assignTask(taking, there, adas, BEN)).toEqual([takenBy('ben')]);
    expect(handlingOf(adas, taskKey(TASK), 'ROWAN').ownerId).toBeNull();
    expect(handlingOf(adas, taskKey(TASK), 'HAWTHORN').ownerId).toBe('ada');
  });

  it('stays with its owner when another task of the client changes hands', () => {
    const other: TaskEvent = { type: 'TaskAssigned', data: { ...NAMED, clockId: 'aftercare-plan', ownerId: 'ben' } };
    expect(handlingOf(after(takenBy('ada'), other), taskKey(TASK), 'HAWTHORN').ownerId).toBe('ada');
  });
});

describe('a task is put to sleep', () => {
  it('until a time before it is due, for a reason', () => {
    expect(snooze(NO_TASKS, ADA, NOW + DAY)).toEqual([asleepUntil(NOW + DAY)]);
  });

  it('not without a reason', () => {
    expect(() => snooze(NO_TASKS, ADA, NOW + DAY, { reason: null })).toThrow(refused('snooze-reason-missing'));
  });

  it('past its due time only by who says so, and the event says so too', () => {
    const late = TASK.overdueFrom + DAY;
    expect(() => snooze(NO_TASKS, ADA, late)).toThrow(refused('snooze-past-due'));
    expect(snooze(NO_TASKS, ADA, late, { pastDue: true })).toMatchObject([{ data: { until: late, pastDue: true } }]);
  });

  it.each([
    ['the past', NOW - 1],
    ['now', NOW],
    ['more than 90 days ahead', NOW + 91 * DAY],
  ])('not until %s', (_when, until) => {
    expect(() => snooze(NO_TASKS, ADA, until, { pastDue: true })).toThrow(refused('snooze-time-invalid'));
  });

  it('not by a colleague of its owner', () => {
    expect(() => snooze(after(takenBy('ada')), BEN, NOW + DAY)).toThrow(refused('task-of-another'));
  });

  it('once: the same again records nothing', () => {
    expect(snooze(after(asleepUntil(NOW + DAY)), ADA, NOW + DAY)).toEqual([]);
  });

  it('and woken', () => {
    expect(snooze(after(asleepUntil(NOW + DAY)), ADA, null)).toEqual([{ type: 'TaskWoken', data: NAMED }]);
    expect(snooze(NO_TASKS, ADA, null)).toEqual([]);
  });

  it('and finds itself awake with a new owner', () => {
    const passedOn = after(takenBy('ada'), asleepUntil(NOW + DAY), takenBy('ben'));
    expect(handlingOf(passedOn, taskKey(TASK), 'HAWTHORN')).toMatchObject({ ownerId: 'ben', snoozedUntil: NOW });
  });
});

it('a hole in the stream is never folded over', () => {
  const event = { ...takenBy('ada'), id: 'event', revision: 1, recordedAt: NOW, facilityId: 'HAWTHORN' };
  expect(() => evolveTasks(NO_TASKS, event)).toThrow('the event before it is missing');
});
