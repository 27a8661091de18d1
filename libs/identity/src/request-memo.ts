/** One request to change something in the vault, as its sender names it. */
export interface RequestOnce {
  readonly principal: string;
  readonly idempotencyKey: string;
  /** Whom it concerns: the same key for another subject is another request. */
  readonly subject: string;
  /** What was sent, as canonical JSON allows it; only a MAC of it is kept. */
  readonly request: unknown;
}

/**
 * What callers asked the vault to change, answered the same when they ask again. A change that takes `once` keeps the request
 * and its answer with what it changes, in one durable step: both are there after a crash, or neither. Asked again it answers
 * what it answered then, and refuses `idempotency-key-reused` when the same key brings another request.
 */
export interface RequestMemo {
  /** What the same request was answered, in ids and counts; null for a new one. Refuses `idempotency-key-reused`. */
  answeredBefore<Answer extends object>(request: RequestOnce): Promise<Answer | null>;
}
