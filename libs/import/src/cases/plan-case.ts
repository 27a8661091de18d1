import type { Entry, Path } from '@throughline/care-path';
import type { Mapping } from '../mapping/mapping-schema.js';
import type { DatedRow } from '../rows/read-row.js';
import { cancelRows, type Cancellation } from './cancel-rows.js';
import type { CasePlan, CaseStep, Conflict } from './case-plan.js';
import type { RejectedRow, Seen } from './rejected-row.js';
import { followCase, type Trouble } from './follow-case.js';
import type { EntryItem, Item, RowItem } from './items.js';
import { matchRows, type Matched } from './match-rows.js';
import type { RowIds } from './row-ids.js';
import { shown } from './shown.js';
import { misfitsOf, type Source } from './case-state.js';
import type { Direction } from './same-time.js';
import { stepsOf } from './steps-of.js';

export interface CaseRows {
  readonly rows: readonly DatedRow[];
  /** Rows of the case that cannot be read; nobody knows what they would have said. */
  readonly lost: readonly RejectedRow[];
}

export interface PlanTerms {
  readonly path: Path;
  readonly mapping: Mapping;
  readonly rowIds: RowIds;
  readonly facilities: ReadonlySet<string>;
  readonly direction: Direction;
  /** False when too much would be voided: entries whose rows are gone stay. */
  readonly voiding: boolean;
  trackOf(facilityId: string, level: string): string;
}

/** What the rows of one case come to on its path. Nothing is written. */
export function planCase(rows: CaseRows, terms: PlanTerms): CasePlan {
  const { lost } = rows;
  if (lost.length === 0) return planned(rows.rows, terms, { rejected: [], whole: true });
  const certain = terms.mapping.uncertain === 'up-to-there' ? rowsBefore(rows) : [];
  const dropped = rows.rows.filter((row) => !certain.includes(row));
  return planned(certain, terms, { rejected: lost, dropped, whole: false });
}

interface SoFar {
  readonly rejected: readonly RejectedRow[];
  readonly dropped?: readonly DatedRow[];
  /** Whether all rows of the case are looked at: only then is a row missing that is not among them. */
  readonly whole: boolean;
}

function planned(rows: readonly DatedRow[], terms: PlanTerms, { rejected, dropped = [], whole }: SoFar): CasePlan {
  const { path, mapping } = terms;
  const canceling = cancelRows(rows, terms);
  const matched = matchRows(canceling.rest, { ...terms, amending: whole && mapping.covers !== 'additions' });
  const gone = terms.voiding ? matched.gone : [];
  const canceled = canceledSteps(canceling.taken);
  const items = itemsOf(matched, path, new Set([...gone, ...canceled.map(({ target }) => target)]));
  const followed = followCase(items, {
    ...terms,
    order: { sameTime: mapping.sameTime, direction: terms.direction },
    misfits: misfitsOf(path),
  });
  const idle = canceling.idle[0];
  if (idle || followed.trouble) {
    const culprit = idle
      ? rejectedRow(idle, 'nothing-to-cancel', null)
      : rejectedBy(followed.trouble as Trouble, { ordered: followed.ordered, rows: [...rows, ...dropped], path });
    const [before, after] = idle ? cutAt(rows, idle) : cutAtItem(rows, followed.ordered, culprit);
    const held = [...rejected, ...(culprit.row ? [culprit.row] : [])];
    if (mapping.uncertain === 'not-at-all' || !culprit.row)
      return heldBack([...rows, ...dropped], terms, {
        rejected: held,
        conflicts: [...matched.conflicts, ...culprit.conflicts],
      });
    return planned(before, terms, { rejected: held, dropped: [...dropped, ...after], whole: false });
  }
  if (rejected.length > 0 && mapping.uncertain === 'not-at-all')
    return heldBack(dropped, terms, { rejected, conflicts: matched.conflicts });
  const { steps, alreadyThere, unchanged } = stepsOf(followed.placed, path, { gone, canceled });
  const voided = new Set(steps.flatMap((step) => (step.do === 'void' ? step.target : [])));
  const left = uncertainRows(dropped, rejected, terms);
  return {
    steps,
    rejected: [...rejected, ...left.rejected],
    conflicts: matched.conflicts,
    unchanged,
    alreadyThere: alreadyThere + matched.settled + left.alreadyThere,
    canceled: canceling.taken.reduce((sum, { row }) => sum + (row ? 2 : 1), 0),
    covered: matched.covered,
    absent: matched.absent.filter((entry) => !voided.has(entry)),
  };
}

/** Nothing of the case is recorded: what stands already stays, and the rest is listed. */
function heldBack(
  rows: readonly DatedRow[],
  terms: PlanTerms,
  { rejected, conflicts }: { readonly rejected: readonly RejectedRow[]; readonly conflicts: readonly Conflict[] },
): CasePlan {
  const left = uncertainRows(rows, rejected, terms);
  return {
    steps: [],
    rejected: [...rejected, ...left.rejected],
    conflicts,
    unchanged: 0,
    alreadyThere: left.alreadyThere,
    canceled: 0,
    covered: matchRows([], { ...terms, amending: false }).covered,
    absent: [],
  };
}

/** Rows that wait for another to be mended; those that stand already do not. */
function uncertainRows(rows: readonly DatedRow[], rejected: readonly RejectedRow[], terms: PlanTerms) {
  const named = new Set(rejected.map(({ line }) => line));
  const waiting = rows.filter(({ row }) => !named.has(row.line));
  const there = new Set(
    matchRows(waiting, { ...terms, amending: false }).rows.flatMap(({ dated, matched }) => (matched ? [dated] : [])),
  );
  const [first] = rejected;
  const see: Seen | null = first ? { line: first.line, what: 'the row that makes the case uncertain' } : null;
  const lines = new Set<number>();
  const uncertain = waiting.filter(
    (dated) => !there.has(dated) && !lines.has(dated.row.line) && lines.add(dated.row.line),
  );
  return {
    alreadyThere: there.size,
    rejected: uncertain.map((dated) => rejectedRow(dated, 'case-uncertain', see).row),
  };
}

function rejectedRow({ row }: DatedRow, code: RejectedRow['code'], see: Seen | null) {
  const rejected = { line: row.line, case: row.case, code, see };
  return { row: rejected satisfies RejectedRow, conflicts: [] as readonly Conflict[] };
}

interface Around {
  readonly ordered: readonly Item[];
  readonly rows: readonly DatedRow[];
  readonly path: Path;
}

/** The row to blame, with what it contradicts. An entry is never to blame: it stands already. */
function rejectedBy(
  { item, code, against }: Trouble,
  { ordered, rows, path }: Around,
): { readonly row: RejectedRow | null; readonly conflicts: readonly Conflict[] } {
  if (item.kind === 'row')
    return rejectedRow(item.dated, ...explained(item, { code, against }, { ordered, rows, path }));
  const before = ordered.slice(0, ordered.indexOf(item));
  const changed = before.findLast((one): one is RowItem => one.kind === 'row' && !isAsItWas(one));
  const culprit = changed ?? before.findLast((one): one is RowItem => one.kind === 'row');
  const entry = shown(item.entry);
  if (culprit) return rejectedRow(culprit.dated, 'contradicts-entry', { entry });
  return { row: null, conflicts: [{ code: 'others-hang-on-it', line: null, entry }] };
}

const isAsItWas = ({ matched, dated }: RowItem): boolean => matched?.body.effective.at === dated.effective.at;

function explained(
  item: RowItem,
  { code, against }: Pick<Trouble, 'code' | 'against'>,
  { ordered, path }: Around,
): readonly [RejectedRow['code'], Seen | null] {
  if (code === 'released-without-admission' && item.dated.act.record === 'discharge') {
    const { from } = item.dated.act;
    const later = ordered
      .slice(ordered.indexOf(item) + 1)
      .find((one): one is RowItem => one.kind === 'row' && canBeLeft(one, from));
    if (later) return ['released-before-admission', { line: later.dated.row.line, what: 'the later admission' }];
  }
  return [code, against && seenOf(against, path)];
}

const canBeLeft = ({ dated }: RowItem, from: readonly string[] | null): boolean =>
  'level' in dated.act && (from === null || from.includes(dated.act.level));

function seenOf(source: Source, path: Path): Seen | null {
  if ('line' in source) return { line: source.line, what: 'the row that it contradicts' };
  const entry = path.entries[path.indexOf.get(source.entryId) ?? -1];
  return entry ? { entry: shown(entry) } : null;
}

/** Entries that stay beside the rows, in the order of the path. */
function itemsOf(matched: Matched, path: Path, taken: ReadonlySet<Entry>): readonly Item[] {
  const ofRows = new Set(matched.rows.map((item) => item.matched));
  const kept = path.entries
    .filter((entry) => entry.active && !ofRows.has(entry) && !taken.has(entry))
    .map((entry): EntryItem => ({ kind: 'entry', entry }));
  return [...kept, ...matched.rows];
}

const canceledSteps = (taken: readonly Cancellation[]) =>
  taken.flatMap(({ imported, recordId, dated }) =>
    imported?.entry.active
      ? [{ do: 'void', target: imported.entry, recordId, line: dated.row.line, because: 'canceled' } satisfies CaseStep]
      : [],
  );

function cutAt(
  rows: readonly DatedRow[],
  row: DatedRow,
): readonly [before: readonly DatedRow[], after: readonly DatedRow[]] {
  const isBefore = (one: DatedRow): boolean => one.effective.at < row.effective.at;
  return [rows.filter(isBefore), rows.filter((one) => one !== row && !isBefore(one))];
}

function cutAtItem(rows: readonly DatedRow[], ordered: readonly Item[], { row }: { readonly row: RejectedRow | null }) {
  const index = ordered.findIndex((item) => item.kind === 'row' && item.dated.row.line === row?.line);
  const before = new Set(ordered.slice(0, index).flatMap((item) => (item.kind === 'row' ? item.dated : [])));
  const isBefore = (one: DatedRow): boolean => before.has(one) && one.row.line !== row?.line;
  return [rows.filter(isBefore), rows.filter((one) => !isBefore(one) && one.row.line !== row?.line)] as const;
}

/**
 * The rows that come before the first lost one. Where a lost row belongs is known from its neighbors only in a case whose
 * rows run from the oldest to the newest, or the other way round; in any other it may belong anywhere.
 */
function rowsBefore({ rows, lost }: CaseRows): readonly DatedRow[] {
  const inFile = rows.toSorted((a, b) => a.row.line - b.row.line);
  const runs = (sign: 1 | -1) =>
    inFile.every(
      (row, index) => index === 0 || sign * (row.effective.at - (inFile[index - 1] as DatedRow).effective.at) >= 0,
    );
  const lines = lost.map(({ line }) => line);
  if (runs(1)) return rows.filter(({ row }) => row.line < Math.min(...lines));
  if (runs(-1)) return rows.filter(({ row }) => row.line > Math.max(...lines));
  return [];
}
