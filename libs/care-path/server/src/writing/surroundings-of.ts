import type { FacilityFacts, ProgrammeFacts, Surroundings } from '@throughline/care-path';
import { LIVE } from '@throughline/kernel';
import { startOfDay } from '@throughline/nest-kit';
import type { OrganisationDirectory } from '@throughline/organisation';
import type { AskedCommand } from './asked-command.js';

/** The world around a decision: the directory as it was last caught up, and the time now. */
export function surroundingsOf(asked: AskedCommand, at: { commandId: string; now: number; directory: OrganisationDirectory }): Surroundings {
  const { directory, commandId, now } = at;
  return {
    commandId,
    now,
    actor: asked.actor,
    origin: asked.origin ?? LIVE,
    rehearsal: asked.dryRun ?? false,
    packAdoptedBy: (facilityId, on) => directory.packAdoptedBy(facilityId, on),
    packBySha: (sha256) => directory.packBySha(sha256),
    facility: (code) => facilityFacts(directory, code),
    programme: (code) => programmeFacts(directory, code),
    startOfDay,
  };
}

function facilityFacts(directory: OrganisationDirectory, code: string): FacilityFacts | undefined {
  const facility = directory.facility(code);
  return facility && { openFrom: facility.openFrom, openTo: facility.closedOn };
}

function programmeFacts(directory: OrganisationDirectory, code: string): ProgrammeFacts | undefined {
  const programme = directory.programme(code);
  if (!programme) return undefined;
  const { facilityId, template, levels, openFrom, closedOn } = programme;
  return { code, facilityId, template, levels, openFrom, openTo: closedOn };
}
