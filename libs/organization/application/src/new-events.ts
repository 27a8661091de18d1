import { type NewEvent, newSalt } from '@throughline/event-store';
import { type CommandTerms, eventIdOf, eventParts, metadataFor, type Part } from '@throughline/kernel';
import { ORGANIZATION_VERSIONS, type OrganizationEvent } from '@throughline/organization';

interface Filing {
  readonly tenant: string;
  readonly commandId: string;
  readonly bodyMac: string;
  readonly facilityId: string | null;
}

/** Decided events of one command in their stored parts. What they say of the organization is not private. */
export function newEvents(
  drafts: readonly OrganizationEvent[],
  terms: CommandTerms,
  { facilityId, ...command }: Filing,
): readonly NewEvent[] {
  const metadataAt = metadataFor(terms, { ...command, labels: [] });
  return drafts.map(({ type, data }, index) => {
    const part: Part = [index, drafts.length];
    const parts = eventParts({ data, metadata: metadataAt({ facilityId }, part), privatePaths: [], salt: newSalt() });
    const id = eventIdOf(command.commandId, index);
    return { id, type, schemaVersion: ORGANIZATION_VERSIONS.of(type), ...parts };
  });
}
