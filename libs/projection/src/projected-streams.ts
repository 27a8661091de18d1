import type { RecordedCommand, RecordedEvent } from '@throughline/event-store';
import type { ClientStatus, RowMove } from './projection-store.js';

/** What the stream of one client is folded into, with its rows. A throw leaves it unfit for use: forget it. */
export interface ProjectedClient {
  readonly revision: number;
  /** What it takes in memory, roughly: grows with the stream. */
  readonly bytes: number;
  /** Folds an event whose rows are known to be stored already; `settle` follows the last one. */
  recall(event: RecordedEvent): void;
  settle(): void;
  /**
   * Folds the events of the next command; answers what they do to the rows together, as of its last event. `knownAt` is
   * the newest `recordedAt` of the log by then: on a cluster, the event's own may be older than one before it.
   */
  follow(command: RecordedCommand, knownAt: number): readonly RowMove[];
  status(clientId: string, position: RecordedEvent['position']): ClientStatus;
}

/** One kind of stream, each about one client, and what its events come to. */
export interface ProjectedStreams {
  /** Names the work: 1 to 80 of `a-z` and `-`. */
  readonly name: string;
  /** Every stream of this kind is this, followed by the client's id. */
  readonly prefix: string;
  /** Changes when the same events would come to other rows: stored ones are then made again. */
  readonly signature: string;
  begin(): ProjectedClient;
}

export const streamOf = ({ prefix }: ProjectedStreams, clientId: string): string => `${prefix}${clientId}`;

export const clientIn = ({ prefix }: ProjectedStreams, stream: string): string => stream.slice(prefix.length);
