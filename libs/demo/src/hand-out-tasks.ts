import type { ClientTasks, TaskOpen } from '@throughline/care-path-application';
import type { SnoozeReason } from '@throughline/care-path';
import { type CommandRequest, deterministicId } from '@throughline/kernel';
import type { DemoClient } from './demo-desk.js';
import type { DemoTerms } from './demo-terms.js';
import type { Site } from './provider.js';
import type { Random } from './random.js';

const DAY_MS = 86_400_000;
/** Of each five tasks that a role owes at a site: the first is taken by who signs in, two by colleagues, and one of these sleeps. */
const IN_TURN = ['signed-in', 'colleague', null, 'asleep', null] as const;

interface HandingOut {
  readonly tasks: ClientTasks;
  readonly clients: readonly DemoClient[];
  readonly sites: readonly Site[];
  readonly signIns: DemoTerms['signIns'];
  readonly random: Random;
  /** UTC ms. */
  readonly now: number;
}

/** At the end of the history, directors hand out tasks that are due, and some of these sleep. */
export async function handOutTasks({ tasks, clients, sites, signIns, random, now }: HandingOut): Promise<void> {
  const turns = new Map<string, number>();
  for (const { clientId } of clients) {
    for (const task of await tasks.open(clientId, 'all')) {
      const site = sites.find(({ code }) => code === task.facilityId);
      if (!site || task.warnAt > now) continue;
      const turn = turns.get(`${site.code} ${task.ownerRole}`) ?? 0;
      turns.set(`${site.code} ${task.ownerRole}`, turn + 1);
      const who = IN_TURN[turn % IN_TURN.length] ?? null;
      if (who === null) continue;
      const by = site.staff.director.staffId;
      const colleague = random.pick(workersOf(site, task.ownerRole));
      const ownerId = (who === 'signed-in' ? signedInAs(task.ownerRole, signIns) : null) ?? colleague;
      const assigned = { ownerId, from: null };
      await tasks.assign(clientId, task.key, assigned, requestOf(by, 'AssignTask', { task: task.key, ...assigned }));
      if (who !== 'asleep') continue;
      const snoozed = { until: isoDay(now + random.whole(2, 6) * DAY_MS), reason: reasonFor(task), pastDue: true };
      await tasks.snooze(clientId, task.key, snoozed, requestOf(by, 'SnoozeTask', { task: task.key, ...snoozed }));
    }
  }
}

const signedInAs = (role: string, signIns: DemoTerms['signIns']): string | null =>
  signIns.find((one) => one.role === role)?.staffId ?? null;

function workersOf({ staff }: Site, role: string): readonly string[] {
  const { director, reviewer, therapists, admissions } = staff;
  const members =
    role === 'clinician'
      ? therapists
      : role === 'front-desk'
        ? admissions
        : [role === 'utilization-review' ? reviewer : director];
  return members.map(({ staffId }) => staffId);
}

const reasonFor = ({ ownerRole }: TaskOpen): SnoozeReason =>
  ownerRole === 'utilization-review' ? 'waiting-for-payer' : 'waiting-for-client';

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

function requestOf(staffId: string, name: string, body: { readonly task: string }): CommandRequest {
  const idempotencyKey = `demo-${name}-${body.task}`;
  return {
    name,
    body,
    actor: { id: staffId, kind: 'person', roles: ['director'] },
    facilities: 'all',
    idempotencyKey,
    correlationId: deterministicId('demo', idempotencyKey),
  };
}
