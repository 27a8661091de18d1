import { stringify } from 'csv-stringify/sync';
import type { RejectedRow } from '../cases/rejected-row.js';
import { ownColumns } from '../file/log-rows.js';
import { defused, REJECTS_COLUMNS } from '../file/rejects-columns.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { REJECT_REASONS, type RejectCode } from '../rows/reject-reasons.js';

/** What a refusal of the care path means for the person who holds the file. */
const FIX_OF_A_REFUSAL =
  'Look at the path of this case: something recorded there contradicts the row. Correct whichever is wrong.';

interface RejectedFrom {
  readonly header: readonly string[];
  readonly mapping: Pick<Mapping, 'file'>;
  /** The cells of each rejected line, as the file has them. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

/**
 * The rejected rows with all their cells, in the form of the file that they come from, and why each was rejected. Mended, it
 * is imported with the same mapping. No cell of it is run by a spreadsheet or acted on by a terminal.
 */
export function rejectsCsv(rows: readonly RejectedRow[], { header, mapping, cells }: RejectedFrom): string {
  const columns = ownColumns(header);
  const { delimiter, quote, encoding } = mapping.file;
  const lines = rows.map((row) => {
    const all = cells.get(row.line) ?? [];
    const own = header.flatMap((name, index) => (columns.includes(name) ? (all[index] ?? '') : []));
    const surplus = all.slice(header.length).join(delimiter);
    return [...own, String(row.line), row.code, reasonOf(row), remedyOf(row), surplus].map(defused);
  });
  const names = [...columns, ...Object.values(REJECTS_COLUMNS)].map(defused);
  // A mark says that this file is UTF-8, whatever the mapping says of the other one.
  return stringify([names, ...lines], { delimiter, quote, bom: new TextDecoder(encoding).encoding !== 'utf-8' });
}

function reasonOf({ code, see, sentence }: RejectedRow): string {
  const reason = sentence ?? reasonsOf(code)?.[0] ?? code;
  if (see === null) return reason;
  if ('line' in see) return `${reason} See line ${see.line}: ${see.what}.`;
  return `${reason} See the entry of ${see.entry.when}: ${see.entry.kind}.`;
}

const remedyOf = ({ code }: RejectedRow): string => reasonsOf(code)?.[1] ?? FIX_OF_A_REFUSAL;

const reasonsOf = (code: string): readonly [string, string] | undefined =>
  Object.hasOwn(REJECT_REASONS, code) ? REJECT_REASONS[code as RejectCode] : undefined;
