import type { Effective } from '@throughline/kernel';
import { onTheDay, onTheWall } from '@throughline/time';
import { dateDoesNotExist } from '@throughline/kernel';
import { type LocalTime, timestampReader } from './local-time.js';
import type { BrokenRow, LogRow } from './log-rows.js';
import type { ActivityRule, Mapping } from './mapping-schema.js';
import type { RejectedRow } from './plan.js';
import type { RejectCode } from './reject-reasons.js';

/** A row that has a place in time and a meaning. */
export interface DatedRow {
  readonly row: LogRow;
  readonly rule: ActivityRule;
  readonly effective: Effective;
}

type RowReading =
  | { readonly kind: 'dated'; readonly dated: DatedRow }
  | { readonly kind: 'skipped'; readonly heading: string; readonly activity: string }
  | { readonly kind: 'rejected'; readonly rejected: RejectedRow };

const CASE_LENGTH_MAX = 64;
/** As the service bounds what people type in. */
const YEAR_MIN = 1900;
const YEAR_MAX = 2200;

/** Makes the reader of single rows that a mapping describes. `now` (UTC ms) bounds what can have happened. */
export function rowReader(mapping: Mapping, now: number): (row: LogRow | BrokenRow) => RowReading {
  const readTimestamp = timestampReader(mapping.time.pattern);
  const headings = new Map(
    Object.entries(mapping.skip).flatMap(([heading, names]) => names.map((name) => [name, heading])),
  );
  const rules = new Map(Object.entries(mapping.activities));
  const time = mapping.time;

  return (row) => {
    if ('fault' in row) return rejected({ line: row.line, case: '', activity: '', timestamp: '' }, row.fault);
    const heading = headings.get(row.activity);
    if (heading !== undefined) return { kind: 'skipped', heading, activity: row.activity };
    const fault = faultOfWords(row);
    if (fault) return rejected(row, fault);
    const rule = rules.get(row.activity);
    if (!rule) return rejected(row, 'activity-unknown');
    const local = readTimestamp(row.timestamp);
    if (typeof local === 'string') return rejected(row, local);
    const effective = instantOf(local, time);
    if (typeof effective === 'string') return rejected(row, effective);
    return effective.at > now ? rejected(row, 'in-the-future') : { kind: 'dated', dated: { row, rule, effective } };
  };
}

function faultOfWords({ case: name, activity }: LogRow): RejectCode | undefined {
  if (name === '') return 'case-missing';
  if (name.length > CASE_LENGTH_MAX) return 'case-too-long';
  if (!/[\p{L}\p{N}]/u.test(name) || /[\p{C}\uFFFD]/u.test(name)) return 'case-unreadable';
  return activity === '' ? 'activity-missing' : undefined;
}

function instantOf({ date, time }: LocalTime, { zone, whenTwice }: Mapping['time']): Effective | RejectCode {
  const year = Number(date.slice(0, 4));
  if (year < YEAR_MIN || year > YEAR_MAX) return 'year-implausible';
  if (time === null) return onTheDay(zone, date) ?? dateDoesNotExist.code;
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(time.hour)}:${two(time.minute)}:${two(time.second)}.${String(time.millisecond).padStart(3, '0')}`;
  return onTheWall(zone, date, clock, whenTwice) ?? 'time-skipped-by-clocks';
}

const rejected = (row: LogRow, code: RejectCode): RowReading => ({
  kind: 'rejected',
  rejected: { ...row, code, see: null },
});
