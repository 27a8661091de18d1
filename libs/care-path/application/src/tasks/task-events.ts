import { TASK_PRIVATE, TASK_SCHEMAS, TASK_VERSIONS, type TaskEvent } from '@throughline/care-path';
import { type NewEvent, newSalt } from '@throughline/event-store';
import { type CommandTerms, eventIdOf, eventParts, metadataFor } from '@throughline/kernel';

interface Filing {
  readonly tenant: string;
  readonly commandId: string;
  readonly bodyMac: string;
  readonly facilityId: string;
}

/** Decided events of one command in their stored parts: who has a task is private. */
export function taskEvents(
  drafts: readonly TaskEvent[],
  terms: CommandTerms,
  { facilityId, ...command }: Filing,
): readonly NewEvent[] {
  const metadataAt = metadataFor(terms, { ...command, labels: ['42CFRPart2'] });
  return drafts.map(({ type, data }, index) => {
    const metadata = metadataAt({ facilityId }, [index, drafts.length]);
    const stored = TASK_SCHEMAS[type].parse(data);
    const parts = eventParts({ data: stored, metadata, privatePaths: TASK_PRIVATE[type], salt: newSalt() });
    return { id: eventIdOf(command.commandId, index), type, schemaVersion: TASK_VERSIONS.of(type), ...parts };
  });
}
