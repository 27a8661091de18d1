import type { BrokenRow, LogRow } from '../file/log-rows.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { type DatedRow, type ReadingTerms, rowReader } from '../rows/read-row.js';
import type { RejectedRow } from './rejected-row.js';
import type { CaseRows } from './plan-case.js';
import type { Direction } from './same-time.js';

/** The rows of a file by the case that they are of. */
export interface LogCases {
  readonly rows: number;
  /** In the order in which the file first names them. */
  readonly cases: ReadonlyMap<string, CaseRows>;
  /** Rows of which nobody can say what case they are of, or that are only too early. */
  readonly rejected: readonly RejectedRow[];
  /** How many of them may be of any case. */
  readonly ofNoCase: number;
  /** By heading, then by activity. */
  readonly skipped: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly direction: Direction;
}

interface Found {
  readonly rows: DatedRow[];
  readonly lost: RejectedRow[];
}

/** Reads every row, and puts the rows of one case together: what a row means depends on the others. */
export function casesOf(log: readonly (LogRow | BrokenRow)[], mapping: Mapping, terms: ReadingTerms): LogCases {
  const read = rowReader(mapping, terms);
  const cases = new Map<string, Found>();
  const skipped = new Map<string, Map<string, number>>();
  const lost: { readonly rejected: RejectedRow; readonly guesses: readonly string[] }[] = [];
  const rejected: RejectedRow[] = [];
  const caseNamed = (name: string): Found => {
    const known = cases.get(name) ?? { rows: [], lost: [] };
    cases.set(name, known);
    return known;
  };
  for (const row of log) {
    const reading = read(row);
    if (reading.kind === 'skipped') countIn(skipped, reading.heading, reading.activity);
    else if (reading.kind === 'dated') caseNamed((row as LogRow).case).rows.push(...reading.dated);
    // What lies ahead is known, and comes after everything else: the case is certain without it.
    else if (reading.rejected.code === 'in-the-future') rejected.push(reading.rejected);
    else lost.push({ rejected: reading.rejected, guesses: reading.guesses ?? [reading.rejected.case] });
  }
  let ofNoCase = 0;
  for (const one of lost) {
    const name = one.guesses.find((guess) => cases.has(guess)) ?? one.rejected.case;
    if (name !== '') caseNamed(name).lost.push({ ...one.rejected, case: name });
    else {
      ofNoCase += 1;
      rejected.push(one.rejected);
    }
  }
  return { rows: log.length, cases, rejected, ofNoCase, skipped, direction: directionOf(cases) };
}

/** What most neighbors of one case do, where their times differ. */
function directionOf(cases: ReadonlyMap<string, Found>): Direction {
  let balance = 0;
  for (const { rows } of cases.values())
    for (const [index, row] of rows.entries()) {
      const earlier = rows[index - 1];
      if (earlier && earlier.row.line !== row.row.line) balance += Math.sign(row.effective.at - earlier.effective.at);
    }
  return balance < 0 ? 'newest-first' : 'oldest-first';
}

function countIn(skipped: Map<string, Map<string, number>>, heading: string, activity: string): void {
  const counts = skipped.get(heading) ?? new Map<string, number>();
  counts.set(activity, (counts.get(activity) ?? 0) + 1);
  skipped.set(heading, counts);
}
