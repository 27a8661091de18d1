import type { BrokenRow, LogRow } from './log-rows.js';
import type { Mapping } from './mapping-schema.js';
import { planCase } from './plan-case.js';
import type { CasePlan, RejectedRow } from './plan.js';
import { type DatedRow, rowReader } from './read-row.js';

/** What a whole log comes to before anything is written. */
export interface LogPlan {
  readonly rows: number;
  /** In the order in which the file first names them. */
  readonly cases: readonly CasePlan[];
  /** Rows that cannot even be read as a row of a case, and rows that contradict their case; in the order of the file. */
  readonly rejected: readonly RejectedRow[];
  /** By heading, then by activity. */
  readonly skipped: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Reads all rows, then every case: rows come in no order, and what a row means depends on those before it in time. */
export async function planLog(
  rows: AsyncIterable<LogRow | BrokenRow>,
  mapping: Mapping,
  now: number,
): Promise<LogPlan> {
  const read = rowReader(mapping, now);
  const byCase = new Map<string, DatedRow[]>();
  const skipped = new Map<string, Map<string, number>>();
  const rejected: RejectedRow[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    const reading = read(row);
    if (reading.kind === 'rejected') rejected.push(reading.rejected);
    else if (reading.kind === 'skipped') countIn(skipped, reading.heading, reading.activity);
    else push(byCase, reading.dated);
  }
  const cases = [...byCase.values()].map(planCase);
  const all = [...rejected, ...cases.flatMap((plan) => plan.rejected)].sort((a, b) => a.line - b.line);
  return { rows: count, cases, rejected: all, skipped };
}

function push(byCase: Map<string, DatedRow[]>, dated: DatedRow): void {
  const known = byCase.get(dated.row.case);
  if (known) known.push(dated);
  else byCase.set(dated.row.case, [dated]);
}

function countIn(skipped: Map<string, Map<string, number>>, heading: string, activity: string): void {
  const counts = skipped.get(heading) ?? new Map<string, number>();
  counts.set(activity, (counts.get(activity) ?? 0) + 1);
  skipped.set(heading, counts);
}
