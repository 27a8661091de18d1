import { countText } from '../console/durations.js';
import { type ImportCounts, openEnds } from './import-counts.js';
import type { FilePlan } from './plan-file.js';
import type { RefusedRow } from './rejects-file.js';

export interface ImportReport {
  readonly file: string;
  readonly dryRun: boolean;
  readonly batch: string;
  readonly facility: string;
  readonly rows: number;
  readonly cases: number;
  readonly newClients: number;
  readonly recorded: Readonly<Record<string, number>>;
  readonly alreadyThere: number;
  readonly unchanged: number;
  readonly skipped: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rejected: number;
  readonly rejectedBecause: Readonly<Record<string, number>>;
  readonly rejectsFile: string | null;
  readonly conformance: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<string, number>>;
  readonly openEnds: Readonly<Record<string, number>>;
  readonly lastLineOpen: boolean;
  /** False when it was stopped half way; running it again goes on. */
  readonly complete: boolean;
}

type Circumstances = Pick<ImportReport, 'file' | 'dryRun' | 'batch' | 'facility' | 'rejectsFile' | 'complete'>;

export function importReport(
  plan: FilePlan,
  counts: ImportCounts,
  rejected: readonly RefusedRow[],
  circumstances: Circumstances,
): ImportReport {
  return {
    ...circumstances,
    rows: plan.rows,
    cases: plan.cases.length,
    newClients: counts.newClients,
    recorded: counts.recorded,
    alreadyThere: counts.alreadyThere,
    unchanged: plan.cases.reduce((sum, { unchanged }) => sum + unchanged, 0),
    skipped: Object.fromEntries([...plan.skipped].map(([heading, counted]) => [heading, Object.fromEntries(counted)])),
    rejected: rejected.length,
    rejectedBecause: tally(rejected.map(({ code }) => code)),
    conformance: counts.conformance,
    findings: Object.fromEntries([...counts.findings].sort(([, a], [, b]) => b - a)),
    // Of cases that are not in yet nothing is known to be open.
    openEnds: circumstances.complete ? Object.fromEntries(openEnds(plan.cases)) : {},
    lastLineOpen: plan.lastLineOpen,
  };
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}

const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  admission: ['admission', 'admissions'],
  'level-change': ['change of level', 'changes of level'],
  discharge: ['discharge', 'discharges'],
  assessment: ['assessment', 'assessments'],
  inquiry: ['inquiry', 'inquiries'],
};

interface Suggested {
  /** What a command needs to speak of the same data directory. */
  readonly sameData: string;
  /** The command that goes on with an import that was stopped. */
  readonly again: string;
}

/** The report in words, a line each. */
export function linesOf(report: ImportReport, { sameData, again }: Suggested): readonly string[] {
  const { dryRun, recorded, skipped, conformance } = report;
  const total = sum(recorded);
  const kinds = Object.entries(recorded)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${countText(count)} ${WORDS[kind]?.[count === 1 ? 0 : 1] ?? kind}`);
  const lines = [
    ...(report.complete ? [] : ['Stopped before the end. So far:']),
    `${countText(report.rows)} rows of ${countText(report.cases)} cases in ${report.file}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    column(
      total,
      `${dryRun ? 'would be recorded' : 'recorded'} at ${report.facility}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    ),
    column(report.alreadyThere, 'were there already'),
    column(report.unchanged, 'say where the case is already; nothing to record'),
    ...Object.entries(skipped).map(([heading, counted]) =>
      column(sum(counted), `skipped as ${heading}: ${listed(counted)}`),
    ),
    column(report.rejected, `rejected${report.rejected > 0 ? `: ${listed(report.rejectedBecause)}` : ''}`),
  ];
  if (report.rejectsFile !== null)
    lines.push(`${' '.repeat(10)}each with its reason and what would fix it in ${report.rejectsFile}`);
  if (total > 0)
    lines.push(
      `Judged as advice: ${listed(conformance)}.${report.findings && sum(report.findings) > 0 ? ` Findings: ${listed(report.findings)}.` : ''}`,
    );
  const open = sum(report.openEnds);
  if (open > 0)
    lines.push(
      `The log does not say how ${countText(open)} ${open === 1 ? 'case' : 'cases'} went on; they stay where it leaves them: ${listed(report.openEnds)}.`,
    );
  if (report.lastLineOpen)
    lines.push('The last line of the file is not ended: if the file was cut off there, export it again.');
  if (!dryRun && total > 0)
    lines.push(
      `Batch ${report.batch} (to take it back: npm run -s throughline -- import undo ${report.batch}${sameData})`,
    );
  if (!report.complete) lines.push(`To go on: ${again} (what is in is not imported twice)`);
  return lines;
}

const column = (count: number, words: string): string => `${countText(count).padStart(8)}  ${words}`;
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${countText(count)}`)
    .join(', ');
