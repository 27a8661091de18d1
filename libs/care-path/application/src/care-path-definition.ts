import { carePathStream, emptyPath, evolve, type Path, readPathEvent } from '@throughline/care-path';
import type { StreamDefinition } from '@throughline/event-store';

/** How the stream of one client's path is folded. */
export const carePathDefinition = (clientId: string): StreamDefinition<Path> => ({
  name: carePathStream(clientId),
  initial: emptyPath,
  evolve: (path, event) => evolve(path, readPathEvent(event)),
  commandOf: (path, commandId) => path.commands.get(commandId),
});
