import type { Position } from '@throughline/event-store';
import type { ViewName, ViewRow } from '@throughline/views';

/** By this position, the newest `recordedAt` of the log was this one (UTC ms): resolves an instant to a position. */
export interface TimeMark {
  readonly position: Position;
  readonly recordedAt: number;
}

/** One row came, changed or went, by the event at `position`. */
export interface RowMove {
  readonly view: ViewName;
  readonly key: string;
  readonly position: Position;
  /** Of that event. UTC ms. */
  readonly recordedAt: number;
  /** A version of this row is current and stops being what we know at `position`. */
  readonly closes: boolean;
  /** Then that version has come to its end (see `Lasting`), and is in nothing else unlike the row. */
  readonly ends: boolean;
  /** What we know from `position` on; null when the row has gone. */
  readonly row: ViewRow | null;
}

/** A version of a row with the stretch of the log during which it was what we knew; half-open, like every interval. */
export interface RowVersion {
  readonly view: ViewName;
  readonly key: string;
  readonly knownFrom: Position;
  readonly knownTo: Position | null;
  /** The same as instants of the log's clock. UTC ms. */
  readonly knownFromAt: number;
  readonly knownToAt: number | null;
  readonly row: ViewRow;
}

export interface ClientStatus {
  readonly clientId: string;
  /** Of the client's last event that is in the rows. */
  readonly revision: number;
  readonly position: Position;
  readonly registeredFacilityId: string | null;
}

/** A client whose rows stand still because an event of theirs cannot be dealt with. */
export interface ParkedClient {
  readonly clientId: string;
  readonly eventId: string;
  readonly position: Position;
  /** Of that event: its type, with the version of its shape, and when it was recorded (UTC ms). */
  readonly eventType: string;
  readonly recordedAt: number;
  /** Name of the error; its message may hold anything and is not kept. */
  readonly cause: string;
  /** When somebody last had the client folded again in vain (UTC ms), and who; null when nobody did. */
  readonly retriedAt: number | null;
  readonly retriedBy: string | null;
}

/** The newest event that the rows were made from: by it a log is known that was put back and has grown since. */
export interface FollowedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly eventId: string;
  readonly recordedAt: number;
}

/** What a stretch of the log came to, written in one transaction. */
export interface ProjectionBatch {
  readonly logId: string;
  /** Of the views that made these rows. Kept with the first stretch, and from then on that of all rows. */
  readonly signature: string;
  readonly previous: Position;
  readonly next: Position;
  /** Null when the stretch holds none of ours: then the one before it stands. */
  readonly lastEvent: FollowedEvent | null;
  /** In log order. */
  readonly times: readonly TimeMark[];
  /** In log order, so that every version in between is kept. */
  readonly rows: readonly (RowMove & { readonly clientId: string })[];
  /** How each client that had events stands at the end of the batch. */
  readonly clients: readonly ClientStatus[];
  readonly parked: readonly ParkedClient[];
}

/** Everything about one client, made from the beginning. */
export interface ClientHistory {
  /** Null when not even the first event could be read. */
  readonly client: ClientStatus | null;
  /** In log order, from the first event on. */
  readonly moves: readonly RowMove[];
  readonly parked: ParkedClient | null;
}

export interface ProjectionStatus {
  readonly position: Position;
  /** Newest `recordedAt` up to there; null before the first event. */
  readonly recordedAt: number | null;
  readonly lastEvent: FollowedEvent | null;
  /** Of the views that the stored rows were made with; null when nothing is stored. */
  readonly signature: string | null;
}

/** Where the rows of one shard are kept, each with its two times. Writers only: questions go to `ViewQueries`. */
export interface ProjectionStore {
  /** Whose rows these are, see `workOf`. Rows of another shard in the same place count as none. */
  readonly work: string;
  /** Throws `CheckpointOfAnotherLog`. */
  status(logId: string): Promise<ProjectionStatus>;
  parked(): Promise<readonly ParkedClient[]>;
  /** All or nothing. Throws `CheckpointMoved` when the stored position is not `previous`, `CheckpointOfAnotherLog`. */
  commit(batch: ProjectionBatch): Promise<void>;
  /** Puts a client's history in the place of what is stored of them, and parks or unparks them accordingly. */
  replaceClient(clientId: string, history: ClientHistory): Promise<void>;
  /** Starts new, empty tables beside those in use. An earlier build that was never finished is forgotten. */
  build(signature: string): Promise<ProjectionBuild>;
  /** Every version of a view's rows, by client, key and position. For comparing and checking. */
  versions(view: ViewName): AsyncIterable<RowVersion & { readonly clientId: string }>;
  close(): Promise<void>;
}

export interface BuildCheckpoint {
  readonly logId: string;
  readonly position: Position;
  readonly lastEvent: FollowedEvent | null;
}

/** Tables on their way to taking the place of those in use. */
export interface ProjectionBuild {
  addTimes(times: readonly TimeMark[]): Promise<void>;
  addClients(histories: readonly ClientHistory[]): Promise<void>;
  /** Whether a client was added to it, be it parked. */
  holds(clientId: string): Promise<boolean>;
  /** Switches over in one transaction. */
  finish(checkpoint: BuildCheckpoint): Promise<void>;
  abandon(): Promise<void>;
}
