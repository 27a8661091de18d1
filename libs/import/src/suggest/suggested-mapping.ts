import { basename } from 'node:path';
import { timestampReader } from '../rows/local-time.js';
import { type Sample, type SampleColumn, sampleOf } from './sample.js';

/** Tried in this order; the US reading of a date that fits both ways comes first, and the mapping says so. */
const PATTERNS = [
  "yyyy-MM-dd'T'HH:mm:ssX",
  "yyyy-MM-dd'T'HH:mm:ss.SX",
  "yyyy-MM-dd'T'HH:mmX",
  "yyyy-MM-dd'T'HH:mm:ss.S",
  "yyyy-MM-dd'T'HH:mm:ss",
  "yyyy-MM-dd'T'HH:mm",
  'yyyy-MM-dd HH:mm:ss.S',
  'yyyy-MM-dd HH:mm:ssX',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd',
  'yyyy/MM/dd HH:mm:ss.S',
  'yyyy/MM/dd HH:mm:ss',
  'yyyy/MM/dd HH:mm',
  'yyyy/MM/dd',
  'M/d/yyyy h:mm:ss a',
  'M/d/yyyy h:mm a',
  'M/d/yyyy H:mm:ss',
  'M/d/yyyy H:mm',
  'M/d/yyyy',
  'd/M/yyyy H:mm:ss',
  'd/M/yyyy H:mm',
  'd/M/yyyy',
  'd.M.yyyy H:mm:ss',
  'd.M.yyyy H:mm',
  'd.M.yyyy',
  'd-MMM-yyyy H:mm:ss',
  'd-MMM-yyyy H:mm',
  'd-MMM-yyyy',
  'd-MMM-yy',
  'MMM d, yyyy h:mm a',
  'MMM d, yyyy',
] as const;

const CASE_NAMES = /case|client|patient|person|subject|member|mrn|hadm|encounter|episode|^id$|_id$|\bid\b/i;
const ACTIVITY_NAMES = /activit|event|action|status|type|concept|movement|level/i;
/** A column with more different values than this names no activities. */
const ACTIVITIES_MAX = 80;
/** An export has a few wrong cells; they do not hide what the others are. */
const FAULTY_SHARE_MAX = 0.1;
const PLACEHOLDER = 'CHANGE-ME';

interface Timed {
  readonly column: SampleColumn;
  readonly pattern: string;
}

/** A mapping to start from, in YAML with comments: what it could guess, and what a person has to say. */
export async function suggestedMapping(file: string): Promise<string> {
  const sample = await sampleOf(file);
  const timed = sample.columns.flatMap((column) => timedColumn(column) ?? []);
  const others = sample.columns.filter((column) => !timed.some((one) => one.column === column));
  const activity = activityColumn(others);
  const caseColumn =
    others.filter((column) => column !== activity).find(({ name }) => CASE_NAMES.test(name)) ?? others[0];
  const wide = activity === undefined || timed.length > 1;
  return [
    ...headLines(file, sample),
    ...columnLines(caseColumn, wide ? undefined : activity, wide ? undefined : timed[0]),
    ...timeLines(timed),
    ...siteLines(),
    ...(wide ? momentLines(timed) : activityLines(activity)),
    ...tailLines(),
  ].join('\n');
}

const quoted = (text: string): string => JSON.stringify(text);

function timedColumn(column: SampleColumn): Timed | undefined {
  const values = [...column.distinct.keys()].slice(0, 500);
  if (values.length === 0) return undefined;
  const pattern = PATTERNS.find((one) => {
    const read = timestampReader(one);
    return values.filter((value) => typeof read(value) === 'string').length <= values.length * FAULTY_SHARE_MAX;
  });
  return pattern && { column, pattern };
}

function activityColumn(columns: readonly SampleColumn[]): SampleColumn | undefined {
  const few = columns.filter(
    ({ distinct, values }) => distinct.size > 1 && distinct.size <= ACTIVITIES_MAX && distinct.size < values.length,
  );
  return (
    few.find(({ name }) => ACTIVITY_NAMES.test(name)) ?? few.toSorted((a, b) => b.values.length - a.values.length)[0]
  );
}

const headLines = (file: string, { rows, encoding, delimiter }: Sample): readonly string[] => [
  `# A mapping to start from, made by looking at ${rows} rows of ${basename(file)}.`,
  `# Replace every ${PLACEHOLDER}, check what was guessed, and try it with --dry-run.`,
  'format: 1',
  '# A short name of the other system. Keep it: rows are found again by it.',
  `system: ${PLACEHOLDER}`,
  `title: ${quoted(`Export ${basename(file)}`)}`,
  `source: ${quoted('Say who made this file, and when.')}`,
  '',
  'file:',
  `  delimiter: ${quoted(delimiter)}`,
  `  encoding: ${encoding}`,
  '',
];

function columnLines(
  caseColumn: SampleColumn | undefined,
  activity: SampleColumn | undefined,
  timed: Timed | undefined,
): readonly string[] {
  return [
    'columns:',
    '  # Whose path it is.',
    `  case: ${quoted(caseColumn?.name ?? PLACEHOLDER)}`,
    ...(activity ? [`  activity: ${quoted(activity.name)}`] : []),
    ...(timed ? [`  timestamp: ${quoted(timed.column.name)}`] : []),
    '  # row: "..."       an id that stays the same when the row is corrected',
    '  # stay: "..."      the id of the stay, where one person has several',
    '  # facility: "..."  which site, see facilities',
    '',
  ];
}

function timeLines(timed: readonly Timed[]): readonly string[] {
  const patterns = [...new Set(timed.map(({ pattern }) => pattern))];
  const ambiguous = patterns.some((pattern) => pattern.startsWith('M/d'));
  return [
    'time:',
    ...(ambiguous ? ['  # Read month first. If the day comes first, swap M and d.'] : []),
    ...(timed.length === 0 ? ['  # No column looks like a time.'] : []),
    `  pattern: ${patterns.length > 1 ? `[${patterns.map(quoted).join(', ')}]` : quoted(patterns[0] ?? PLACEHOLDER)}`,
    '  # The zone whose clock the file shows, e.g. America/Chicago, or UTC.',
    `  zone: ${PLACEHOLDER}`,
    '',
  ];
}

const siteLines = (): readonly string[] => [
  '# The site, opened with the pack adopted from that day when there is none of this code yet.',
  'facility:',
  `  code: ${PLACEHOLDER}`,
  `  name: ${PLACEHOLDER}`,
  '  openFrom: 2020-01-01',
  '  # zone: America/Chicago   the zone of the site, when the file keeps another one',
  '',
  '# The id of a rule pack, as "throughline pack list" names it. Levels and dispositions are codes of it.',
  `pack: ${PLACEHOLDER}`,
  '',
];

function momentLines(timed: readonly Timed[]): readonly string[] {
  return [
    '# Each row holds several points of time. Say what is recorded at each; take out those that are no part of a path.',
    'moments:',
    ...timed.map(({ column: { name } }) => `  ${quoted(name)}: { column: ${quoted(name)}, is: ${ruleFor(name)} }`),
    '',
  ];
}

function activityLines(activity: SampleColumn | undefined): readonly string[] {
  const found = [...(activity?.distinct ?? [])].toSorted(([, a], [, b]) => b - a);
  const known = found.filter(([name]) => RULES.some(([words]) => words.test(name)));
  const unknown = found.filter(([name]) => !known.some(([other]) => other === name));
  return [
    '# What each activity records; guessed from its name.',
    'activities:',
    ...(known.length === 0 ? ['  # No name was recognized. Move activities here from below.'] : []),
    ...known.map(([name, count]) => `  ${quoted(name)}: ${ruleFor(name)}   # ${count} rows`),
    '',
    '# Counted, never recorded. Move what belongs to the path up to activities.',
    'skip:',
    '  unsorted:',
    ...unknown.map(([name, count]) => `    - ${quoted(name)}   # ${count} rows`),
    ...(unknown.length === 0 ? ['    []'] : []),
    '',
  ];
}

const RULES: readonly (readonly [words: RegExp, rule: string])[] = [
  [/cancel|void|undo/i, `{ record: cancellation, of: [${PLACEHOLDER}] }`],
  [/readmi|^return|return to treatment/i, `{ record: readmission, level: ${PLACEHOLDER} }`],
  [/discharg|releas|dischtime|outtime|^stop|^end/i, `{ record: discharge, disposition: ${PLACEHOLDER} }`],
  [/admi|intake|registr|intime|^start|^begin/i, `{ record: admission, level: ${PLACEHOLDER} }`],
  [/step|transfer|level|ward|unit/i, `{ record: level, level: ${PLACEHOLDER} }`],
  [/assess|triage|screen/i, `{ record: assessment, parts: [${PLACEHOLDER}] }`],
  [/inquir|referral received|first call/i, '{ record: inquiry }'],
];

const ruleFor = (name: string): string =>
  RULES.find(([words]) => words.test(name))?.[1] ?? `{ record: level, level: ${PLACEHOLDER} }`;

const tailLines = (): readonly string[] => [
  '# What the file holds: additions (only new rows), everything, or all rows of a period: { from: 2026-01-01, to: 2026-01-31 }.',
  '# Under the last two, entries whose rows are gone are voided.',
  'covers: additions',
];
