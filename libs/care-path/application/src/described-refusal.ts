import type { Remedy, Verdict } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';
import { describingSites } from './obligations-at-sites.js';

/** Runs `decide` and answers its result. Rethrows a `Refusal` with the zones of its sites, its findings, and their remedies. */
export const describingRefusals = <Result>(directory: OrganizationDirectory, decide: () => Result): Result =>
  describingSites(directory, () => describingFindings(directory, decide));

/** A refusal with its findings, and what would meet them, where every reader of problems looks for them: at the top. */
function describingFindings<Result>(directory: OrganizationDirectory, decide: () => Result): Result {
  try {
    return decide();
  } catch (error) {
    const verdict = error instanceof Refusal ? (error.details['verdict'] as Verdict | undefined) : undefined;
    if (!(error instanceof Refusal) || !verdict) throw error;
    const remedies = remediesOfVerdict(verdict, directory);
    throw error.with({ details: { ...error.details, findings: verdict.findings, remedies } });
  }
}

/** Runs `decide`, and puts the field of the body that holds the entry before the pointers of a `Refusal`. `ownFields` stay as they are. */
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

/** By the pack that judged; none where nothing did. */
export function remediesOfVerdict(
  verdict: Verdict | null | undefined,
  directory: Pick<OrganizationDirectory, 'packBySha'>,
): readonly Remedy[] {
  return verdict ? (directory.packBySha(verdict.packSha256)?.remedies(verdict) ?? []) : [];
}
