import type { RecordedCommand, RecordedEvent } from '@throughline/event-store';
import type { ClientStatus, RowMove } from './projection-store.js';

/** What the streams of one client are folded into, with their rows. A throw leaves it unfit for use: forget it. */
export interface ProjectedClient {
  /** Of the last event of a stream that was folded; -1 before the first. */
  revisionIn(stream: string): number;
  /** What it takes in memory, roughly: grows with the streams. */
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

/** Streams about clients, of one kind or several, and what their events come to. */
export interface ProjectedStreams {
  /** Names the work: 1 to 80 of `a-z` and `-`. */
  readonly name: string;
  /** What the names of all of them begin with, and those of no others. */
  readonly prefix: string;
  /** Those of a client; the first one is begun before the others. */
  streamsOf(clientId: string): readonly string[];
  clientIn(stream: string): string;
  /** Changes when the same events would come to other rows: stored ones are then made again. */
  readonly signature: string;
  begin(): ProjectedClient;
}
