import { Refusal } from '@throughline/kernel';

/** Runs what may refuse, and says with a refusal what is known already: the impact, the obligations. */
export function refusedWith<Result>(known: Readonly<Record<string, unknown>>, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw error.with({ details: { ...known, ...error.details } });
  }
}
