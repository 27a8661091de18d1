import {
  type ReadableLog,
  lastOf,
  type Position,
  type RecordedCommand,
  type RecordedEvent,
  streamCommands,
} from '@throughline/event-store';
import type { KnownTimes } from './known-times.js';
import type { ProjectedStreams } from './projected-streams.js';
import type { ClientHistory, ClientStatus, ParkedClient, RowMove } from './projection-store.js';

/** Everything that was ever known of a client up to a position, from the log alone: what following it live comes to. */
export async function historyOf(
  log: ReadableLog,
  streams: ProjectedStreams,
  clientId: string,
  { until, times }: { readonly until: Position; readonly times: KnownTimes },
): Promise<ClientHistory> {
  const folded = streams.begin();
  const moves: RowMove[] = [];
  let client: ClientStatus | null = null;
  const told = streams.streamsOf(clientId).map((stream) => streamCommands(log, stream));
  for await (const command of inLogOrder(told)) {
    const { position } = lastOf(command);
    if (position > until) break;
    try {
      moves.push(...folded.follow(command, times.of(lastOf(command))));
      client = folded.status(clientId, position);
    } catch (error) {
      return { client, moves, parked: parkedAt(clientId, command[0], error) };
    }
  }
  return { client, moves, parked: null };
}

/** The commands of several streams, one after the other as the log holds them. */
async function* inLogOrder(streams: readonly AsyncGenerator<RecordedCommand>[]): AsyncGenerator<RecordedCommand> {
  try {
    const next = new Map<AsyncGenerator<RecordedCommand>, RecordedCommand>();
    const advance = async (stream: AsyncGenerator<RecordedCommand>): Promise<void> => {
      const { done, value } = await stream.next();
      if (done) next.delete(stream);
      else next.set(stream, value);
    };
    for (const stream of streams) await advance(stream);
    while (next.size > 0) {
      const [stream, command] = [...next].reduce((one, other) => (isBefore(other[1], one[1]) ? other : one));
      yield command;
      await advance(stream);
    }
  } finally {
    for (const stream of streams) await stream.return(undefined);
  }
}

const isBefore = ([one]: RecordedCommand, [other]: RecordedCommand): boolean => one.position < other.position;

/** An event that cannot be dealt with stops its client, and nobody else. */
export const parkedAt = (clientId: string, event: RecordedEvent, error: unknown): ParkedClient => ({
  clientId,
  eventId: event.id,
  position: event.position,
  eventType: `${event.type} ${event.schemaVersion}`,
  recordedAt: event.recordedAt,
  cause: error instanceof Error ? error.name : 'unknown',
  retriedAt: null,
  retriedBy: null,
});
