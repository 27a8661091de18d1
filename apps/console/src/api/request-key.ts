import { useRef } from 'react';
import { type Problem, Rejected, UNREACHABLE } from './client';

/** The request left, and no answer came: it may have been recorded. */
export const OUTCOME_UNKNOWN: Problem = {
  ...UNREACHABLE,
  code: 'outcome-unknown',
  detail:
    'The service cannot be reached. Whether this was recorded is not known. Press the button again when the connection is back: it is recorded once.',
};

/** What a person is told of a command that failed: where no answer of the service came, its outcome is not known. */
export function problemOf(error: unknown): Problem {
  const problem = error instanceof Rejected ? error.problem : UNREACHABLE;
  return problem.code === UNREACHABLE.code ? OUTCOME_UNKNOWN : problem;
}

/**
 * The key of a request until its outcome is known: pressed again after a lost answer, it is the same request. One that was
 * changed, or whose outcome is known, is another.
 */
export function useRequestKey() {
  const kept = useRef<{ readonly body: string; readonly key: string } | null>(null);
  return {
    keyFor(body: unknown): string {
      const text = JSON.stringify(body);
      if (kept.current?.body !== text) kept.current = { body: text, key: crypto.randomUUID() };
      return kept.current.key;
    },
    settled(error: unknown): void {
      const { code, status } = error === null ? { code: '', status: 200 } : problemOf(error);
      if (code !== OUTCOME_UNKNOWN.code && status < 500) kept.current = null;
    },
  };
}
