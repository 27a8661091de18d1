import { defineProblem } from '@throughline/kernel';
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

export const appendTooLarge = defineProblem({
  code: 'append-too-large',
  kind: 'too-large',
  sentence: 'This would record more than one append can hold; nothing was written. Send it in smaller parts.',
});

export class AppendTooLarge extends Error {
  readonly code = appendTooLarge.code;
  constructor() {
    super('An append may hold 500 events and 1,000,000 bytes, 450 counted for each event but the first.');
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

export const logUnavailable = defineProblem({
  code: 'log-unavailable',
  kind: 'unavailable',
  sentence:
    'The log did not respond; whether the command was recorded is unknown. Send it again with the same Idempotency-Key.',
});

/** The log cannot answer now; an append under way has an unknown outcome and may be repeated with the same ids. */
export class LogUnavailable extends Error {
  readonly code: string = logUnavailable.code;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LogUnavailable';
  }
}

export const logAccessDenied = defineProblem({
  code: 'log-access-denied',
  kind: 'unavailable',
  sentence:
    "The log server rejected the service's user; nothing was written. Ask the operator to give that user access again. Then send the request again.",
});

/** The log's server refused whoever asked: nothing was written, and nothing is until an operator has changed that. */
export class LogAccessDenied extends Error {
  readonly code = logAccessDenied.code;
  constructor(options?: ErrorOptions) {
    super('The log server refused the user of the log address.', options);
    this.name = 'LogAccessDenied';
  }
}

export const logDamaged = defineProblem({
  code: 'log-damaged',
  kind: 'fault',
  sentence: 'A part of the log cannot be read; nothing was written. Ask the operator to run throughline doctor.',
});

/** What was stored cannot be read back: its file is damaged, or the disk fails. Asking again is pointless. */
export class LogDamaged extends Error {
  readonly code = logDamaged.code;
  constructor(options?: ErrorOptions) {
    super('A part of the log cannot be read.', options);
    this.name = 'LogDamaged';
  }
}

export const logClosed = defineProblem({
  code: 'log-closed',
  kind: 'unavailable',
  sentence:
    'The log is closed, because the service is starting or stopping; nothing was written. Try again in a minute.',
});

/** The log was closed by its owner; asking again is pointless. */
export class LogClosed extends LogUnavailable {
  override readonly code = logClosed.code;
  constructor() {
    super('The log is closed.');
    this.name = 'LogClosed';
  }
}

export const logFull = defineProblem({
  code: 'storage-full',
  kind: 'full',
  sentence:
    'The disk that holds the log is full; nothing was written. Ask the operator to free space. Then send the request again.',
});

/** No space left: nothing was written. Reads go on. */
export class LogFull extends Error {
  readonly code = logFull.code;
  constructor() {
    super('The disk that holds the log is full.');
    this.name = 'LogFull';
  }
}
