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
  return clock.due.unit === 'hours'
    ? inHours({ ...clock, due: clock.due }, trigger, startOfDay)
    : inDays({ ...clock, due: clock.due }, trigger, startOfDay, count);
}

type DueIn<Unit> = Clock & { readonly due: Extract<Clock['due'], { readonly unit: Unit }> };
type InDays = DueIn<'days' | 'business-days'>;

/** It is in time at its very instant, and overdue after it. A day after which it lapses has 24 hours here. */
function inHours(
  { due, opensAfterDays, lapsesAfterDays, listedBeforeDays }: DueIn<'hours'>,
  trigger: ClockTrigger,
  startOfDay: StartOfDay,
): ClockTimes {
  const opensFrom = opening(opensAfterDays, trigger, startOfDay);
  const dueAt = Math.max(trigger.at + due.within * HOUR_MS, opensFrom);
  const overdueFrom = dueAt + 1;
  return {
    ...warned(trigger.at, {
      opensFrom,
      dueAt,
      warnAt: dueAt - due.warnBefore * HOUR_MS,
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
): ClockTimes | undefined {
  const lastDay = lastDayOf(due, trigger, count);
  if (lastDay === undefined) return undefined;
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

function lastDayOf(due: InDays['due'], trigger: ClockTrigger, count: CountDays): LocalDate | undefined {
  const stated = due.statedDate === 'ignored' ? null : trigger.until;
  // A stated date is the last allowed day itself; only a clock that requires one adds its days to it.
  if (stated !== null) return due.statedDate === 'required' && due.within > 0 ? count(stated, due.within) : stated;
  if (due.statedDate === 'required') return undefined;
  const own = due.byLevel.find(({ levels }) => trigger.level !== null && levels.includes(trigger.level));
  return count(trigger.on, own?.within ?? due.within);
}
