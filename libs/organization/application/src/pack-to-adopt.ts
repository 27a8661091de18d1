import type { Population } from '@throughline/continuum';
import { type LocalDate, programUnknown, Refusal } from '@throughline/kernel';
import type { Adoption, OrganizationDirectory } from '@throughline/organization';
import { packUnknown } from './pack-unknown.js';

/** An adoption as a caller states it: what is left out is null, and not advisory. */
export interface PackToAdopt {
  /** Code of the facility. */
  readonly code: string;
  /** Null ends, from that day on, what was adopted for just these. */
  readonly pack: { readonly id: string; readonly version: string } | null;
  readonly from: LocalDate;
  readonly programId?: string | null | undefined;
  readonly population?: Population | null | undefined;
  readonly advisory?: boolean | undefined;
}

/** Looks up the published pack and the program, which must be one of the facility. */
export function adoptionOf(
  { pack, from, programId = null, population = null, advisory = false }: Omit<PackToAdopt, 'code'>,
  facilityId: string,
  directory: OrganizationDirectory,
): Adoption {
  const published = pack && directory.packByVersion(pack.id, pack.version)?.ref;
  if (pack && !published) throw new Refusal(packUnknown, { at: '/pack' });
  if (programId !== null && directory.program(programId)?.facilityId !== facilityId) {
    throw new Refusal(programUnknown, { at: '/programId' });
  }
  return { pack: published ?? null, from, programId, population, advisory };
}
