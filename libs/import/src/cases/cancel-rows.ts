import type { Path } from '@throughline/care-path';
import type { Mapping } from '../mapping/mapping-schema.js';
import { rulesIn } from '../mapping/activity-rules.js';
import type { DatedRow } from '../rows/read-row.js';
import { type Imported, importedEntries } from './imported-entries.js';
import type { RowIds } from './row-ids.js';

/** A row that takes back an earlier one, and what it takes back. */
export interface Cancellation {
  readonly dated: DatedRow;
  readonly recordId: string;
  /** The row of this file that it takes back; null when that came with an earlier file. */
  readonly row: DatedRow | null;
  /** What an earlier import has made of the row; null when nothing. */
  readonly imported: Imported | null;
}

export interface Cancellations {
  readonly taken: readonly Cancellation[];
  /** Cancellations that find nothing to take back. */
  readonly idle: readonly DatedRow[];
  /** The rows that are neither a cancellation nor taken back by one. */
  readonly rest: readonly DatedRow[];
}

interface Terms {
  readonly path: Path;
  readonly mapping: Mapping;
  readonly rowIds: RowIds;
}

/** Finds for every cancellation the latest earlier row, else entry, of the activities that it takes back. */
export function cancelRows(rows: readonly DatedRow[], { path, mapping, rowIds }: Terms): Cancellations {
  const cancellations = rows
    .filter(({ act }) => act.record === 'cancellation')
    .toSorted((a, b) => a.effective.at - b.effective.at || a.row.line - b.row.line);
  if (cancellations.length === 0) return { taken: [], idle: [], rest: rows };
  const ids = new Map(rows.map((dated, index) => [dated, rowIds.of(rows)[index] as string]));
  const imported = importedEntries(path, mapping.system);
  const names = rulesIn(mapping).map(([name]) => name);
  const caseName = rows[0]?.row.case ?? '';
  const nameOf = ({ entry, recordId }: Imported): string | undefined =>
    rowIds.nameOf(caseName, recordId, entry.body.effective, names);
  const gone = new Set<DatedRow>();
  const taken: Cancellation[] = [];
  const idle: DatedRow[] = [];
  for (const dated of cancellations) {
    const recordId = ids.get(dated) as string;
    const row = latestRow(rows, dated, gone);
    const there = row
      ? imported.findLast((one) => one.recordId === ids.get(row) && one.state !== 'taken-back')
      : imported.findLast((one) => isCanceledBy(one, dated, recordId, nameOf(one)));
    if (row) gone.add(row);
    if (row || there) taken.push({ dated, recordId, row: row ?? null, imported: there ?? null });
    else idle.push(dated);
  }
  const rest = rows.filter((row) => row.act.record !== 'cancellation' && !gone.has(row));
  return { taken, idle, rest };
}

function latestRow(rows: readonly DatedRow[], cancel: DatedRow, gone: ReadonlySet<DatedRow>): DatedRow | undefined {
  const { act, effective, stay } = cancel;
  const of = act.record === 'cancellation' ? act.of : [];
  return rows
    .filter(
      (one) =>
        of.includes(one.name) &&
        !gone.has(one) &&
        one.effective.at <= effective.at &&
        (stay === '' || one.stay === '' || one.stay === stay),
    )
    .toSorted((a, b) => a.effective.at - b.effective.at || a.row.line - b.row.line)
    .at(-1);
}

/** An entry that stands and can be taken back; or that this very row took back already. */
function isCanceledBy(
  { entry, state }: Imported,
  { act, effective }: DatedRow,
  recordId: string,
  name: string | undefined,
): boolean {
  if (state === 'canceled') return entry.voided?.origin.recordId === recordId;
  const of = act.record === 'cancellation' ? act.of : [];
  return entry.active && name !== undefined && of.includes(name) && entry.body.effective.at <= effective.at;
}
