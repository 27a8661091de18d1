import type { EventParts } from '@throughline/kernel';
import type { Position } from './position.js';

/**
 * An event on its way into the log. Its three parts are canonical JSON (RFC 8785), stored byte for byte: `data` and `meta`
 * are public, `private` never leaves the service.
 */
export interface NewEvent extends EventParts {
  /** A lower-case UUID, unique in the log. */
  readonly id: string;
  /** 1 to 100 visible ASCII characters. */
  readonly type: string;
  readonly schemaVersion: number;
}

/**
 * An event as stored. `revision` counts from 0 within its stream; `recordedAt` is the store's clock in UTC ms; `leaf` is
 * what `leafOf` gives for an event that nobody has changed since. Whatever leaves the service splices `publicParts` of an
 * event: the stored text of `data` and `meta`, unparsed, and the hash of `private`.
 */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: number;
  /** 64 lowercase hexadecimal digits. */
  readonly leaf: string;
  /** There when `data` or `meta` is no longer a JSON object, as after damage of a disk: neither is spliced as it is. */
  readonly broken?: true;
}

/** `none` asks that the stream does not exist yet. There is no `any`: it invites lost updates. */
export type ExpectedRevision = number | 'none';

/** What every engine can answer, for a repeat too, which it cannot always tell from the first. The rest is read back. */
export interface Appended {
  /** Of the last event appended. */
  readonly revision: number;
}

/** A stream as it was when a decision was made: its last revision, or `none`. */
export interface StreamState {
  readonly stream: string;
  readonly at: ExpectedRevision;
}

export interface AppendTerms {
  /**
   * Streams that the decision looked at and that rarely change, as an adopted pack. Their revisions are read just before
   * the append, and `RevisionConflict` is thrown when one has moved on. Advisory: an engine may let a change slip in
   * between, so nothing is ever counted or reserved by it.
   */
  readonly unchanged?: readonly StreamState[];
}

/**
 * A page of the log. `next` moves on even when the filter matched nothing, or an idle filter would never checkpoint. It is
 * never beyond `head()`, whatever others write to the same server.
 */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  readonly next: Position;
  /** Nothing lay beyond `next` when the page was read. A page can be short, or empty, and not at head. */
  readonly atHead: boolean;
}

export interface ReadAllOptions {
  /**
   * At most this many events are returned; 1 to 10,000. A page ends before that with the event that brings its parts to
   * `PAGE_BYTES_MAX`. A filter looks at a bounded stretch of the log per page.
   */
  readonly limit: number;
  readonly types?: readonly string[];
  readonly streamPrefix?: string;
}

/** Where a log left its parent: events up to `position` are the same in both. */
export interface ForkPoint {
  readonly logId: string;
  readonly position: Position;
  readonly parent: ForkPoint | null;
}

/** Identity of a log. A copy or a restore mints a new `logId` and remembers where it forked off. */
export interface LogIdentity {
  readonly logId: string;
  readonly parent: ForkPoint | null;
}

/** A log that can only be read: a follower, a partner's replay, a doctor. */
export interface ReadableLog {
  /**
   * Whether `recordedAt` never falls along the log. On a cluster it may, when a node with a clock behind takes over: what
   * was known at an instant is then everything up to the first event that was recorded later.
   */
  readonly recordedAtNeverFalls: boolean;
  identity(): Promise<LogIdentity>;
  /** From revision `from` (0) to the end; nothing for a stream that does not exist. */
  readStream(stream: string, options?: { readonly from?: number }): AsyncIterable<RecordedEvent>;
  readAll(after: Position, options: ReadAllOptions): Promise<LogPage>;
  /** Position of the newest event; `START` when empty. */
  head(): Promise<Position>;
  /** The event at a position of this log; null where it holds none, as after its end. */
  eventAt(position: Position): Promise<RecordedEvent | null>;
  /** Resolves when something after `position` may be there, or when the signal aborts; spurious wake-ups are allowed. */
  waitBeyond(position: Position, signal: AbortSignal): Promise<void>;
  /**
   * The place in this log of a position that one of its ancestors gave; null where this log does not tell. Only where the
   * copy was made by another engine are they not the same.
   */
  placeOf(position: Position): Promise<Position | null>;
  /** Whether a text has the form of this log's positions. */
  isPosition(text: string): text is Position;
  /** How many events lie after `from` up to `to`; null where the engine does not count them. */
  distance(from: Position, to: Position): number | null;
  close(): Promise<void>;
}

/** The log: append to one stream, read one stream, read everything in order. Append resolves once durable, never before. */
export interface EventLog extends ReadableLog {
  /**
   * Repeating an append with the same events and the same expected revision stores nothing and gives the first answer.
   * Under another expected revision a repeat is refused or, where an engine knows its ids, answered; whoever appends
   * looks into the folded stream first. Throws `RevisionConflict`, `PartialRepeat`, `AppendTooLarge`, `InvalidAppend`,
   * `LogFull` and `LogAccessDenied` (nothing written), `LogClosed`, or `LogUnavailable` when the outcome is unknown: repeat with the same ids
   * and expected revision.
   */
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    terms?: AppendTerms,
  ): Promise<Appended>;
}
