/** Someone looked at who a client is, or at what happened to them. */
export interface RecordedRead {
  /** UTC ms on the service's clock. */
  readonly at: number;
  /** Pseudonymous. */
  readonly actorId: string;
  readonly roles: readonly string[];
  readonly clientId: string;
  /** The route's pattern, e.g. `GET /v1/clients/:clientId/path`. */
  readonly route: string;
  readonly correlationId: string;
}

/** UTC ms, or the first instant of a day at each facility that knows the client, by its code. */
export type ReadInstant = number | ReadonlyMap<string, number>;

export interface ReadsQuery {
  /** Only reads of clients that one of these facilities knows. */
  readonly facilities: readonly string[] | 'all';
  /** Only reads of one of these clients, and by one of these people. */
  readonly clientIds?: readonly string[];
  readonly actorIds?: readonly string[];
  /** Inclusive. */
  readonly from?: ReadInstant;
  /** Exclusive. */
  readonly to?: ReadInstant;
  /** The `next` of the page before; null for the newest. */
  readonly before: number | null;
  /** At most this many, newest first. */
  readonly limit: number;
}

export interface ReadsPage {
  readonly reads: readonly RecordedRead[];
  /** Null on the last page. */
  readonly next: number | null;
}

/** Who read which client's identity or path, when, and by which route. Never says what was read. */
export interface ReadJournal {
  /** All of them or none. Never rejects: care does not wait for the journal, whose faults its owner is told of. */
  recordReads(reads: readonly RecordedRead[]): Promise<void>;
  listReads(query: ReadsQuery): Promise<ReadsPage>;
}
