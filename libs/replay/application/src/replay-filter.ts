import type { RecordedEvent } from '@throughline/event-store';
import { type Canonical, type FacilityScope, facilityOf, within } from '@throughline/kernel';

/** Which events a reader asks for. Null takes all. */
export interface ReplayFilter {
  readonly types: readonly string[] | null;
  readonly clientIds: readonly string[] | null;
  /** Recorded from this instant on, UTC ms. */
  readonly recordedFrom: number | null;
  /** Recorded before this instant, UTC ms. */
  readonly recordedTo: number | null;
}

/** What is read: what was asked for, within the facilities that the reader may see and asked for. */
export interface Reading {
  readonly filter: ReplayFilter;
  readonly facilities: FacilityScope;
}

export const EVERYTHING: ReplayFilter = { types: null, clientIds: null, recordedFrom: null, recordedTo: null };

/** Care paths alone are replayed; facilities, programs and packs have routes of their own. */
const STREAMS = 'carePath-';

/** The same words in another order are the same filter: a cursor is bound to all of it. */
export const canonicalFilter = ({ types, clientIds, recordedFrom, recordedTo }: ReplayFilter): Canonical => ({
  types: types?.toSorted() ?? null,
  clientIds: clientIds?.toSorted() ?? null,
  recordedFrom,
  recordedTo,
});

/** An event belongs to the facility that its public envelope names; one without a facility to those who see all of them. */
export function passes({ filter, facilities }: Reading, event: RecordedEvent): boolean {
  const { types, clientIds, recordedFrom, recordedTo } = filter;
  if (types !== null && !types.includes(event.type)) return false;
  if (clientIds !== null && !clientIds.includes(event.stream.slice(STREAMS.length))) return false;
  if (recordedFrom !== null && event.recordedAt < recordedFrom) return false;
  if (recordedTo !== null && event.recordedAt >= recordedTo) return false;
  return facilities === 'all' || within(facilities, facilityOf(event.meta));
}

/** Streams that hold everything that can pass: of one client alone, or of all. */
export const streamPrefixOf = ({ clientIds }: ReplayFilter): string =>
  clientIds?.length === 1 ? `${STREAMS}${clientIds[0]}` : STREAMS;
