import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@throughline/kernel';
import {
  type ReadableLog,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type RecordedEvent,
  START,
} from '@throughline/event-store';

/** A stream name that no other specification uses. */
export const newStream = (category = 'sample') => `${category}-${randomUUID()}`;

export function sampleEvent(changes: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'SampleTaken',
    schemaVersion: 1,
    data: '{"of":"blood"}',
    meta: '{"tenant":"demo"}',
    private: '{"salt":"c2FsdA","values":{}}',
    ...changes,
  };
}

export const sampleEvents = (count: number) =>
  Array.from({ length: count }, (_, number) => sampleEvent({ data: canonicalJson({ number }) }));

/** What a reader must get back for events appended from `revision` on, positions and times aside. */
export const asStored = (stream: string, events: readonly NewEvent[], revision = 0) =>
  events.map((event, index) => ({ ...event, stream, revision: revision + index }));

/** A stored event without what only the store can know. */
export function withoutPlaceAndTime({
  position: _position,
  recordedAt: _recordedAt,
  leaf: _leaf,
  ...event
}: RecordedEvent) {
  return event;
}

export async function streamOf(log: ReadableLog, stream: string, from?: number): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.readStream(stream, from === undefined ? {} : { from })) events.push(event);
  return events;
}

/** Everything after a position, page by page, as a projection reads it. */
export async function everythingAfter(
  log: ReadableLog,
  after: Position = START,
  options: ReadAllOptions = { limit: 100 },
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let position = after; ;) {
    const page = await log.readAll(position, options);
    events.push(...page.events);
    if (page.atHead) return events;
    position = page.next;
  }
}
