import type { Position } from './position.js';
export type { Position } from './position.js';

/** An event on its way into the log. `data` and `metadata` are canonical JSON (RFC 8785), stored byte for byte. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly metadata: string;
}

/** An event as stored. `revision` counts from 0 within its stream; `recordedAt` is the store's clock in UTC ms. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: number;
}

/** `none` asks that the stream does not exist yet. There is no `any`: it invites lost updates. */
export type ExpectedRevision = number | 'none';

export interface Appended {
  /** Revision and position of the last event appended. */
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: number;
  /** True when every event was already stored by an earlier attempt and nothing was written. */
  readonly duplicate: boolean;
}

/** A page of the log. `next` moves on even when the filter matched nothing, or an idle filter would never checkpoint. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  readonly next: Position;
  readonly atHead: boolean;
}

export interface ReadAllOptions {
  /** At most this many events looked at are returned; 1 to 10,000. */
  readonly limit: number;
  readonly types?: readonly string[];
  readonly streamPrefix?: string;
}

/** Identity of a log. A copy or a restore mints a new `logId` and remembers where it forked off. */
export interface LogIdentity {
  readonly logId: string;
  readonly parent: { readonly logId: string; readonly position: Position } | null;
}

/** The log: append to one stream, read one stream, read everything in order. Append resolves once durable, never before. */
export interface EventLog {
  identity(): Promise<LogIdentity>;
  /** Throws `RevisionConflict`, `PartialRepeat`, `AppendTooLarge`, or `LogUnavailable` when the outcome is unknown (repeat with the same ids). */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  readStream(stream: string, options?: { readonly from?: number }): AsyncIterable<RecordedEvent>;
  readAll(after: Position, options: ReadAllOptions): Promise<LogPage>;
  /** Position of the newest event; `START` when empty. */
  head(): Promise<Position>;
  /** Resolves when something after `position` may be there, or when the signal aborts; spurious wake-ups are allowed. */
  waitBeyond(position: Position, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export class RevisionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: number | 'none',
  ) {
    super('The stream has moved on since it was read.');
    this.name = 'RevisionConflict';
  }
}

/** Some of these event ids are stored and some are not, or stored elsewhere: a bug in the caller, never retried. */
export class PartialRepeat extends Error {
  constructor(readonly stream: string) {
    super('Some of these events are stored already and some are not.');
    this.name = 'PartialRepeat';
  }
}

export class AppendTooLarge extends Error {
  constructor() {
    super('An append may hold 500 events and 1,000,000 bytes.');
    this.name = 'AppendTooLarge';
  }
}

/** The log cannot answer now; an append under way has an unknown outcome and may be repeated with the same ids. */
export class LogUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogUnavailable';
  }
}

/** No space left: nothing was written. Reads go on. */
export class LogFull extends Error {
  constructor() {
    super('The disk that holds the log is full.');
    this.name = 'LogFull';
  }
}
