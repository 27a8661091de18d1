import { assertMayEdit, type FacilityFacts, type ProgramFacts, type DecisionContext } from '@throughline/care-path';
import { LIVE, type CommandRequest } from '@throughline/kernel';
import { startOfDay } from '@throughline/time';
import type { OrganizationDirectory } from '@throughline/organization';

/** The world around a decision: the directory as it was last caught up, and the time now. */
export function decisionContextOf(
  request: CommandRequest,
  at: {
    commandId: string;
    now: number;
    directory: OrganizationDirectory;
    textsOf: DecisionContext['textsOf'];
    populationOn: DecisionContext['populationOn'];
  },
): DecisionContext {
  const { directory, commandId, now, textsOf, populationOn } = at;
  return {
    commandId,
    nextPart: 0,
    now,
    actor: request.actor,
    origin: request.origin ?? LIVE,
    packsAdopted: (facilityId, query) => directory.packsAdopted(facilityId, query),
    packBySha: (sha256) => directory.packBySha(sha256),
    assertMayEdit: (path, entry) => assertMayEdit(path, entry, request.facilities),
    textsOf,
    populationOn,
    facility: (code) => facilityFacts(directory, code),
    program: (code) => programFacts(directory, code),
    startOfDay,
  };
}

function facilityFacts(directory: OrganizationDirectory, code: string): FacilityFacts | undefined {
  const facility = directory.facility(code);
  return facility && { openFrom: facility.openFrom, openTo: facility.closedOn };
}

function programFacts(directory: OrganizationDirectory, code: string): ProgramFacts | undefined {
  const program = directory.program(code);
  if (!program) return undefined;
  const { facilityId, template, levels, window, modality, openFrom, closedOn } = program;
  return { code, facilityId, template, levels, window, modality, openFrom, openTo: closedOn };
}
