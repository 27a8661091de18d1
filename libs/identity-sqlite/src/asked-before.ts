import type { KeyObject } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { canonicalJson, type Clock, idempotencyKeyReused, Refusal } from '@throughline/kernel';
import { macOf, type RequestOnce } from '@throughline/identity/engine';
import { inTransaction } from './transaction.js';

interface AnsweredOnce<Answer> {
  readonly answer: Answer;
  readonly replayed: boolean;
}

interface Row {
  readonly request_mac: string;
  readonly answer: string;
}

/** The vault has no log to look a request up in, so it keeps what it answered. Answers hold ids and counts, never a name. */
export class AskedBefore {
  readonly #select: StatementSync;
  readonly #insert: StatementSync;

  constructor(
    private readonly database: DatabaseSync,
    private readonly of: { readonly clock: Clock; readonly fingerprintKey: KeyObject },
  ) {
    this.#select = database.prepare(
      'SELECT request_mac, answer FROM asked_before WHERE principal = ? AND idempotency_key = ? AND subject = ?',
    );
    this.#insert = database.prepare(
      'INSERT INTO asked_before (principal, idempotency_key, subject, request_mac, answer, answered_at) VALUES (?, ?, ?, ?, ?, ?)',
    );
  }

  /** Acts in one transaction with the note of it; without a request it acts, and notes nothing. */
  once<Answer extends object>(request: RequestOnce | undefined, act: () => Answer): AnsweredOnce<Answer> {
    if (!request) return { answer: inTransaction(this.database, act), replayed: false };
    const { principal, idempotencyKey, subject } = request;
    return inTransaction(this.database, () => {
      const earlier = this.answeredBefore<Answer>(request);
      if (earlier) return { answer: earlier, replayed: true };
      const answer = act();
      const stored = JSON.stringify(answer);
      this.#insert.run(principal, idempotencyKey, subject, this.#macOf(request), stored, this.of.clock.now());
      return { answer, replayed: false };
    });
  }

  /** What the same request was answered; null for a new one. Refuses `idempotency-key-reused`. */
  answeredBefore<Answer extends object>(request: RequestOnce): Answer | null {
    const { principal, idempotencyKey, subject } = request;
    const earlier = this.#select.get(principal, idempotencyKey, subject) as Row | undefined;
    if (!earlier) return null;
    if (earlier.request_mac !== this.#macOf(request)) throw new Refusal(idempotencyKeyReused);
    return JSON.parse(earlier.answer) as Answer;
  }

  #macOf({ request }: RequestOnce): string {
    return macOf(this.of.fingerprintKey, canonicalJson(request));
  }
}
