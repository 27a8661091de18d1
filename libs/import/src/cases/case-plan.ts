import type { Entry } from '@throughline/care-path';
import type { Effective } from '@throughline/kernel';
import type { EntryWanted, RecordName } from './entry-wanted.js';
import type { EntryShown, RejectedRow } from './rejected-row.js';

interface OfRow {
  readonly line: number;
  /** The row's id of `origin.recordId`. */
  readonly recordId: string;
  readonly wanted: EntryWanted;
  readonly effective: Effective;
  /** What it is in the report: `admission`, `level-change`... */
  readonly record: RecordName;
  /** Index of the step whose entry it stands directly behind; or that entry's id. */
  readonly after: Beside | null;
  readonly before: Beside | null;
}
export type Beside = { readonly step: number } | { readonly entryId: string };

/** One edit of a path. Placement ids that begin with `step:` are those that the step of that number opens. */
export type CaseStep =
  | ({ readonly do: 'record' } & OfRow)
  | ({ readonly do: 'correct'; readonly target: Entry } & OfRow)
  | {
      readonly do: 'void';
      readonly target: Entry;
      /** The cancellation that takes it back; null for an entry whose row is gone, or is read as something else now. */
      readonly recordId: string | null;
      readonly line: number | null;
      readonly because: 'row-gone' | 'canceled' | 'read-anew';
    };

/** Something that a person should look at; nothing was written for it. */
export interface Conflict {
  readonly code: 'edited-by-person' | 'voided-by-person' | 'amendment-ambiguous' | 'others-hang-on-it';
  readonly line: number | null;
  readonly entry: EntryShown;
}

/** What one case's rows come to on the path as it stands. */
export interface CasePlan {
  readonly steps: readonly CaseStep[];
  readonly rejected: readonly RejectedRow[];
  readonly conflicts: readonly Conflict[];
  /** Rows that say where the case is already. */
  readonly unchanged: number;
  /** Rows whose entries are on the path already. */
  readonly alreadyThere: number;
  /** Rows that the file itself takes back. */
  readonly canceled: number;
  /** Active entries of earlier imports that the file covers. */
  readonly covered: number;
  /** Active entries of earlier imports of which the file has no row. */
  readonly absent: readonly Entry[];
}
