import type { RulePack } from '@throughline/continuum';
import type { Adoption, OrganizationDirectory } from '@throughline/organization';

/** An open program that offers levels which a pack does not know. */
export interface UncoveredProgram {
  readonly programId: string;
  readonly levels: readonly string[];
}

/**
 * The programs to which an adoption leaves levels that cannot be judged: an admission there is refused until the program is
 * changed. No refusal, for a facility that takes another edition adopts it first and changes its programs then.
 */
export function uncoveredPrograms(
  { pack, from, programId, advisory }: Adoption,
  facilityId: string,
  directory: OrganizationDirectory,
): readonly UncoveredProgram[] {
  const adopted: RulePack | undefined = pack && !advisory ? directory.packBySha(pack.sha256) : undefined;
  if (!adopted) return [];
  return directory
    .programs()
    .filter((program) => program.facilityId === facilityId && (programId === null || program.code === programId))
    .filter(({ closedOn }) => closedOn === null || closedOn >= from)
    .map(({ code, levels }) => ({ programId: code, levels: levels.filter((level) => !adopted.level(level)) }))
    .filter(({ levels }) => levels.length > 0);
}
