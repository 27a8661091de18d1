/** Which events are read. A list that is absent takes all. */
export interface ReplayFilter {
  readonly type?: readonly string[];
  readonly facilityId?: readonly string[];
  readonly clientId?: readonly string[];
  /** ISO instants with an offset, by when the log took an event. */
  readonly recordedFrom?: string;
  readonly recordedTo?: string;
}

/** Whole commands, in the order of the log. */
export interface ReplayBatch {
  /** Each an event as JSON, as it was sent. Empty when only the cursor moved. */
  readonly lines: readonly string[];
  /** Where reading goes on behind them. */
  readonly cursor: string;
  /** True when there was nothing more by then. */
  readonly caughtUp: boolean;
  /** How many events this reading has in all, as far as that is known. */
  readonly total: number | null;
}

/** What a range comes to. Whoever holds its events can compute the same. */
export interface Totals {
  readonly count: number;
  /** How many events of each type, in order of type. */
  readonly types: Readonly<Record<string, number>>;
  /** SHA-256 over the leaves, each as 64 hexadecimal digits and a line feed. */
  readonly digest: string;
  /** Of how many the log of the service had lost the content when they were read. Of a copy; absent when it is none. */
  readonly unreadable?: number;
}

export interface ReadingTerms {
  /** Waits for more at the end, until the signal aborts. */
  readonly follow: boolean;
  readonly signal: AbortSignal;
}

/** Where a history is read from. */
export interface ReplaySource {
  /** Whether the reader named the facilities. Then others are another copy, and not a change of what may be seen. */
  readonly namesFacilities: boolean;
  /** From behind a cursor, or from the beginning. Throws `ReplayFailure`; ends quietly when the signal aborts. */
  batches(after: string | null, terms: ReadingTerms): AsyncGenerator<ReplayBatch>;
  /** What the history up to a cursor comes to. */
  totalsTo(cursor: string, signal: AbortSignal): Promise<Totals>;
}

/** Where a history is kept. A database stores lines and cursor in one transaction. */
export interface ReplayCopy {
  /** Where reading goes on; null when nothing is stored. */
  cursor(): Promise<string | null>;
  /** Stores all of it or nothing. Behind `client-left`, nothing of the client stays but leaves and cursors. */
  append(batch: Pick<ReplayBatch, 'lines' | 'cursor'>): Promise<void>;
  /** Fills a second copy, then replaces this one with it. After an interruption, filling continues where it stopped. */
  replace(fill: (beside: ReplayCopy) => Promise<void>): Promise<void>;
  /** Computed from what is stored: of the first so many events, or of all. Throws when an event is not as it was recorded. */
  totals(first?: number): Promise<Totals>;
  /** Drops every event behind the first so many; the cursor is then the one behind these. */
  keepFirst(count: number): Promise<void>;
}
