import { stringify } from 'csv-stringify/sync';
import type { RejectedRow } from './plan.js';
import { REJECT_REASONS, type RejectCode } from './reject-reasons.js';

/** What a refusal of the care path means for the person who holds the file. */
const FIX_OF_A_REFUSAL =
  'Look at the path of this case: something recorded there contradicts the row. Correct whichever is wrong.';

export interface RefusedRow extends RejectedRow {
  /** The sentence with which the care path refused the row. */
  readonly sentence?: string;
}

const reasonOf = ({ code, see, sentence }: RefusedRow): string => {
  const reason = sentence ?? REJECT_REASONS[code as RejectCode]?.[0] ?? code;
  return see ? `${reason} See line ${see.line}: ${see.what}.` : reason;
};

const remedyOf = ({ code }: RefusedRow): string => REJECT_REASONS[code as RejectCode]?.[1] ?? FIX_OF_A_REFUSAL;

/** The rejected rows as CSV. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function rejectsCsv(rows: readonly RefusedRow[]): string {
  return stringify(
    rows.map((row) => ({ ...row, reason: reasonOf(row), fix: remedyOf(row) })),
    {
      header: true,
      columns: ['line', 'case', 'activity', 'timestamp', 'code', 'reason', 'fix'],
      escape_formulas: true,
    },
  );
}
