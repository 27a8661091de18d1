import type { ObligationRow } from './obligations.rows.js';

/** The times that say how pressing an obligation is, and when it was settled. */
export interface Pressing {
  readonly warnAt: number;
  readonly overdueFrom: number;
  readonly lapsesAt: number | null;
  readonly closedAt: number | null;
}

/** upcoming: before its warning. due: warned of and not yet past its time. overdue: past it. missed: lapsed before anyone met it. */
export const DUE_STATES = ['upcoming', 'due', 'overdue', 'missed'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** How pressing an obligation is at an instant, in one place for every list, view and topic. */
export function dueStateAt({ warnAt, overdueFrom, lapsesAt, closedAt }: Pressing, at: number): DueState {
  const then = closedAt === null ? at : Math.min(at, closedAt);
  if (lapsesAt !== null && then >= lapsesAt) return 'missed';
  if (then >= overdueFrom) return 'overdue';
  return then >= warnAt ? 'due' : 'upcoming';
}

const MINUTE_MS = 60_000;

/** Whole minutes by which an obligation is, or was when it was settled, past its time; 0 while it is in time. */
export function lateMinutesAt({ overdueFrom, closedAt }: Pressing, at: number): number {
  const then = closedAt === null ? at : Math.min(at, closedAt);
  return Math.max(0, Math.floor((then - overdueFrom) / MINUTE_MS));
}

/** Whether somebody has put it to sleep, at an instant (UTC ms). */
export const sleepsAt = (
  { snoozedFrom, snoozedUntil }: Pick<ObligationRow, 'snoozedFrom' | 'snoozedUntil'>,
  at: number,
): boolean => snoozedFrom !== null && snoozedUntil !== null && snoozedFrom <= at && at < snoozedUntil;
