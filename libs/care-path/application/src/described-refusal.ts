import type { Verdict } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';

/** A refusal with its findings where every reader of problems looks for them: at the top. */
export function describingFindings<Result>(decide: () => Result): Result {
  try {
    return decide();
  } catch (error) {
    const verdict = error instanceof Refusal ? (error.details['verdict'] as Verdict | undefined) : undefined;
    if (!(error instanceof Refusal) || !verdict) throw error;
    throw error.with({ details: { ...error.details, findings: verdict.findings } });
  }
}

/** Moves pointers below a field: a refusal about an entry that the body holds within itself. */
export function pointingBelow<Result>(field: string, decide: () => Result, ownFields: readonly string[] = []): Result {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const faults = error.faults.map((fault) => ({ ...fault, pointer: below(field, fault.pointer, ownFields) }));
    throw error.with({ faults });
  }
}

const below = (field: string, pointer: string, ownFields: readonly string[]): string =>
  pointer === '' || ownFields.includes(pointer) || pointer.startsWith(`${field}/`) ? pointer : `${field}${pointer}`;
