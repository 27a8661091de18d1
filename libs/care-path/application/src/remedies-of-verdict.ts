import type { Remedy, Verdict } from '@throughline/continuum';
import type { OrganizationDirectory } from '@throughline/organization';

/** By the pack that judged; none where nothing did. */
export function remediesOfVerdict(
  verdict: Verdict | null | undefined,
  directory: Pick<OrganizationDirectory, 'packBySha'>,
): readonly Remedy[] {
  return verdict ? (directory.packBySha(verdict.packSha256)?.remedies(verdict) ?? []) : [];
}
