import type { RejectCode } from '../rows/reject-reasons.js';

/** A row that will not go in. */
export interface RejectedRow {
  readonly line: number;
  readonly case: string;
  /** A code of `REJECT_REASONS`, or that of the refusal with which the care path answered. */
  readonly code: RejectCode | (string & {});
  /** Another row or entry that has to do with it. */
  readonly see: Seen | null;
  /** The sentence with which the care path refused the row. */
  readonly sentence?: string;
}

export type Seen = { readonly line: number; readonly what: string } | { readonly entry: EntryShown };

/** An entry of the path in the words that a person finds it by. It names nobody. */
export interface EntryShown {
  readonly entryId: string;
  readonly kind: string;
  /** `2026-03-01 09:00`, or the day; as clocks showed it at the site. */
  readonly when: string;
}
