import type { CompiledPack } from '../compiled-pack.js';
import type { Clock } from '../document/clocks.js';
import type { FlatPack } from '../document/pack.js';
import type { ClockTrigger } from '../facts.js';
import { businessDaysOf } from './business-days.js';
import { countDays, timesOf } from './clock-times.js';
import { settlingsOf, subjectOf } from './settling.js';

/**
 * Compiles a pack's clocks. A clock in hours ends that many hours after the entry; a clock in days ends when the local
 * day after its last allowed day begins, so that daylight saving never takes an hour of it away.
 */
export function compileClocks({ clocks, calendars, levels }: FlatPack): CompiledPack['openClocks'] {
  const calendarOf = new Map(calendars.map((calendar) => [calendar.code, businessDaysOf(calendar)]));
  const trackOf = new Map(levels.map(({ code, track }) => [code, track]));
  const counting = ({ due }: Clock) =>
    countDays(due.unit === 'business-days' ? calendarOf.get(due.calendar) : undefined);
  return (trigger, startOfDay) =>
    clocks.flatMap((clock) => {
      const times = starts(clock, trigger) ? timesOf(clock, trigger, startOfDay, counting(clock)) : undefined;
      if (!times) return [];
      const { id: clockId, title, ownerRole, again } = clock;
      const settlings = settlingsOf(clock, trigger, (level) => trackOf.get(level));
      return [{ clockId, title, subject: subjectOf(trigger), ownerRole, again, ...times, ...settlings }];
    });
}

function starts(
  { trigger, inForce }: Clock,
  { kind, level, outcome, placementId, payer, urgency, crossing }: ClockTrigger,
): boolean {
  const { kinds, levels, exceptOutcomes, outcomes, placement, payers, urgencies } = trigger;
  if (trigger.crossing === 'facility' && !crossing) return false;
  return (
    inForce &&
    (kinds as readonly string[]).includes(kind) &&
    (levels === 'any' || (level !== null && levels.includes(level))) &&
    (placement === 'any' || (placement === 'named') === (placementId !== null)) &&
    !exceptOutcomes.includes(outcome ?? '') &&
    isAmong(outcomes, outcome) &&
    isAmong(payers, payer) &&
    isAmong(urgencies, urgency)
  );
}

const isAmong = (wanted: readonly string[] | null, value: string | null | undefined): boolean =>
  wanted === null || wanted.includes(value ?? '');
