import type { ImportReport } from '@throughline/import';
import { countText } from '../console/durations.js';

const WORDS: Readonly<Record<keyof ImportReport['recorded'], readonly [one: string, many: string]>> = {
  admission: ['admission', 'admissions'],
  'level-change': ['change of level', 'changes of level'],
  discharge: ['discharge', 'discharges'],
  assessment: ['assessment', 'assessments'],
  inquiry: ['inquiry', 'inquiries'],
  'leave-start': ['leave', 'leaves'],
  'leave-end': ['end of leave', 'ends of leave'],
  'referral-out': ['referral out', 'referrals out'],
  'referral-return': ['return from referral', 'returns from referral'],
  phase: ['change of phase', 'changes of phase'],
  'aftercare-start': ['start of aftercare', 'starts of aftercare'],
  'aftercare-end': ['end of aftercare', 'ends of aftercare'],
};

const BECAUSE = {
  'row-gone': 'its row is gone from the file',
  canceled: 'a row of the file cancels it',
  'read-anew': 'its row means something else now',
} as const;

const CONFLICTS: Readonly<Record<ImportReport['conflicts'][number]['code'], string>> = {
  'edited-by-person': 'a person has corrected this entry, and the file says otherwise',
  'voided-by-person': 'a person has voided this entry, and the file still has it',
  'amendment-ambiguous': 'it is not certain which row of the file this entry belongs to',
  'others-hang-on-it': 'entries of others depend on it',
};

/** Of a long list, so many are printed; `--json` has all. */
const NAMED_MAX = 20;
/** Where every file holds new rows only, those that it does not have are many. */
const ABSENT_NAMED = 5;

interface Suggested {
  /** What a command needs to speak of the same data directory. */
  readonly sameData: string;
  /** The command that goes on with an import that was stopped. */
  readonly again: string;
}

/** The report in words, a line each. */
export function linesOf(report: ImportReport, suggested: Suggested): readonly string[] {
  const { dryRun, warnings } = report;
  return [
    ...(report.complete ? [] : ['Stopped before the end. So far:']),
    `${countText(report.rows)} rows of ${countText(report.cases)} cases in ${report.file}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...countLines(report),
    ...changeLines(report),
    ...conflictLines(report),
    ...judgedLines(report),
    ...endLines(report),
    ...warnings,
    ...nextLines(report, suggested),
  ];
}

function countLines(report: ImportReport): readonly string[] {
  const { dryRun, recorded, skipped } = report;
  const kinds = (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .filter((kind) => recorded[kind] > 0)
    .map((kind) => `${countText(recorded[kind])} ${WORDS[kind][recorded[kind] === 1 ? 0 : 1]}`);
  const lines = [
    column(
      sum(recorded),
      `${dryRun ? 'would be recorded' : 'recorded'}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    ),
    column(report.alreadyThere, 'were there already'),
    column(report.unchanged, 'confirm where the case is already; nothing to record'),
    ...(report.canceled > 0 ? [column(report.canceled, 'cancel other rows, or are canceled')] : []),
    ...Object.entries(skipped).map(([heading, counted]) =>
      column(sum(counted), `skipped as ${heading}: ${listed(counted)}`),
    ),
    column(report.rejected, `rejected${report.rejected > 0 ? `: ${listed(report.rejectedBecause)}` : ''}`),
  ];
  if (report.rejectsFile === null) return lines;
  return [...lines, `${' '.repeat(10)}each with its reason and what would fix it in ${report.rejectsFile}`];
}

/** Entries of earlier imports that the file corrects or takes back, and those that it only does not have. */
function changeLines({ changes, gone, absent, dryRun }: ImportReport): readonly string[] {
  const corrected = changes.filter(({ do: what }) => what === 'correct');
  const voided = changes.filter(({ do: what }) => what === 'void');
  const would = dryRun ? 'would be ' : '';
  return [
    ...block(
      corrected,
      `entries of earlier imports ${would}corrected:`,
      ({ line, entry, now }) => `line ${line}: ${entryText(entry)} is now ${now?.kind} of ${now?.when}`,
    ),
    ...block(
      voided,
      `entries of earlier imports ${would}voided:`,
      ({ because, entry }) => `${entryText(entry)}: ${because ? BECAUSE[because] : ''}`,
    ),
    ...withheldLines(gone),
    ...(absent.count > 0 && gone.withheld === null
      ? block(
          absent.first.slice(0, ABSENT_NAMED),
          'entries of earlier imports have no row in this file and stay:',
          entryText,
          absent.count,
        )
      : []),
  ];
}

function withheldLines({ gone, covered, withheld }: ImportReport['gone']): readonly string[] {
  if (withheld === null) return [];
  const head = `${countText(gone)} of the ${countText(covered)} entries that the file covers no longer have a row in it.`;
  const why =
    withheld === 'too-many'
      ? 'That is more than the file may void: none was voided.'
      : 'Some rows name no case, and may be theirs: none was voided.';
  return [head, `${why} If the file is whole, add --allow-voids ${gone}; otherwise export it again.`];
}

const conflictLines = ({ conflicts }: ImportReport): readonly string[] =>
  block(
    conflicts,
    'entries left as they are, for a person to look at:',
    ({ code, entry, line }) => `${entryText(entry)}${line === null ? '' : `, line ${line}`}: ${CONFLICTS[code]}`,
  );

const entryText = ({ kind, when, entryId }: ImportReport['absent']['first'][number]): string =>
  `${kind} of ${when} (${entryId})`;

function block<Item>(
  items: readonly Item[],
  title: string,
  textOf: (item: Item) => string,
  count = items.length,
): readonly string[] {
  if (count === 0) return [];
  const named = items.slice(0, NAMED_MAX).map((item) => `${' '.repeat(10)}${textOf(item)}`);
  const more = count - named.length;
  return [
    column(count, title),
    ...named,
    ...(more > 0 ? [`${' '.repeat(10)}and ${countText(more)} more (--json lists them)`] : []),
  ];
}

function judgedLines({ recorded, conformance, findings }: ImportReport): readonly string[] {
  if (sum(recorded) === 0) return [];
  return [`Judged as advice: ${listed(conformance)}.${sum(findings) > 0 ? ` Findings: ${listed(findings)}.` : ''}`];
}

function endLines({ openEnds, lastLineOpen }: ImportReport): readonly string[] {
  const open = sum(openEnds);
  return [
    ...(open > 0
      ? [
          `${countText(open)} ${open === 1 ? 'stay is' : 'stays are'} open at the end of these paths: ${listed(openEnds)}.`,
        ]
      : []),
    ...(lastLineOpen
      ? ['The last line of the file is not ended: if the file was cut off there, export it again.']
      : []),
  ];
}

function nextLines({ dryRun, batch, recorded, changes, complete }: ImportReport, suggested: Suggested) {
  const wrote = !dryRun && sum(recorded) + changes.length > 0;
  return [
    ...(wrote
      ? [`Batch ${batch} (to take it back: npm run -s throughline -- import undo ${batch}${suggested.sameData})`]
      : []),
    ...(complete ? [] : [`To go on: ${suggested.again} (what is in is not imported twice)`]),
  ];
}

const column = (count: number, words: string): string => `${countText(count).padStart(8)}  ${words}`;
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${countText(count)}`)
    .join(', ');
