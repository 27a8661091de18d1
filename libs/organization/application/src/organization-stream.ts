import type { RecordedEvent, StoredCommand, StreamDefinition } from '@throughline/event-store';
import { assertIntact, type EventMetadata, wholeEvent } from '@throughline/kernel';
import { ORGANIZATION_VERSIONS, type OrganizationEvent } from '@throughline/organization';

/** A facility, a program or a published pack, and the commands that made it what it is. */
interface Recorded<Subject> {
  readonly subject: Subject | null;
  readonly commands: ReadonlyMap<string, StoredCommand>;
}

export type Evolve<Subject> = (subject: Subject | null, event: OrganizationEvent) => Subject | null;

/** How a stream of the organization is folded. Such streams are short: dozens of events in years. */
export function organizationStream<Subject>(
  name: string,
  evolve: Evolve<Subject>,
): StreamDefinition<Recorded<Subject>> {
  return {
    name,
    initial: () => ({ subject: null, commands: new Map() }),
    evolve: ({ subject, commands }, stored) => {
      const { event, metadata } = readOrganizationEvent(stored);
      return {
        subject: evolve(subject, event),
        commands: withCommand(commands, stored.revision, metadata),
      };
    },
    commandOf: ({ commands }, commandId) => commands.get(commandId),
  };
}

/** Throws `UnreadableEvent`: to pass over what the organization decided would judge moves by rules that no longer hold. */
export function readOrganizationEvent(stored: RecordedEvent): {
  readonly event: OrganizationEvent;
  readonly metadata: EventMetadata;
} {
  assertIntact(stored);
  const { id, type, schemaVersion } = stored;
  const { data, metadata } = wholeEvent(stored);
  const today = ORGANIZATION_VERSIONS.upcast({ id, type, schemaVersion, data });
  return { event: { type, data: today } as OrganizationEvent, metadata };
}

function withCommand(
  commands: ReadonlyMap<string, StoredCommand>,
  revision: number,
  { commandId, bodyMac }: EventMetadata,
): ReadonlyMap<string, StoredCommand> {
  const known = commands.get(commandId);
  return new Map(commands).set(
    commandId,
    known ? { ...known, count: known.count + 1 } : { revision, count: 1, bodyMac },
  );
}
