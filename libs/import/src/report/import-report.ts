import type { Conflict } from '../cases/case-plan.js';
import type { EntryShown, RejectedRow } from '../cases/rejected-row.js';
import type { LogCases } from '../cases/cases-of.js';
import type { RecordName } from '../cases/entry-wanted.js';
import type { LogFile } from '../file/read-log.js';
import type { ImportPlan } from '../writing/plan-import.js';
import type { Change, ImportCounts } from './import-counts.js';

export interface ImportReport {
  readonly file: string;
  readonly dryRun: boolean;
  readonly batch: string;
  readonly facility: string;
  readonly rows: number;
  readonly cases: number;
  readonly newClients: number;
  readonly recorded: Readonly<Record<RecordName, number>>;
  /** Entries of earlier imports that this file corrects or takes back, each named. */
  readonly changes: readonly Change[];
  /** Entries whose rows are gone from what the file covers, and why they were not voided; null when they were. */
  readonly gone: ImportPlan['voiding'];
  /** What was left as it is, for a person to look at. */
  readonly conflicts: readonly Conflict[];
  /** How many entries of earlier imports have no row in this file and stay, and the first of them. */
  readonly absent: { readonly count: number; readonly first: readonly EntryShown[] };
  readonly alreadyThere: number;
  readonly unchanged: number;
  /** Rows that take back others, and rows that are taken back. */
  readonly canceled: number;
  readonly skipped: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rejected: number;
  readonly rejectedBecause: Readonly<Record<string, number>>;
  readonly rejectsFile: string | null;
  readonly conformance: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<string, number>>;
  /** How many cases of the file are at each level, on the paths as the import leaves them. */
  readonly openEnds: Readonly<Record<string, number>>;
  readonly lastLineOpen: boolean;
  /** Columns that look wrong, one sentence each. */
  readonly warnings: readonly string[];
  /** False when it was stopped half way; running it again goes on. */
  readonly complete: boolean;
}

type Circumstances = Pick<
  ImportReport,
  'file' | 'dryRun' | 'batch' | 'facility' | 'rejectsFile' | 'complete' | 'warnings'
>;

interface Imported {
  readonly file: Pick<LogFile, 'lastLineOpen'>;
  readonly log: LogCases;
  readonly plan: ImportPlan;
  readonly counts: ImportCounts;
  readonly rejected: readonly RejectedRow[];
}

/** Of entries that only stay as they are, so many are named. */
const ABSENT_NAMED = 20;

export function importReport(
  { file, log, plan, counts, rejected }: Imported,
  circumstances: Circumstances,
): ImportReport {
  return {
    ...circumstances,
    rows: log.rows,
    cases: log.cases.size,
    newClients: counts.newClients,
    recorded: counts.recorded,
    changes: counts.changes,
    gone: plan.voiding,
    conflicts: counts.conflicts,
    absent: { count: counts.absent.length, first: counts.absent.slice(0, ABSENT_NAMED) },
    alreadyThere: counts.alreadyThere,
    unchanged: counts.unchanged,
    canceled: counts.canceled,
    skipped: Object.fromEntries([...log.skipped].map(([heading, counted]) => [heading, Object.fromEntries(counted)])),
    rejected: rejected.length,
    rejectedBecause: tally(rejected.map(({ code }) => code)),
    conformance: counts.conformance,
    findings: sorted(counts.findings),
    // Of cases that are not in yet nothing is known to be open.
    openEnds: circumstances.complete ? sorted(counts.openEnds) : {},
    lastLineOpen: file.lastLineOpen,
  };
}

/** Rows of the file that did not go in, in the order of the file. */
export const rejectedOf = (log: LogCases, { rejected }: ImportCounts): readonly RejectedRow[] =>
  [...log.rejected, ...rejected].sort((a, b) => a.line - b.line);

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return sorted(counts);
}

/** The most frequent first; those that are equally frequent by name, so that two runs print the same. */
const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([one, a], [another, b]) => b - a || one.localeCompare(another)));
