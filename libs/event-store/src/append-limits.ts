import { UUID } from '@throughline/kernel';
import type { NewEvent } from './event-log.js';
import { isPart } from './event-part.js';
import { AppendTooLarge, InvalidAppend } from './log-errors.js';

export const APPEND_EVENTS_MAX = 500;
const APPEND_BYTES_MAX = 1_000_000;
/**
 * What an engine may store or send beside the three parts of an event: id, type, the names of the parts, where it was in a log that
 * it was copied from. EventStoreDB takes 1,048,576 bytes of an append, all of that included.
 */
export const EVENT_OVERHEAD_BYTES = 450;
const STREAM_NAME_LENGTH_MAX = 200;
const EVENT_TYPE_LENGTH_MAX = 100;
const PAGE_EVENTS_MAX = 10_000;
/** A page ends with the event that brings it to this, however many were asked for: a few large events never fill a process. */
export const PAGE_BYTES_MAX = 4_194_304;

const VISIBLE_ASCII = /^[!-~]+$/;
const utf8 = new TextEncoder();

/** What every store asks of an append before looking at the stream, so that all refuse the same ones. */
export function assertAppendable(stream: string, events: readonly NewEvent[]): void {
  assertStreamName(stream);
  if (events.length === 0) throw new InvalidAppend('An append holds at least one event.');
  if (events.length > APPEND_EVENTS_MAX) throw new AppendTooLarge();
  for (const event of events) assertEvent(event);
  if (events.length > 1 && new Set(events.map(({ id }) => id)).size < events.length) {
    throw new InvalidAppend('An event id occurs twice in one append.');
  }
  if (!fitsOneAppend(events)) throw new AppendTooLarge();
}

function assertStreamName(stream: string): void {
  if (stream.length > STREAM_NAME_LENGTH_MAX || !VISIBLE_ASCII.test(stream)) {
    throw new InvalidAppend('A stream name has 1 to 200 visible ASCII characters.');
  }
}

export function assertPageLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_EVENTS_MAX) {
    throw new RangeError('A page of the log holds 1 to 10,000 events.');
  }
}

function assertEvent(event: NewEvent): void {
  if (!UUID.test(event.id)) throw new InvalidAppend('An event id is a lower-case UUID.');
  if (event.type.length > EVENT_TYPE_LENGTH_MAX || !VISIBLE_ASCII.test(event.type)) {
    throw new InvalidAppend('An event type has 1 to 100 visible ASCII characters.');
  }
  if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1) {
    throw new InvalidAppend('A schema version is a whole number from 1.');
  }
  // UTF-8 cannot hold a lone surrogate: the store would give back other text than it was given.
  if (!event.data.isWellFormed() || !event.meta.isWellFormed() || !event.private.isWellFormed()) {
    throw new InvalidAppend('The parts of an event are well-formed text.');
  }
  if (![event.data, event.meta, event.private].every(isPart))
    throw new InvalidAppend('The parts of an event are JSON objects, each on one line.');
}

/** Whether one append takes so many events of this size. */
export function fitsOneAppend(events: readonly NewEvent[]): boolean {
  if (events.length > APPEND_EVENTS_MAX) return false;
  const beside = (events.length - 1) * EVENT_OVERHEAD_BYTES;
  let units = 0;
  for (const { data, meta, private: hidden } of events) units += data.length + meta.length + hidden.length;
  // A UTF-16 unit takes at most three bytes of UTF-8: most appends need no exact count.
  if (units * 3 + beside <= APPEND_BYTES_MAX) return true;
  let bytes = beside;
  for (const { data, meta, private: hidden } of events) bytes += utf8.encode(data + meta + hidden).length;
  return bytes <= APPEND_BYTES_MAX;
}
