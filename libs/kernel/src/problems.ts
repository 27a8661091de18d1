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
  | 'gone' // 410: it was there, and was erased
  | 'stale' // 412: the person saw an older revision
  | 'too-large' // 413
  | 'out-of-range' // 416: there is no such part of it
  | 'too-many' // 429: asked too often; `details.retryAfterSeconds` says when to try again
  | 'refused' // 422: understood and not allowed
  | 'fault' // 500: something of ours is broken
  | 'unavailable' // 503: try again
  | 'unanswerable' // 503: to try again does not help
  | 'full'; // 507: no space left

/**
 * A refusal as it is declared: once, beside its rule. What throws it, the routes that list it and the catalog of problems all
 * read it from there, so that a code has one sentence and one status.
 */
export interface ProblemType {
  /** Stable, kebab-case, noun and state: `track-occupied`. */
  readonly code: string;
  readonly kind: RefusalKind;
  /** What is wrong and what to do next. Constant: it holds no client data. */
  readonly sentence: string;
  /** The field that is wrong: an RFC 6901 pointer into the body, or `query:`, `path:` or `header:` and a name. Null when it is none. */
  readonly at: string | null;
  /** Names of the members that it adds to a problem, each with an example. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Declares a refusal. It is of the kind `refused` and points at no field unless it says so. */
export const defineProblem = <const Code extends string>(
  declared: { readonly code: Code; readonly sentence: string } & Partial<ProblemType>,
): ProblemType & { readonly code: Code } => ({ kind: 'refused', at: null, ...declared });

/** What differs from one occurrence of a refusal to the next. */
interface Occurrence {
  /** The field, where it is another one than the declaration says. */
  readonly at?: string;
  /** Several fields, each with its own fault, in place of `at`. */
  readonly faults?: readonly Fault[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * An answer of the domain or the edge: a declared refusal, and where and with which findings it occurred. What is unknown is not
 * found (404) when the address names it, and refused (422) when a field of the body does.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly faults: readonly Fault[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(type: ProblemType, occurrence: Occurrence = {}) {
    super(type.sentence);
    this.name = 'Refusal';
    const pointer = occurrence.at ?? type.at;
    this.code = type.code;
    this.kind = kindAt(type.kind, pointer);
    this.faults = occurrence.faults ?? faultAt(pointer, type);
    this.details = occurrence.details ?? {};
  }

  is(type: ProblemType): boolean {
    return this.code === type.code;
  }

  /** The same refusal of a part of a body: its pointers lie below the field that holds the part. */
  below(field: string): Refusal {
    const below = (pointer: string): string => `${field}${pointer.replace(/^path:/, '/')}`;
    return this.with({ faults: this.faults.map((fault) => ({ ...fault, pointer: below(fault.pointer) })) });
  }

  /** The same refusal, seen from further out: pointing below another field, or with more findings. */
  with(changed: Pick<Occurrence, 'faults' | 'details'>): Refusal {
    const { code, kind, message: sentence } = this;
    return new Refusal({ code, kind, sentence, at: null }, { faults: this.faults, details: this.details, ...changed });
  }
}

/** The same refusal where a field of the body names what is unknown. */
export const inBody = (type: ProblemType): ProblemType => ({ ...type, kind: kindAt(type.kind, '/') });

const kindAt = (kind: RefusalKind, pointer: string | null): RefusalKind =>
  kind === 'not-found' && pointer?.startsWith('/') ? 'refused' : kind;

const faultAt = (pointer: string | null, { code, sentence }: ProblemType): readonly Fault[] =>
  pointer === null ? [] : [{ pointer, code, detail: sentence }];

export const eventUnreadable = defineProblem({
  code: 'event-unreadable',
  kind: 'fault',
  sentence:
    'The log holds an event that cannot be read, or lacks one. Nothing was written. Ask the operator to run throughline doctor.',
});

/** A stored event that this software cannot read: changed, of an unknown type, from a newer version, or behind a hole in its stream. Nobody's input is wrong. */
export class UnreadableEvent extends Error {
  readonly code = eventUnreadable.code;
  constructor(
    readonly eventId: string,
    why: string,
  ) {
    super(`The event ${eventId} cannot be read: ${why}.`);
    this.name = 'UnreadableEvent';
  }
}

/** Revisions of a stream count without a gap: what lacks an event is not folded. `last` is -1 before the first event. */
export function assertFollows(
  { id, revision }: { readonly id: string; readonly revision: number },
  last: number,
): void {
  if (revision !== last + 1) throw new UnreadableEvent(id, 'the event before it is missing');
}
