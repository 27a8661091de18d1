import { cursorInvalid } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';
import { cursorOf } from '@throughline/projection';
import type { PlaceInPath } from '@throughline/views';
import { Instant } from '@throughline/http-kit';
import { ListAsOf } from './as-of.js';
import { Values } from './row-terms.js';
import { readSent } from './sent-cursor.js';

/** Which part of a path is asked for. */
export class PathTerms extends ListAsOf {
  @Instant('Only entries that happened from this instant or day on.', '2026-03-01')
  from?: string | null;

  @Instant('Only entries that happened before this instant or day.', '2026-04-01')
  to?: string | null;

  @Values('id', {
    description: 'Only these entries, separated by commas.',
    example: '0195c8a1-4f3e-5b7d-8a21-6c9d0e4f1b72',
  })
  entryId?: string[] | null;
}

const LIST = 'path';

/** Where the page after this place goes on, as a cursor. */
export const cursorAt = ({ effective, seq, entryId }: PlaceInPath): string =>
  cursorOf(LIST, [effective.at, seq, entryId]);

/** The place that a cursor names. Refuses one of another list. */
export function placeAt(cursor: string): PlaceInPath {
  const [at, seq, entryId] = readSent(LIST, cursor, 3) ?? [];
  if (typeof at !== 'number' || typeof seq !== 'number' || typeof entryId !== 'string')
    throw new Refusal(cursorInvalid, { at: 'query:cursor' });
  return { effective: { at }, seq, entryId };
}
