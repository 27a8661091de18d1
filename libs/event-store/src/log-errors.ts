import type { ExpectedRevision } from './event-log.js';

export class RevisionConflict extends Error {
  readonly code = 'revision-conflict';
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
  readonly code = 'partial-repeat';
  constructor(readonly stream: string) {
    super('Some of these events are stored already and some are not.');
    this.name = 'PartialRepeat';
  }
}

export class AppendTooLarge extends Error {
  readonly code = 'append-too-large';
  constructor() {
    super('An append may hold 500 events and 1,000,000 bytes.');
    this.name = 'AppendTooLarge';
  }
}

/** The append can never be stored as it is: a bug in the caller. The message says which part is wrong, never its value. */
export class InvalidAppend extends Error {
  readonly code = 'invalid-append';
  constructor(message: string) {
    super(message);
    this.name = 'InvalidAppend';
  }
}

/** The log cannot answer now; an append under way has an unknown outcome and may be repeated with the same ids. */
export class LogUnavailable extends Error {
  readonly code: string = 'log-unavailable';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogUnavailable';
  }
}

/** What was stored cannot be read back: its file is damaged, or the disk fails. Asking again is pointless. */
export class LogDamaged extends Error {
  readonly code = 'log-damaged';
  constructor(options?: ErrorOptions) {
    super('A part of the log cannot be read.', options);
    this.name = 'LogDamaged';
  }
}

/** The log was closed by its owner; asking again is pointless. */
export class LogClosed extends LogUnavailable {
  override readonly code = 'log-closed';
  constructor() {
    super('The log is closed.');
    this.name = 'LogClosed';
  }
}

/** No space left: nothing was written. Reads go on. */
export class LogFull extends Error {
  readonly code = 'log-full';
  constructor() {
    super('The disk that holds the log is full.');
    this.name = 'LogFull';
  }
}
