import type { ClientTasks, TaskOpen } from '@throughline/care-path-application';
import type { SnoozeReason } from '@throughline/care-path';
import { type CommandRequest, deterministicId } from '@throughline/kernel';
import type { DemoClient } from './demo-desk.js';
import type { DemoTerms } from './demo-terms.js';
import type { Site } from './provider.js';
import type { Random } from './random.js';

const DAY_MS = 86_400_000;
const TAKEN = 0.4;
const ASLEEP = 0.2;

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
  for (const { clientId } of clients) {
    for (const task of await tasks.open(clientId, 'all')) {
      const site = sites.find(({ code }) => code === task.facilityId);
      if (!site || task.warnAt > now || !random.chance(TAKEN)) continue;
      const by = site.staff.director.staffId;
      const ownerId = random.chance(0.3) ? signedInAs(task.ownerRole, signIns) : null;
      const owner = ownerId ?? random.pick(workersOf(site, task.ownerRole));
      const assigned = { ownerId: owner, from: null };
      await tasks.assign(clientId, task.key, assigned, requestOf(by, 'AssignTask', { task: task.key, ...assigned }));
      if (!random.chance(ASLEEP)) continue;
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
