import { addDays } from '@throughline/kernel';
import { dateIn, lastWorkdayUntil, momentAt } from './calendar.js';
import { momentOf } from './client-story.js';
import type { GeneratedClient } from './generate-client.js';
import type { Site } from './provider.js';
import type { Random } from './random.js';
import type { StaffMember } from './staff.js';
import type { Act, RecordAct, Step } from './step.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Days from the last one to that on which something is planned: some have passed, and nobody has said what came of it. */
const PLANNED_DAYS = [-9, -6, -4, -2, 1, 2, 3, 5, 6, 8, 10, 13];
const PLANNED_AHEAD_DAYS = 12;
/** How long each of the approvals has been waiting. */
const WAITING_HOURS = [3, 30, 100];
/** One client of many contacts: a path as long as few are. */
const LONG_PATH_ENTRIES = 610;
const LONG_PATH_AFTER_DAYS = 45;
/** Few paths are long: a small demo has none of this. */
const CLIENTS_MIN = 100;

interface Ending {
  readonly sites: readonly Site[];
  /** UTC ms. */
  readonly until: number;
  readonly random: Random;
}

/**
 * What waits on the last day, whatever that day is: planned moves, approvals of different age, an admission that was voided
 * with all that hung on it, and a long path. Chance alone leaves too few of them.
 */
export function withWhatStands<Client extends GeneratedClient>(
  clients: readonly Client[],
  ending: Ending,
): readonly Client[] {
  if (clients.length < CLIENTS_MIN) return clients;
  const added = new Map<Client, readonly Step[]>();
  const quiet = clients.filter(
    (client) => isInTreatment(client) && !isAway(client) && !waits(client) && hasSettled(client, ending),
  );
  const take = (count: number) => quiet.splice(0, count);
  take(PLANNED_DAYS.length).forEach((one, index) => added.set(one, planned(one, PLANNED_DAYS[index] ?? 1, ending)));
  take(WAITING_HOURS.length).forEach((one, index) => added.set(one, proposed(one, WAITING_HOURS[index] ?? 1, ending)));
  const [asked] = clients.filter((client) => wasLost(client, ending));
  if (asked) added.set(asked, admittedInError(asked, ending));
  const [longest] = clients.filter(
    ({ steps, anonymous }) => !anonymous && steps.some(admits) && isEarly(steps, ending),
  );
  if (longest) added.set(longest, [...(added.get(longest) ?? []), ...contacts(longest, ending)]);
  return clients.map((client) => {
    const more = added.get(client);
    return more ? { ...client, steps: [...client.steps, ...more].sort((a, b) => a.typedAt - b.typedAt) } : client;
  });
}

const admits = ({ act }: Step): boolean => act.do === 'admit';
const isRecord = (act: Act): act is RecordAct => act.do === 'record';
const kindsOf = ({ steps }: GeneratedClient): readonly string[] =>
  steps.map(({ act }) => (isRecord(act) ? act.kind : act.do));
const lastOf = (client: GeneratedClient, kinds: readonly string[]): string | undefined =>
  kindsOf(client).findLast((kind) => kinds.includes(kind));

/** Only clients of one placement: whose stay something is about need not be said. */
const isInTreatment = (client: GeneratedClient): boolean =>
  kindsOf(client).filter((kind) => kind === 'admit').length === 1 &&
  lastOf(client, ['admit', 'Discharged', 'DeathRecorded', 'AftercareStarted']) === 'admit';

/** Long enough there that something could be planned a while ago. */
const hasSettled = ({ steps }: GeneratedClient, { until }: Ending): boolean =>
  (steps.find(admits)?.typedAt ?? until) < until - 35 * DAY_MS;

const isAway = (client: GeneratedClient): boolean =>
  ['LeaveStarted', 'ReferredOut'].includes(
    lastOf(client, ['LeaveStarted', 'LeaveEnded', 'ReferredOut', 'ReturnedFromReferral']) ?? '',
  );

const waits = (client: GeneratedClient): boolean => lastOf(client, ['propose', 'withdraw', 'decline']) === 'propose';

/** Asked, and was not admitted, a month and more ago. */
const wasLost = (client: GeneratedClient, { until }: Ending): boolean =>
  !client.anonymous &&
  !client.steps.some(admits) &&
  lastOf(client, ['InquiryReceived']) !== undefined &&
  (client.steps.at(-1)?.typedAt ?? until) < until - 30 * DAY_MS;

const isEarly = ([first]: readonly Step[], { until }: Ending): boolean =>
  first !== undefined && first.typedAt < until - 400 * DAY_MS;

interface Told {
  readonly act: Act;
  readonly by: StaffMember;
  /** UTC ms. */
  readonly typedAt: number;
  readonly label?: string;
}

/** Something that is typed in just after it happened. */
function step(client: GeneratedClient, site: Site, { act, by, typedAt, label }: Told): Step {
  const happens = ['record', 'admit', 'propose'].includes(act.do);
  const effective = happens ? momentOf(site.zone, typedAt - 5 * MINUTE_MS) : null;
  return { typedAt, by, siteCode: site.code, effective, act, label: label ?? null, narrative: null };
}

const siteOf = ({ steps }: GeneratedClient, { sites }: Ending): Site => {
  const code = steps.findLast(({ act }) => act.do === 'admit' || act.do === 'register')?.siteCode;
  return sites.find((site) => site.code === code) ?? (sites[0] as Site);
};

const therapistOf = ({ steps }: GeneratedClient, site: Site): StaffMember =>
  steps.findLast(admits)?.by ?? (site.staff.therapists[0] as StaffMember);

/** Never before what is on the path, nor after the end. */
const between = ({ steps }: GeneratedClient, wanted: number, { until }: Ending): number =>
  Math.min(Math.max(wanted, (steps.at(-1)?.typedAt ?? 0) + 10 * MINUTE_MS), until - MINUTE_MS);

function planned(client: GeneratedClient, days: number, ending: Ending): readonly Step[] {
  const site = siteOf(client, ending);
  const today = dateIn(site.zone, ending.until);
  const expected = momentAt(site.zone, addDays(today, days), 13 * 60 + ending.random.whole(0, 120));
  const made = momentAt(site.zone, lastWorkdayUntil(addDays(today, Math.min(days, 0) - PLANNED_AHEAD_DAYS)), 15 * 60);
  const act = { do: 'plan', move: 'discharge', programId: null, level: null, expected } as const;
  // What is planned for a day that has passed was planned before it.
  const typedAt = days < 0 ? made.at : between(client, ending.until - ending.random.whole(1, 60) * HOUR_MS, ending);
  return [step(client, site, { act, by: therapistOf(client, site), typedAt, label: `plan of day ${days}` })];
}

function proposed(client: GeneratedClient, hours: number, ending: Ending): readonly Step[] {
  const site = siteOf(client, ending);
  const facts = { disposition: 'client-decision', planned: false, destination: null };
  const move = { do: 'record', kind: 'Discharged', facts, stay: 'treatment', reason: 'client-choice' } as const;
  const typedAt = between(client, ending.until - hours * HOUR_MS, ending);
  const act = { do: 'propose', move } as const;
  return [step(client, site, { act, by: therapistOf(client, site), typedAt, label: 'waiting proposal' })];
}

/** Someone else was admitted: the stay, its team and its schedule are taken off this path together. */
function admittedInError(client: GeneratedClient, ending: Ending): readonly Step[] {
  const site = siteOf(client, ending);
  const by = therapistOf(client, site);
  const day = lastWorkdayUntil(addDays(dateIn(site.zone, ending.until), -9));
  const at = (hour: number): number => momentAt(site.zone, day, hour * 60).at;
  const program = site.programs.find(({ level }) => level === '2.1') ?? site.programs[0];
  const admit = {
    do: 'admit',
    programId: program?.code ?? null,
    level: program?.level ?? '2.1',
    source: null,
  } as const;
  const members = [{ staffId: by.staffId, role: 'therapist' }];
  const label = 'admission in error';
  const schedule = {
    days: [...(program?.days ?? [])],
    window: program?.window ?? null,
    modality: program?.modality ?? ('in-person' as const),
    sessionMinutes: program?.sessionMinutes ?? null,
  };
  return [
    step(client, site, { act: { ...admit, reason: 'initial-placement' }, by, typedAt: at(10), label }),
    step(client, site, {
      act: { do: 'record', kind: 'CareTeamAssigned', facts: { members }, stay: 'treatment' },
      by,
      typedAt: at(11),
    }),
    step(client, site, {
      act: { do: 'record', kind: 'ScheduleSet', facts: schedule, stay: 'treatment' },
      by,
      typedAt: at(12),
    }),
    step(client, site, {
      act: { do: 'void', of: label, reason: 'wrong-client', withHanging: true },
      by: site.staff.director,
      typedAt: at(16),
    }),
  ];
}

/** A coach who calls, day after day. */
function contacts(client: GeneratedClient, ending: Ending): readonly Step[] {
  const site = siteOf(client, ending);
  const [coach] = site.staff.coaches;
  const count = Math.max(0, LONG_PATH_ENTRIES - client.steps.length);
  const from = (client.steps[0]?.typedAt ?? 0) + LONG_PATH_AFTER_DAYS * DAY_MS;
  const apart = (ending.until - HOUR_MS - from) / count;
  return Array.from({ length: count }, (_, index) => {
    const facts = { method: 'phone', reached: index % 5 !== 0 } as const;
    const act = { do: 'record', kind: 'AftercareContactRecorded', facts, stay: null } as const;
    return step(client, site, { act, by: coach ?? site.staff.director, typedAt: Math.round(from + index * apart) });
  });
}
