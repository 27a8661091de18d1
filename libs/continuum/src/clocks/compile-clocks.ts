import { addDays, type LocalDate, type StartOfDay } from '@throughline/kernel';
import type { CompiledPack } from '../compiled-pack.js';
import type { Clock } from '../document/clocks.js';
import type { FlatPack } from '../document/pack.js';
import type { ClockTrigger } from '../facts.js';
import type { Obligation } from '../verdict.js';

const HOUR_MS = 3_600_000;

/**
 * Compiles a pack's clocks. A clock in hours ends that many hours after the entry; a clock in days ends when the local
 * day after its last allowed day begins, so that daylight saving never takes an hour of it away.
 */
export function compileClocks({ clocks }: FlatPack): CompiledPack['openClocks'] {
  return (trigger, startOfDay) =>
    clocks.flatMap((clock) => {
      const times = starts(clock, trigger) ? timesOf(clock, trigger, startOfDay) : undefined;
      return times ? [{ ...obligationOf(clock), ...times }] : [];
    });
}

type Times = Pick<Obligation, 'opensFrom' | 'warnAt' | 'dueAt'>;

const obligationOf = ({ id, title, ownerRole, metBy, endedBy }: Clock): Omit<Obligation, keyof Times> => ({
  clockId: id,
  title,
  ownerRole,
  metBy: [...metBy],
  endedBy: [...endedBy],
});

function starts({ trigger: { kinds, levels, exceptOutcomes }, inForce }: Clock, trigger: ClockTrigger): boolean {
  return (
    inForce &&
    (kinds as readonly string[]).includes(trigger.kind) &&
    (levels === 'any' || (trigger.level !== null && levels.includes(trigger.level))) &&
    !exceptOutcomes.includes(trigger.outcome ?? '')
  );
}

function timesOf(clock: Clock, trigger: ClockTrigger, startOfDay: StartOfDay): Times | undefined {
  const { due } = clock;
  if (due.unit === 'hours') {
    const dueAt = trigger.at + due.within * HOUR_MS;
    return timesFrom(opening(clock, trigger, startOfDay), dueAt - due.warnBefore * HOUR_MS, dueAt);
  }
  const lastDay = lastDayOf(due, trigger);
  if (lastDay === undefined) return undefined;
  const start = (date: LocalDate): number => startOfDay(date, trigger.zone);
  return timesFrom(
    opening(clock, trigger, startOfDay),
    start(addDays(lastDay, -due.warnBefore)),
    start(addDays(lastDay, 1)),
  );
}

/** A duty never falls due before it opens, and is never warned of before that. */
function timesFrom(opensFrom: number, warnAt: number, due: number): Times {
  const dueAt = Math.max(due, opensFrom);
  return { opensFrom, warnAt: Math.min(Math.max(warnAt, opensFrom), dueAt), dueAt };
}

const opening = ({ opensAfterDays }: Clock, { at, on, zone }: ClockTrigger, startOfDay: StartOfDay): number =>
  opensAfterDays === 0 ? at : startOfDay(addDays(on, opensAfterDays), zone);

function lastDayOf(due: Extract<Clock['due'], { unit: 'days' }>, trigger: ClockTrigger): LocalDate | undefined {
  const stated = due.statedDate === 'ignored' ? null : trigger.until;
  // A stated date is the last allowed day itself; only a clock that requires one adds its days to it.
  if (stated !== null) return due.statedDate === 'required' ? addDays(stated, due.within) : stated;
  if (due.statedDate === 'required') return undefined;
  const own = due.byLevel.find(({ levels }) => trigger.level !== null && levels.includes(trigger.level));
  return addDays(trigger.on, own?.within ?? due.within);
}
