/** What went wrong between us and the broker: a stable code, and a sentence that says what to do. It never holds client data. */
export class PublicationError extends Error {
  constructor(
    /** `publication-unavailable`, `publication-outcome-unknown`: passes, or is tried again. The others want a person. */
    readonly code: PublicationErrorCode,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.name = 'PublicationError';
  }
}

type PublicationErrorCode =
  | 'publication-unavailable' // brokers cannot be reached, or do not answer
  | 'publication-outcome-unknown' // the answer to a commit was lost
  | 'publication-fenced' // another publisher has taken over
  | 'publication-superseded' // another publisher has written since: stop for good
  | 'publication-not-allowed' // TLS, SASL or permissions
  | 'publication-setting-wrong' // a setting of ours cannot work
  | 'topic-missing'
  | 'topic-misconfigured'
  | 'record-too-large'
  | 'checkpoint-missing' // topics hold records, and no checkpoint says how far they go
  | 'checkpoint-beyond-log'
  | 'checkpoint-of-another-log'
  | 'checkpoint-unreadable';

/** These never mend themselves: a publisher that meets one stops until a person has acted. */
const FINAL: ReadonlySet<PublicationErrorCode> = new Set([
  'publication-superseded',
  'checkpoint-missing',
  'checkpoint-beyond-log',
  'checkpoint-of-another-log',
  'checkpoint-unreadable',
]);

export const isFinal = (error: unknown): boolean => error instanceof PublicationError && FINAL.has(error.code);

export const superseded = () =>
  new PublicationError(
    'publication-superseded',
    'Another publisher of the same shard has taken over. Run only one; stop this one or the other.',
  );
