import type { RecordedEvent } from '@throughline/event-store';
import type { Canonical, FacilityScope } from '@throughline/kernel';

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
export const STREAMS = 'carePath-';

/** The same words in another order are the same filter: a cursor is bound to all of it. */
export const canonicalFilter = ({ types, clientIds, recordedFrom, recordedTo }: ReplayFilter): Canonical => ({
  types: types?.toSorted() ?? null,
  clientIds: clientIds?.toSorted() ?? null,
  recordedFrom,
  recordedTo,
});

/** Come whatever types were asked for: whoever holds anything of a client has to hear that the client was erased. */
const ALWAYS: readonly string[] = ['ErasureStarted', 'ErasureCompleted'];

/** Whether an event was asked for. Whose clients a reader may see is another question: `passageOf` answers it. */
export const passes = (filter: ReplayFilter, event: RecordedEvent): boolean =>
  (filter.types === null || filter.types.includes(event.type) || ALWAYS.includes(event.type)) &&
  passesOfAnyType(filter, event);

/** The same without a look at the type: announcements come whatever types were asked for. */
export function passesOfAnyType(filter: ReplayFilter, event: RecordedEvent): boolean {
  const { clientIds, recordedFrom, recordedTo } = filter;
  if (clientIds !== null && !clientIds.includes(event.stream.slice(STREAMS.length))) return false;
  if (recordedFrom !== null && event.recordedAt < recordedFrom) return false;
  return recordedTo === null || event.recordedAt < recordedTo;
}

/** Streams that hold everything that can pass: of one client alone, or of all. */
export const streamPrefixOf = ({ clientIds }: ReplayFilter): string =>
  clientIds?.length === 1 ? `${STREAMS}${clientIds[0]}` : STREAMS;
