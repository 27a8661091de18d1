import { Rejected } from './client';

const LOST_TIMES_MAX = 2;
const BUSY_TIMES_MAX = 5;
/** Somebody looks at the screen meanwhile: what takes longer is said, with a button. */
const BUSY_MS_MAX = 5_000;

/**
 * Which question is asked again, and when: after a lost connection, and of a service that has no time now or is starting and
 * says when. What it rejected stays rejected.
 */
export const askedAgain = {
  retry: (times: number, error: unknown): boolean => {
    if (!(error instanceof Rejected)) return false;
    const { problem, againInMs } = error;
    if (problem.status === 0) return times < LOST_TIMES_MAX;
    return problem.status === 503 && againInMs !== null && againInMs <= BUSY_MS_MAX && times < BUSY_TIMES_MAX;
  },
  retryDelay: (times: number, error: unknown): number =>
    error instanceof Rejected && error.againInMs !== null ? error.againInMs : 1_000 * 2 ** times,
};
