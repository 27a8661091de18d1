import { entryOn, ERASURE_SCHEMAS, type Path } from '@throughline/care-path';
import type { TransactResult } from '@throughline/event-store';
import type { FiledDraft } from './sealed-events.js';

/** The entry's version after the command: its own event, or the one that stood already. */
export function versionAfter(
  { events, state }: TransactResult<Path, FiledDraft>,
  current: string | null,
): string | null {
  const own = events.findLast(({ type }) => !ABOUT_NO_ENTRY.has(type));
  if (own) return own.id;
  return current === null ? null : (entryOn(state, current)?.versionId ?? null);
}

const ABOUT_NO_ENTRY: ReadonlySet<string> = new Set([
  'ClientRegistered',
  'MoveProposed',
  'MoveApproved',
  'MoveDeclined',
  'MoveWithdrawn',
  'EditProposed',
  'EditApproved',
  'EditDeclined',
  'EditWithdrawn',
  'PopulationReviewOpened',
  'MovePlanned',
  'PlannedMoveCanceled',
  ...Object.keys(ERASURE_SCHEMAS),
]);
