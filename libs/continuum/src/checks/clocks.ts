import { type Clock, kindOf, whereOf } from '../document/clocks.js';
import type { FlatPack } from '../document/pack.js';
import { namesPlacement } from '../vocabulary.js';
import type { CheckFault, PackPath } from './fault.js';

/** Clocks that cannot run: a warning before the start, a figure that nobody has verified. */
export function clocksRun({ clocks }: FlatPack): readonly CheckFault[] {
  return clocks.flatMap(({ id, due, status, inForce }, index): readonly CheckFault[] => {
    const faults: CheckFault[] = [];
    const fixed = due.statedDate === 'ignored';
    if (fixed && due.warnBefore > due.within) {
      faults.push({
        path: ['clocks', index, 'due', 'warnBefore'],
        code: 'warning-before-start',
        message: `"${id}" warns ${due.warnBefore} ${due.unit} before it is due, yet lasts ${due.within}. Warn later.`,
      });
    }
    const lines = due.unit === 'hours' ? [] : due.byLevel;
    if (inForce && (status === 'unverified' || lines.some((line) => line.status === 'unverified'))) {
      faults.push({
        path: ['clocks', index, 'status'],
        code: 'unverified-in-force',
        message:
          'An unverified clock cannot be in effect. Find its source, call it an own choice, or set inForce: false.',
      });
    }
    return faults;
  });
}

/** Holidays that no year has: neither a date nor a weekday, or both, or a date that never comes. */
export function calendarsHold({ calendars }: FlatPack): readonly CheckFault[] {
  return calendars.flatMap(({ holidays }, index) =>
    holidays.flatMap(({ name, month, day, weekday, nth }, position): readonly CheckFault[] => {
      const path: PackPath = ['calendars', index, 'holidays', position];
      if ((day === null) !== (weekday !== null && nth !== null) || (day !== null && (weekday ?? nth) !== null)) {
        const message = `"${name}" needs a day of its month, or a weekday and which one of the month. Give one of the two.`;
        return [{ path, code: 'no-such-holiday', message }];
      }
      if (day === null || day <= (DAYS_OF_MONTH[month - 1] ?? 0)) return [];
      const message = `"${name}" falls on day ${day} of month ${month}, which does not exist. Correct the date.`;
      return [{ path: [...path, 'day'], code: 'no-such-holiday', message }];
    }),
  );
}

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A watch is a clock that starts again with what meets it. Whatever meets it and does not start it switches the watch off:
 * nobody is waited for any more. Says of each such clock which entry does that.
 */
export function watchesThatStop({ clocks }: FlatPack): readonly CheckFault[] {
  return clocks.flatMap((clock, index) => {
    const restarted = new Set<string>(clock.trigger.kinds);
    if (!clock.inForce || !clock.metBy.some((settles) => restarted.has(kindOf(settles)) && isRestart(clock, settles)))
      return [];
    return clock.metBy.flatMap((settles, position): readonly CheckFault[] => {
      const stops = stoppingOutcomes(clock, settles);
      const kind = kindOf(settles);
      const starts = restarted.has(kind) && hasLevelFor(clock, kind);
      if (starts && stops.length === 0) return [];
      const what = starts ? `${kind} (${stops.join(', ')})` : kind;
      return [
        {
          path: ['clocks', index, 'metBy', position],
          code: 'clock-met-without-restart',
          message: `${what} meets "${clock.id}" and does not start it again: nothing is watched for from then on. Add it to trigger, or move it to endedBy if the watch is over.`,
        },
      ];
    });
  });
}

/** A clock of certain levels is not started by an entry that has none. */
const hasLevelFor = ({ trigger }: Clock, kind: string): boolean =>
  trigger.levels === 'any' || namesPlacement(kind) || STATES_ITS_LEVEL.has(kind);

const STATES_ITS_LEVEL: ReadonlySet<string> = new Set(['AuthorizationRecorded', 'CertificationRecorded']);

/** What meets a clock that only some outcomes start does not start it again, unless it is one of them. */
function isRestart({ trigger }: Clock, settles: Clock['metBy'][number]): boolean {
  if (trigger.outcomes === null) return true;
  const { outcomes } = whereOf(settles);
  return outcomes === undefined || outcomes.some((outcome) => trigger.outcomes?.includes(outcome));
}

/** Outcomes that meet the clock and that its trigger makes an exception of. */
function stoppingOutcomes({ trigger }: Clock, settles: Clock['metBy'][number]): readonly string[] {
  if (!(trigger.kinds as readonly string[]).includes(kindOf(settles))) return [];
  const { outcomes } = whereOf(settles);
  // A contact counts when it reached someone, unless the pack says otherwise.
  const meeting = outcomes ?? (kindOf(settles) === 'AftercareContactRecorded' ? ['reached'] : null);
  return trigger.exceptOutcomes.filter((outcome) =>
    meeting === null ? !OF_A_CONTACT.has(outcome) : meeting.includes(outcome),
  );
}

/** No other kind of entry has these outcomes, so no other entry is kept from starting a clock by them. */
const OF_A_CONTACT: ReadonlySet<string> = new Set(['reached', 'not-reached']);
