import { inForce, type RangeClaim } from '../../document/claim.js';
import type { Program } from '../../document/programs.js';
import type { OfferFacts, ScheduleFacts } from '../../facts.js';
import { hoursInWords, weeklyInWords } from '../../hours-in-words.js';
import { levelInWords } from '../../level-in-words.js';
import { statusInWords } from '../../status-in-words.js';
import type { Condition } from '../condition.js';

/** A schedule adds up to the hours of its level. Source: OWN. The hours are those of the level. */
export const scheduleFitsLevel: Condition<unknown> = (_gate, { proposal: { schedule }, level }) => {
  const range = level && inForce(level.weeklyMinutes);
  const minutes = schedule && minutesOf(schedule);
  if (!level || !range || minutes === null || minutes === undefined || within(range, minutes)) return undefined;
  return {
    observed: `The schedule adds up to ${hoursInWords(minutes)} a week; ${levelInWords(level)} has ${weeklyInWords(range)}.`,
    required: `${weeklyInWords(range)}, as ${levelInWords(level)} has.`,
    remedy: 'Correct the schedule, or move the client to the level that fits these hours.',
    inputs: [
      { name: 'minutesAWeek', value: minutes },
      { name: 'levelMinutesMin', value: range.min },
      { name: 'levelMinutesMax', value: range.max },
    ],
  };
};

/** A schedule keeps to what its program states. Source: OWN. The figures are those of the program. */
export const scheduleFitsProgram: Condition<unknown> = (_gate, { proposal: { schedule, offer }, program }) => {
  const offered = offeredBy(program, offer);
  if (!schedule || !offered) return undefined;
  const misfits = misfitsOf(schedule, offered);
  if (misfits.length === 0) return undefined;
  return {
    observed: `The schedule differs from the program${offered.name === null ? '' : ` "${offered.name}"`}: ${misfits.join('; ')}.`,
    required: 'A schedule within what the program states.',
    remedy: 'Correct the schedule, or choose the program that fits it.',
    inputs: [
      { name: 'days', value: schedule.days.length },
      { name: 'sessionMinutes', value: schedule.sessionMinutes },
      { name: 'window', value: schedule.window },
      { name: 'modality', value: schedule.modality },
    ],
  };
};

/** What a facility's program offers: its own word, else that of the pack's program that it follows. */
type Offered = Pick<
  Program,
  'weeklyMinutes' | 'daysPerWeek' | 'sessionsPerWeek' | 'sessionMinutes' | 'daysOfWeek' | 'modalities'
> & { readonly name: string | null; readonly windows: readonly { readonly track: string }[] };

function offeredBy(program: Program | undefined, own: OfferFacts | null | undefined): Offered | undefined {
  if (!program && !own?.window && !own?.modality) return undefined;
  const template = program ?? SILENT;
  return {
    ...template,
    windows: own?.window ? [{ track: own.window }] : template.windows,
    modalities: own?.modality ? (MODALITIES_OF[own.modality] ?? []) : template.modalities,
  };
}

const SILENT: Offered = {
  name: null,
  windows: [],
  daysOfWeek: [],
  daysPerWeek: [],
  sessionsPerWeek: [],
  sessionMinutes: [],
  weeklyMinutes: [],
  modalities: [],
};

/** A hybrid program has sessions in the room and over video. */
const MODALITIES_OF: Readonly<Record<string, Program['modalities']>> = {
  'in-person': ['in-person'],
  virtual: ['virtual'],
  hybrid: ['in-person', 'virtual'],
};

function misfitsOf(schedule: ScheduleFacts, program: Offered): readonly string[] {
  const minutes = minutesOf(schedule);
  const days = inForce(program.daysPerWeek) ?? inForce(program.sessionsPerWeek);
  const { window, modality } = schedule;
  const windows = program.windows.map(({ track }) => track);
  const otherDays =
    program.daysOfWeek.length === 0 ? [] : schedule.days.filter((day) => !isOf(program.daysOfWeek, day));
  return [
    outside(
      inForce(program.weeklyMinutes),
      minutes,
      (stated, given) => `${hoursInWords(given)} a week, not ${weeklyInWords(stated)}`,
    ),
    outside(days, schedule.days.length, ({ min, max }, given) => `${given} days a week, not ${rangeInWords(min, max)}`),
    outside(
      inForce(program.sessionMinutes),
      schedule.sessionMinutes,
      ({ min, max }, given) => `sessions of ${given} minutes, not ${rangeInWords(min, max)}`,
    ),
    otherDays.length > 0 && `no sessions on ${otherDays.map(dayInWords).join(', ')}`,
    window !== null && windows.length > 0 && !windows.includes(window) && `${window}, not ${windows.join(' or ')}`,
    modality !== null &&
      !modalityFits(modality, program) &&
      `${statusInWords(modality)}, not ${program.modalities.map(statusInWords).join(' or ')}`,
  ].filter((misfit) => misfit !== false);
}

const isOf = (known: readonly string[], one: string): boolean => known.includes(one);

const WEEKDAYS_IN_WORDS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const dayInWords = (day: string): string => WEEKDAYS_IN_WORDS[day] ?? day;

/** Sessions partly in the room and partly over video need a program that has both. */
const modalityFits = (modality: string, { modalities }: Offered): boolean =>
  modalities.length === 0 || (modality === 'hybrid' ? modalities.length > 1 : isOf(modalities, modality));

function outside(
  stated: RangeClaim | undefined,
  given: number | null,
  stating: (stated: RangeClaim, given: number) => string,
): string | false {
  return stated !== undefined && given !== null && !within(stated, given) && stating(stated, given);
}

/** Minutes a week; null when the length of a session is not stated. */
const minutesOf = ({ days, sessionMinutes }: ScheduleFacts): number | null =>
  sessionMinutes === null ? null : days.length * sessionMinutes;

const within = ({ min, max }: Pick<RangeClaim, 'min' | 'max'>, value: number): boolean =>
  (min === null || value >= min) && (max === null || value <= max);

const rangeInWords = (min: number | null, max: number | null): string =>
  min === max ? String(min) : min === null ? `at most ${max}` : max === null ? `at least ${min}` : `${min} to ${max}`;
