import { LocalDate } from '@throughline/kernel';
import { isZone } from '@throughline/time';
import { z } from 'zod';
import { isTimePattern, PATTERN_HELP } from '../rows/time-pattern.js';
import { Activities, eachActivityOnce, type Moment, Moments } from './activity-rules.js';
import { Code, Column, Text } from './mapping-words.js';

const Zone = z.string().refine(isZone, 'Use an IANA time zone, e.g. Europe/Amsterdam.');
const Pattern = z.string().max(80).refine(isTimePattern, PATTERN_HELP);

const Time = z.strictObject({
  /** How timestamps are written; of several patterns the first that fits the whole cell counts. */
  pattern: z.union([Pattern, z.array(Pattern).min(1).max(12)]),
  /** The zone in which the file's clock times are read; that of the facility when null. A row with an offset needs none. */
  zone: Zone.nullable().default(null),
  /** Why this zone, where the file does not say it. */
  zoneNote: Text.nullable().default(null),
  /** Which of the two hours is meant when clocks go back and the file does not say. */
  whenTwice: z.enum(['earlier', 'later']).default('earlier'),
  /** Language of month names. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag, e.g. en or nl.')
    .default('en'),
  /** Days by which every date is moved: de-identified data often lies in another century. */
  shiftDays: z.int().min(-400_000).max(400_000).default(0),
  /** A column that holds a further number of days for each row. */
  shiftDaysColumn: Column.nullable().default(null),
});

const Facility = z.strictObject({
  code: Code,
  /** With `openFrom`, the facility is opened when there is none of this code. */
  name: Text.nullable().default(null),
  openFrom: LocalDate.nullable().default(null),
  /** The zone of the site; that of the file when null. */
  zone: Zone.nullable().default(null),
});
export type MappedFacility = z.infer<typeof Facility>;

const Period = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to, 'The period ends before it begins.');

/** How the rows of another system's event log become entries on care paths. A document of `packs/`, or an operator's own. */
export const Mapping = z
  .strictObject({
    format: z.literal(1),
    /** The other system's name in `origin.system`. */
    system: Code,
    title: Text,
    source: Text,
    file: z
      .strictObject({
        delimiter: z.string().length(1, 'Use one character, e.g. ";".').default(','),
        quote: z.string().length(1).default('"'),
        encoding: z
          .string()
          .refine(isEncoding, 'Use an encoding that browsers know too, e.g. utf-8 or windows-1252.')
          .default('utf-8'),
      })
      .prefault({}),
    columns: z.strictObject({
      /** Whose path it is: the person, or the case. */
      case: Column,
      /** What happened; several columns are joined with " / ". Not for a file whose rows hold `moments`. */
      activity: z
        .union([Column, z.array(Column).min(1).max(5)])
        .nullable()
        .default(null),
      /** When it happened. Not for a file whose rows hold `moments`. */
      timestamp: Column.nullable().default(null),
      /** The id of a row that stays the same when the row is corrected. */
      row: Column.nullable().default(null),
      /** The id of the stay, where one person has several. */
      stay: Column.nullable().default(null),
      /** Which facility of `facilities` it happened at. */
      facility: Column.nullable().default(null),
    }),
    time: Time,
    facility: Facility,
    /** Facilities by the values of `columns.facility`. */
    facilities: z.record(Column, Facility).default({}),
    /** The id of the rule pack that judges, beside this file or already published. */
    pack: Code,
    /** Rows that count; any other is skipped. */
    only: z
      .array(z.strictObject({ column: Column, is: z.array(z.string().max(200)).min(1).max(500) }))
      .max(20)
      .default([]),
    activities: Activities.default({}),
    /** For rows that hold several points of time, e.g. the start and the stop of a stay. */
    moments: Moments.default({}),
    /** Activities that are no part of a path, by a heading under which they are counted. */
    skip: z.record(Code, z.array(Column).min(1).max(500)).default({}),
    /** What the file holds: new rows only, all rows of a period (days inclusive), or everything. Only rows missing from that are voided. */
    covers: z.union([z.enum(['additions', 'everything']), Period]).default('additions'),
    /** How much of a case is recorded that has a lost, unknown or contradictory row: nothing, or what comes before it. */
    uncertain: z.enum(['not-at-all', 'up-to-there']).default('not-at-all'),
    /** Rows of one time: in an order that makes sense of the case, or as the file has them, oldest or newest first. */
    sameTime: z.enum(['by-sense', 'oldest-first', 'newest-first']).default('by-sense'),
  })
  .superRefine(eachActivityOnce)
  .superRefine(eitherForm);
export type Mapping = z.infer<typeof Mapping>;

export const patternsOf = ({ time }: Pick<Mapping, 'time'>): readonly string[] =>
  typeof time.pattern === 'string' ? [time.pattern] : time.pattern;

export const activityColumnsOf = ({ columns }: Pick<Mapping, 'columns'>): readonly string[] =>
  columns.activity === null ? [] : typeof columns.activity === 'string' ? [columns.activity] : columns.activity;

/** Every facility that rows can be of, the mapping's own first. */
export const facilitiesOf = ({ facility, facilities }: Pick<Mapping, 'facility' | 'facilities'>) => [
  facility,
  ...Object.values(facilities).filter(({ code }) => code !== facility.code),
];

function isEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(encoding, { fatal: true }).fatal;
  } catch {
    return false;
  }
}

interface Forms {
  readonly columns: { readonly activity: unknown; readonly timestamp: unknown };
  readonly activities: object;
  readonly moments: Readonly<Record<string, Moment>>;
  readonly time: { readonly zone: string | null };
  readonly facility: { readonly zone: string | null };
}

/** One row is either one activity at one time, or holds several moments. */
function eitherForm({ columns, activities, moments, time, facility }: Forms, context: z.RefinementCtx): void {
  const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  const wide = Object.keys(moments).length > 0;
  if (wide && (columns.activity !== null || columns.timestamp !== null))
    fault(['columns'], 'With moments, activity and timestamp are not named: each moment names its own column.');
  if (wide && Object.keys(activities).length > 0) fault(['activities'], 'Name activities or moments, not both.');
  if (!wide && Object.keys(activities).length === 0)
    fault(['activities'], 'Name at least one activity that is recorded.');
  if (!wide && columns.activity === null) fault(['columns', 'activity'], 'This is missing.');
  if (!wide && columns.timestamp === null) fault(['columns', 'timestamp'], 'This is missing.');
  if (time.zone === null && facility.zone === null)
    fault(['time', 'zone'], 'This is missing: name the zone of the file here, or that of the site in facility.zone.');
}
