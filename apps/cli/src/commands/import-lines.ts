import type { ImportReport } from '@throughline/import';
import { countText } from '../console/durations.js';

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
