import type { Effective } from '@throughline/kernel';
import type { LogRow } from './log-rows.js';
import type { RejectCode } from './reject-reasons.js';

/** A row that will not go in. */
export interface RejectedRow {
  readonly line: number;
  readonly case: string;
  readonly activity: string;
  readonly timestamp: string;
  /** A code of `REJECT_REASONS`, or that of the refusal with which the care path answered. */
  readonly code: RejectCode | (string & {});
  /** Another row that has to do with it. */
  readonly see: { readonly line: number; readonly what: string } | null;
}

export type PlannedAct =
  | { readonly record: 'admission'; readonly level: string }
  | { readonly record: 'level-change'; readonly level: string }
  | { readonly record: 'discharge'; readonly disposition: string; readonly planned: boolean }
  | { readonly record: 'assessment'; readonly parts: readonly string[] }
  | { readonly record: 'inquiry'; readonly source: string | null };

/** A row that becomes one entry. */
export interface PlannedEntry {
  readonly row: LogRow;
  /** Tells apart rows of one case that are alike in everything: the first is 0. */
  readonly ordinal: number;
  readonly effective: Effective;
  readonly act: PlannedAct;
}

/** What one case's rows come to, in the order in which they happened. */
export interface CasePlan {
  readonly case: string;
  readonly entries: readonly PlannedEntry[];
  readonly rejected: readonly RejectedRow[];
  /** Rows that say where the case is already. */
  readonly unchanged: number;
  /** The level at which the log leaves the case; null when it is released. */
  readonly endsAt: string | null;
}
