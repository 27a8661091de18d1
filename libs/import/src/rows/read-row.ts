import { addDays, dateDoesNotExist, type Effective } from '@throughline/kernel';
import { atInstant, onTheDay, onTheWall } from '@throughline/time';
import type { BrokenRow, LogRow } from '../file/log-rows.js';
import type { ActivityRule } from '../mapping/activity-rules.js';
import { type Mapping, patternsOf } from '../mapping/mapping-schema.js';
import type { RejectedRow } from '../cases/rejected-row.js';
import { type LocalTime, timestampReader } from './local-time.js';
import type { RejectCode } from './reject-reasons.js';
import { actOf, type RowAct } from './row-act.js';

/** A row, or one moment of a wide row, that has a place in time and a meaning. */
export interface DatedRow {
  readonly row: LogRow;
  /** The activity, or the name of the moment. */
  readonly name: string;
  /** Which moment of its row it is, from 0. */
  readonly moment: number;
  readonly act: RowAct;
  readonly effective: Effective;
  readonly facilityId: string;
  /** Empty where the file names no stays. */
  readonly stay: string;
}

export type RowReading =
  | { readonly kind: 'dated'; readonly dated: readonly DatedRow[] }
  | { readonly kind: 'skipped'; readonly heading: string; readonly activity: string }
  | { readonly kind: 'rejected'; readonly rejected: RejectedRow; readonly guesses?: readonly string[] };

export interface ReadingTerms {
  /** Bounds what can have happened. UTC ms. */
  readonly now: number;
  /** Where rows belong that name no facility. */
  readonly facilityId: string;
  /** The IANA zone of a facility. */
  zoneOf(facilityId: string): string;
}

const CASE_LENGTH_MAX = 64;
/** As the service bounds what people type in. */
const YEAR_MIN = 1900;
const YEAR_MAX = 2200;
/** The heading under which rows are counted that `only` passes over. */
const NOT_MEANT = 'not selected';

/** Makes the reader of single rows that a mapping describes. */
export function rowReader(mapping: Mapping, terms: ReadingTerms): (row: LogRow | BrokenRow) => RowReading {
  const headings = new Map(
    Object.entries(mapping.skip).flatMap(([heading, names]) => names.map((name) => [name, heading])),
  );
  const read = datedReader(mapping, terms);
  return (row) => {
    if ('fault' in row) {
      const rejected = { line: row.line, case: '', code: row.fault, see: null };
      return { kind: 'rejected', rejected, guesses: row.guesses };
    }
    const other = mapping.only.find(({ column, is }) => !is.includes(row.cells[column] ?? ''));
    if (other) return { kind: 'skipped', heading: NOT_MEANT, activity: other.column };
    const heading = headings.get(row.activity);
    if (heading !== undefined) return { kind: 'skipped', heading, activity: row.activity };
    const fault = faultOfCase(row);
    const dated = fault ?? read(row);
    return typeof dated === 'string' ? rejected(row, dated) : { kind: 'dated', dated };
  };
}

function faultOfCase({ case: name }: LogRow): RejectCode | undefined {
  if (name === '') return 'case-missing';
  if (name.length > CASE_LENGTH_MAX) return 'case-too-long';
  return !/[\p{L}\p{N}]/u.test(name) || /[\p{C}\uFFFD]/u.test(name) ? 'case-unreadable' : undefined;
}

interface Moment {
  readonly name: string;
  readonly rule: ActivityRule;
  readonly timestamp: string;
}

function datedReader(mapping: Mapping, terms: ReadingTerms): (row: LogRow) => readonly DatedRow[] | RejectCode {
  const momentsOf = momentReader(mapping);
  const facilityOf = facilityReader(mapping, terms);
  const readTime = timeReader(mapping, terms);
  return (row) => {
    const moments = momentsOf(row);
    if (typeof moments === 'string') return moments;
    const facilityId = facilityOf(row);
    if (facilityId === undefined) return 'facility-not-mapped';
    const stay = row.cells[mapping.columns.stay ?? ''] ?? '';
    const dated: DatedRow[] = [];
    for (const [moment, { name, rule, timestamp }] of moments.entries()) {
      const effective = readTime(timestamp, row, facilityId);
      if (typeof effective === 'string') return effective;
      const act = actOf(rule, row.cells);
      if (!act) return 'value-not-mapped';
      dated.push({ row, name, moment, act, effective, facilityId, stay });
    }
    return dated;
  };
}

/** What a row says happened, and when: one activity, or the moments whose cells are filled in. */
function momentReader(mapping: Mapping): (row: LogRow) => readonly Moment[] | RejectCode {
  const moments = Object.entries(mapping.moments);
  const rules = new Map(Object.entries(mapping.activities));
  if (moments.length === 0)
    return ({ activity, timestamp }) => {
      if (/^[\s/]*$/.test(activity)) return 'activity-missing';
      const rule = rules.get(activity);
      return rule ? [{ name: activity, rule, timestamp }] : 'activity-unknown';
    };
  return ({ cells }) => {
    const filled = moments
      .map(([name, { column, is: rule }]) => ({ name, rule, timestamp: cells[column] ?? '' }))
      .filter(({ timestamp }) => timestamp !== '');
    return filled.length > 0 ? filled : 'timestamp-malformed';
  };
}

function facilityReader(
  { columns, facilities }: Mapping,
  { facilityId }: ReadingTerms,
): (row: LogRow) => string | undefined {
  const { facility: column } = columns;
  if (column === null) return () => facilityId;
  const codes = new Map(Object.entries(facilities).map(([value, { code }]) => [value, code]));
  return ({ cells }) => codes.get(cells[column] ?? '');
}

function timeReader(mapping: Mapping, { now, zoneOf }: ReadingTerms) {
  const { time } = mapping;
  const readTimestamp = timestampReader(patternsOf(mapping), time.language);
  return (timestamp: string, row: LogRow, facilityId: string): Effective | RejectCode => {
    const local = readTimestamp(timestamp);
    if (typeof local === 'string') return local;
    const days = shiftOf(time, row);
    if (days === undefined) return 'shift-malformed';
    const site = zoneOf(facilityId);
    const effective = instantOf(local, days, { ...time, zone: time.zone ?? site, site });
    if (typeof effective === 'string') return effective;
    return effective.at > now ? 'in-the-future' : effective;
  };
}

function shiftOf({ shiftDays, shiftDaysColumn }: Mapping['time'], { cells }: LogRow): number | undefined {
  if (shiftDaysColumn === null) return shiftDays;
  const cell = cells[shiftDaysColumn] ?? '';
  return /^[+-]?\d{1,6}$/.test(cell) ? shiftDays + Number(cell) : undefined;
}

interface Zones {
  readonly zone: string;
  readonly site: string;
  readonly whenTwice: 'earlier' | 'later';
}

function instantOf(local: LocalTime, days: number, { zone, site, whenTwice }: Zones): Effective | RejectCode {
  const date = days === 0 ? local.date : addDays(local.date, days);
  const year = Number(date.slice(0, 4));
  if (!(year >= YEAR_MIN && year <= YEAR_MAX)) return 'year-implausible';
  // A day without a time is a day of the site: nobody can move it into another zone.
  if (local.time === null) return onTheDay(site, date) ?? dateDoesNotExist.code;
  const clock = clockOf(local.time);
  if (local.offset !== undefined) return atInstant(site, Date.parse(`${date}T${clock}Z`) - local.offset * 60_000);
  const effective = onTheWall(zone, date, clock, whenTwice);
  if (!effective) return 'time-skipped-by-clocks';
  return zone === site ? effective : atInstant(site, effective.at);
}

function clockOf({ hour, minute, second, millisecond }: NonNullable<LocalTime['time']>): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(hour)}:${two(minute)}:${two(second)}.${String(millisecond).padStart(3, '0')}`;
}

const rejected = (row: LogRow, code: RejectCode): RowReading => ({
  kind: 'rejected',
  rejected: { line: row.line, case: row.case, code, see: null },
});
