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
