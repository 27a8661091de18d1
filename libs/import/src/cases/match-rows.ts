import type { Entry, Path } from '@throughline/care-path';
import type { Mapping } from '../mapping/mapping-schema.js';
import { rulesIn } from '../mapping/activity-rules.js';
import type { DatedRow } from '../rows/read-row.js';
import { rowAgrees } from './entry-wanted.js';
import type { Conflict } from './case-plan.js';
import { byRecordId, type Imported, importedEntries } from './imported-entries.js';
import type { RowItem } from './items.js';
import type { RowIds } from './row-ids.js';
import { shown } from './shown.js';

export interface MatchTerms {
  readonly path: Path;
  readonly mapping: Mapping;
  readonly rowIds: RowIds;
  /** Facilities whose entries this import speaks of. */
  readonly facilities: ReadonlySet<string>;
  /** Whether entries whose rows are missing may be voided, and moved rows looked for. */
  readonly amending: boolean;
}

/** The rows of a case beside the entries that earlier imports have made. */
export interface Matched {
  readonly rows: readonly RowItem[];
  /** Covered entries whose row is missing. */
  readonly gone: readonly Entry[];
  readonly covered: number;
  /** Active entries of earlier imports without a row in this file, whether the file covers them or not. */
  readonly absent: readonly Entry[];
  readonly conflicts: readonly Conflict[];
  /** Rows that are there, but not to be read again: edited by a person as the row says, or canceled. */
  readonly settled: number;
}

export function matchRows(rows: readonly DatedRow[], terms: MatchTerms): Matched {
  const { path, mapping, rowIds } = terms;
  const imported = importedEntries(path, mapping.system);
  const known = byRecordId(imported);
  const ids = rowIds.of(rows);
  const conflicts: Conflict[] = [];
  let settled = 0;
  const open: RowItem[] = [];
  const foundById = new Set<Imported>();
  for (const [index, dated] of rows.entries()) {
    const recordId = ids[index] as string;
    const there = known.get(recordId);
    if (there) foundById.add(there);
    const conflict = there && conflictOf(dated, there);
    if (conflict) conflicts.push(conflict);
    else if (there && there.state !== 'active') settled += 1;
    else open.push({ kind: 'row', dated, recordId, matched: there?.entry ?? null });
  }
  const covered = imported.filter((one) => one.state === 'active' && isCovered(one, terms));
  const edited = imported.filter((one) => one.state === 'edited' && isCovered(one, terms) && !foundById.has(one));
  const matched = new Set(open.map((item) => item.matched));
  const missing = covered.filter(({ entry }) => !matched.has(entry));
  const none = { gone: [], ambiguous: [] };
  const moved = terms.amending ? pairInOrder(open, [...missing, ...edited], terms) : { rows: open, ...none };
  const byPerson = new Set(edited.map(({ entry }) => entry));
  const kept = new Set(moved.rows.map((item) => item.matched));
  return {
    rows: moved.rows.filter(({ matched: entry }) => entry === null || !byPerson.has(entry)),
    gone: moved.gone.filter((entry) => !byPerson.has(entry)),
    covered: covered.length,
    absent: imported.flatMap(({ entry, state }) => (state === 'active' && !kept.has(entry) ? entry : [])),
    conflicts: [...conflicts, ...moved.ambiguous, ...(terms.amending ? editedConflicts(moved.rows, byPerson) : [])],
    settled,
  };
}

/** One conflict for each entry that a person has edited and that the file now states differently or no longer contains. */
function editedConflicts(rows: readonly RowItem[], edited: ReadonlySet<Entry>): readonly Conflict[] {
  return [...edited].map((entry) => {
    const row = rows.find((item) => item.matched === entry);
    return { code: 'edited-by-person', line: row?.dated.row.line ?? null, entry: shown(entry) };
  });
}

function conflictOf(dated: DatedRow, { entry, state }: Imported): Conflict | undefined {
  const of = { line: dated.row.line, entry: shown(entry) };
  if (state === 'voided-by-person') return { code: 'voided-by-person', ...of };
  return state === 'edited' && !rowAgrees(dated, entry) ? { code: 'edited-by-person', ...of } : undefined;
}

function isCovered({ entry }: Imported, { mapping, facilities }: MatchTerms): boolean {
  const { covers } = mapping;
  if (covers === 'additions' || !facilities.has(entry.body.facilityId)) return false;
  const { localDate } = entry.body.effective;
  return covers === 'everything' || (covers.from <= localDate && localDate <= covers.to);
}

/** Rows and entries of one activity that match nothing. */
interface Loose {
  readonly rows: readonly RowItem[];
  readonly entries: readonly Entry[];
}

/**
 * Pairs unmatched rows with unmatched entries of the same activity in order of time. Where their counts differ, pairs them
 * only between rows that are already matched. Such pairs are guesses, and are listed as conflicts.
 */
function pairInOrder(rows: readonly RowItem[], missing: readonly Imported[], terms: MatchTerms) {
  const paired = new Map<RowItem, Entry>();
  const ambiguous: Conflict[] = [];
  const pair = ({ rows: loose, entries }: Loose): void => {
    for (const [index, item] of loose.entries()) if (entries[index]) paired.set(item, entries[index]);
  };
  for (const loose of looseByName(rows, missing, terms)) {
    if (loose.rows.length === loose.entries.length) pair(loose);
    else {
      for (const part of betweenAnchors(loose, rows)) pair(part);
      ambiguous.push(...loose.entries.map((entry) => ambiguousIn(loose, entry)));
    }
  }
  const used = new Set(paired.values());
  return {
    rows: rows.map((item) => ({ ...item, matched: item.matched ?? paired.get(item) ?? null })),
    gone: missing.flatMap(({ entry }) => (used.has(entry) ? [] : entry)),
    ambiguous,
  };
}

const ambiguousIn = ({ rows }: Loose, entry: Entry): Conflict => ({
  code: 'amendment-ambiguous',
  line: rows[0]?.dated.row.line ?? null,
  entry: shown(entry),
});

function looseByName(
  rows: readonly RowItem[],
  missing: readonly Imported[],
  { mapping, rowIds }: MatchTerms,
): readonly Loose[] {
  const names = rulesIn(mapping).map(([name]) => name);
  const caseName = rows[0]?.dated.row.case ?? '';
  const entries = Map.groupBy(missing, ({ entry, recordId }) =>
    rowIds.nameOf(caseName, recordId, entry.body.effective, names),
  );
  const unmatched = rows
    .filter(({ matched }) => !matched)
    .toSorted((a, b) => a.dated.effective.at - b.dated.effective.at || a.dated.row.line - b.dated.row.line);
  return [...Map.groupBy(unmatched, ({ dated }) => dated.name)].flatMap(([name, loose]) => {
    const known = entries.get(name);
    return known ? { rows: loose, entries: known.map(({ entry }) => entry) } : [];
  });
}

/** Splits rows and entries into parts at the times of the entries that are already matched. */
function betweenAnchors({ rows, entries }: Loose, all: readonly RowItem[]): readonly Loose[] {
  const anchors = all.flatMap(({ matched }) => (matched ? [matched.body.effective.at] : []));
  const partOf = (at: number): number => anchors.filter((anchor) => anchor < at).length;
  const parts = Map.groupBy(rows, ({ dated }) => partOf(dated.effective.at));
  return [...parts].map(([part, some]) => ({
    rows: some,
    entries: entries.filter(({ body }) => partOf(body.effective.at) === part),
  }));
}
