/** One fault of an input: where (RFC 6901 pointer) and what would be right. Never repeats the value itself. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** How a refusal reads to its caller; the HTTP edge turns each kind into one status in exactly one place. */
export type RefusalKind =
  | 'malformed' // 400: the input cannot be understood
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404: unknown, or another facility's
  | 'conflict' // 409
  | 'rewound' // 410: the log forked below this cursor
  | 'stale' // 412: the person saw an older revision
  | 'too-large' // 413
  | 'refused' // 422: understood and not allowed
  | 'unavailable'; // 503: try again

/**
 * An answer of the domain or the edge: a stable kebab-case code and a constant sentence that holds no client data.
 * `details` carries machine-readable findings, e.g. the verdict of a judged move.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly faults: readonly Fault[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: string,
    sentence: string,
    options: { kind?: RefusalKind; faults?: readonly Fault[]; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(sentence);
    this.name = 'Refusal';
    this.kind = options.kind ?? 'refused';
    this.faults = options.faults ?? [];
    this.details = options.details ?? {};
  }

  /** The commonest shape: one field is wrong. */
  static at(pointer: string, code: string, sentence: string, kind: RefusalKind = 'refused'): Refusal {
    return new Refusal(code, sentence, { kind, faults: [{ pointer, code, detail: sentence }] });
  }
}

/** A stored event that this software cannot read: of an unknown type, from a newer version, or not JSON. Nobody's input is wrong. */
export class UnreadableEvent extends Error {
  readonly code = 'event-unreadable';
  constructor(
    readonly eventId: string,
    why: string,
  ) {
    super(`The event ${eventId} cannot be read: ${why}.`);
    this.name = 'UnreadableEvent';
  }
}
