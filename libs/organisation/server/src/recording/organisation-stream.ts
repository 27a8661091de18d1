import type { RecordedEvent, StoredCommand, StreamDefinition } from '@throughline/event-store';
import type { EventMetadata } from '@throughline/kernel';
import type { OrganisationEvent } from '@throughline/organisation';

/** A facility, a programme or a published pack, and the commands that made it what it is. */
export interface Recorded<Subject> {
  readonly subject: Subject | null;
  readonly commands: ReadonlyMap<string, StoredCommand>;
}

export type Evolve<Subject> = (subject: Subject | null, event: OrganisationEvent) => Subject | null;

/** How a stream of the organisation is folded. Such streams are short: dozens of events in years. */
export function organisationStream<Subject>(name: string, evolve: Evolve<Subject>): StreamDefinition<Recorded<Subject>> {
  return {
    name,
    initial: () => ({ subject: null, commands: new Map() }),
    evolve: ({ subject, commands }, event) => ({ subject: evolve(subject, organisationEvent(event)), commands: withCommand(commands, event) }),
    commandOf: ({ commands }, commandId) => commands.get(commandId),
  };
}

export const organisationEvent = ({ type, data }: RecordedEvent): OrganisationEvent => ({ type, data: JSON.parse(data) }) as OrganisationEvent;

function withCommand(commands: ReadonlyMap<string, StoredCommand>, { revision, metadata }: RecordedEvent): ReadonlyMap<string, StoredCommand> {
  const { commandId, bodyMac } = JSON.parse(metadata) as EventMetadata;
  const known = commands.get(commandId);
  return new Map(commands).set(commandId, known ? { ...known, count: known.count + 1 } : { revision, count: 1, bodyMac });
}
