import { addDays, type LocalDate, type StartOfDay } from '@throughline/kernel';
import type { Clock } from '../document/clocks.js';
import type { ClockTrigger } from '../facts.js';
import type { Obligation } from '../obligation.js';
import type { BusinessDays } from './business-days.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type ClockTimes = Pick<Obligation, 'listedFrom' | 'opensFrom' | 'warnAt' | 'dueAt' | 'overdueFrom' | 'lapsesAt'>;

/** Counts days on the calendar of a clock: business days, or all days. */
export type CountDays = (from: LocalDate, days: number) => LocalDate;
export const countDays = (calendar: BusinessDays | undefined): CountDays => calendar?.counted ?? addDays;

/**
 * When a clock's obligation is asked for, due, overdue and missed; undefined where the entry states no date and the clock asks
 * for one. An obligation never falls due before it opens, and nobody is warned of it before that.
 */
export function timesOf(
  clock: Clock,
  trigger: ClockTrigger,
  startOfDay: StartOfDay,
  count: CountDays,
): ClockTimes | undefined {
  const { due } = clock;
  if (due.statedDate === 'required' && trigger.until === null) return undefined;
  const instant = instantOf(due, trigger, startOfDay);
  if (instant !== undefined) return atInstant(instant, clock, trigger, startOfDay);
  return due.unit === 'hours' ? undefined : inDays({ ...clock, due }, trigger, startOfDay, count);
}

type InDays = Clock & { readonly due: Extract<Clock['due'], { readonly unit: 'days' | 'business-days' }> };

/** The very instant at which a clock is due: so many hours on, or the time of day that the entry states; undefined for a clock of whole days. */
function instantOf(due: Clock['due'], trigger: ClockTrigger, startOfDay: StartOfDay): number | undefined {
  const { until, untilAt = null, since, at, zone } = trigger;
  if (due.statedDate !== 'ignored') {
    // A day to which days are added is no longer a time of day.
    if (untilAt !== null && (due.statedDate === 'preferred' || due.within === 0)) return untilAt;
    if (until !== null && due.unit === 'hours') return startOfDay(addDays(until, 1), zone) - 1;
  }
  return due.unit === 'hours' ? (since?.at ?? at) + due.within * HOUR_MS : undefined;
}

/** It is in time at its very instant, and overdue after it. Days of a warning or a lapse have 24 hours here. */
function atInstant(instant: number, clock: Clock, trigger: ClockTrigger, startOfDay: StartOfDay): ClockTimes {
  const { due, opensAfterDays, lapsesAfterDays, listedBeforeDays } = clock;
  const opensFrom = opening(opensAfterDays, trigger, startOfDay);
  const dueAt = Math.max(instant, opensFrom);
  const overdueFrom = dueAt + 1;
  return {
    ...warned(trigger.at, {
      opensFrom,
      dueAt,
      warnAt: dueAt - due.warnBefore * (due.unit === 'hours' ? HOUR_MS : DAY_MS),
      listedFrom: listedBeforeDays === null ? trigger.at : dueAt - listedBeforeDays * DAY_MS,
    }),
    overdueFrom,
    lapsesAt: lapsesAfterDays === null ? null : overdueFrom + lapsesAfterDays * DAY_MS,
  };
}

/** It is in time all through its last day, and overdue when the next one begins there. */
function inDays(
  { due, opensAfterDays, lapsesAfterDays, listedBeforeDays }: InDays,
  trigger: ClockTrigger,
  startOfDay: StartOfDay,
  count: CountDays,
): ClockTimes {
  const lastDay = lastDayOf(due, trigger, count);
  const start = (date: LocalDate): number => startOfDay(date, trigger.zone);
  const opensFrom = opening(opensAfterDays, trigger, startOfDay);
  const dueAt = Math.max(start(addDays(lastDay, 1)), opensFrom);
  const lapsesFrom = lastDay > trigger.on ? lastDay : trigger.on;
  return {
    ...warned(trigger.at, {
      opensFrom,
      dueAt,
      warnAt: start(due.warnBefore === 0 ? lastDay : count(lastDay, -due.warnBefore)),
      listedFrom: listedBeforeDays === null ? trigger.at : start(addDays(lastDay, -listedBeforeDays)),
    }),
    overdueFrom: dueAt,
    lapsesAt: lapsesAfterDays === null ? null : Math.max(start(addDays(lapsesFrom, 1 + lapsesAfterDays)), dueAt),
  };
}

function warned(
  at: number,
  { listedFrom, opensFrom, warnAt, dueAt }: Pick<ClockTimes, 'listedFrom' | 'opensFrom' | 'warnAt' | 'dueAt'>,
): Pick<ClockTimes, 'listedFrom' | 'opensFrom' | 'warnAt' | 'dueAt'> {
  const warned = Math.min(Math.max(warnAt, opensFrom), dueAt);
  return { listedFrom: Math.max(at, Math.min(listedFrom, warned)), opensFrom, warnAt: warned, dueAt };
}

const opening = (afterDays: number, { at, on, zone }: ClockTrigger, startOfDay: StartOfDay): number =>
  afterDays === 0 ? at : startOfDay(addDays(on, afterDays), zone);

function lastDayOf(due: InDays['due'], trigger: ClockTrigger, count: CountDays): LocalDate {
  const stated = due.statedDate === 'ignored' ? null : trigger.until;
  // A stated date is the last allowed day itself; only a clock that requires one adds its days to it.
  if (stated !== null) return due.statedDate === 'required' && due.within > 0 ? count(stated, due.within) : stated;
  const own = due.byLevel.find(({ levels }) => trigger.level !== null && levels.includes(trigger.level));
  return count(trigger.since?.on ?? trigger.on, own?.within ?? due.within);
}
