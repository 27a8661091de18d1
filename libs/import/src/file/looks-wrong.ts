import { type Mapping, patternsOf } from '../mapping/mapping-schema.js';
import { NUMBERS, partsOf } from '../rows/time-pattern.js';
import type { BrokenRow, LogRow } from './log-rows.js';

const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** What looks as if a spreadsheet or an export had changed it, a sentence each. Nothing is refused for it. */
export function columnsLookingWrong(
  rows: readonly (LogRow | BrokenRow)[],
  mapping: Pick<Mapping, 'columns' | 'time' | 'moments'>,
): readonly string[] {
  const read = rows.filter((row): row is LogRow => 'case' in row);
  const { columns } = mapping;
  const ids = [
    [columns.case, read.map((row) => row.case)],
    ...[columns.stay, columns.row].flatMap((name) =>
      name === null ? [] : [[name, read.map(({ cells }) => cells[name] ?? '')] as const],
    ),
  ] as const;
  return [
    ...ids.flatMap(([name, values]) => idsLookingWrong(name, new Set(values))),
    ...datesLookingWrong(read, mapping),
  ];
}

function idsLookingWrong(column: string, ids: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const scientific = [...ids].filter((id) => SCIENTIFIC.test(id)).length;
  if (scientific > 0)
    found.push(
      `Column "${column}" has ${scientific} ids such as 1.2E+11: a spreadsheet has cut their digits. Export the file again with that column as text.`,
    );
  const numeric = [...ids].filter((id) => /^\d+$/.test(id));
  const alike = numeric.length - new Set(numeric.map((id) => id.replace(/^0+(?=\d)/, ''))).size;
  if (alike > 0)
    found.push(
      `Column "${column}" has ${alike} ids that differ from another one only in leading zeros. Check whether they are the same; if they are, export the file again with that column as text.`,
    );
  return found;
}

/** Every date could be read with day and month the other way round. */
function datesLookingWrong(rows: readonly LogRow[], mapping: Pick<Mapping, 'time' | 'moments'>): readonly string[] {
  const [pattern, another] = patternsOf(mapping);
  if (pattern === undefined || another !== undefined || NUMBERS.some((form) => form === pattern)) return [];
  const [first, second] = partsOf(pattern).filter((part) => ['year', 'shortYear', 'month', 'day'].includes(part));
  const swappable = [first, second].every((part) => part === 'month' || part === 'day');
  if (!swappable) return [];
  const columns = Object.values(mapping.moments).map(({ column }) => column);
  const texts = rows.flatMap(({ timestamp, cells }) => [timestamp, ...columns.map((name) => cells[name] ?? '')]);
  const pairs = texts.flatMap((text) => {
    const [, one, two] = /^\D*(\d{1,2})\D+(\d{1,2})\D/.exec(text) ?? [];
    return one === undefined || two === undefined ? [] : [[Number(one), Number(two)] as const];
  });
  const bothWays = pairs.length > 0 && pairs.every(([one, two]) => one <= 12 && two <= 12);
  if (!bothWays || pairs.every(([one, two]) => one === two)) return [];
  return [
    `Every date fits day-first and month-first alike; the mapping reads ${first} first. Check time.pattern against a date that you know.`,
  ];
}
