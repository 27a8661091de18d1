import type { RecordedEvent, StoredCommand, StreamDefinition } from '@throughline/event-store';
import { type EventMetadata, UnreadableEvent } from '@throughline/kernel';
import { ORGANIZATION_SCHEMA_VERSION, ORGANIZATION_SCHEMAS, type OrganizationEvent } from '@throughline/organization';

/** A facility, a program or a published pack, and the commands that made it what it is. */
export interface Recorded<Subject> {
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
    evolve: ({ subject, commands }, event) => ({
      subject: evolve(subject, organizationEvent(event)),
      commands: withCommand(commands, event),
    }),
    commandOf: ({ commands }, commandId) => commands.get(commandId),
  };
}

/** Throws `UnreadableEvent`: to pass over what the organization decided would judge moves by rules that no longer hold. */
export function organizationEvent({ id, type, schemaVersion, data }: RecordedEvent): OrganizationEvent {
  if (!Object.hasOwn(ORGANIZATION_SCHEMAS, type)) throw new UnreadableEvent(id, 'its type is unknown');
  if (schemaVersion > ORGANIZATION_SCHEMA_VERSION) throw new UnreadableEvent(id, 'it was written by a newer version');
  return { type, data: parsed(id, data) } as OrganizationEvent;
}

function parsed(id: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableEvent(id, 'it is not JSON');
  }
}

function withCommand(
  commands: ReadonlyMap<string, StoredCommand>,
  { revision, metadata }: RecordedEvent,
): ReadonlyMap<string, StoredCommand> {
  const { commandId, bodyMac } = JSON.parse(metadata) as EventMetadata;
  const known = commands.get(commandId);
  return new Map(commands).set(
    commandId,
    known ? { ...known, count: known.count + 1 } : { revision, count: 1, bodyMac },
  );
}
