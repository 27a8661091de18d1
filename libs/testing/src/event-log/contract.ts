import type { EventLog } from '@throughline/event-store';
import type { MovableClock } from '../movable-clock.js';

/** One store under test. A store may share its log with other tests: the suite uses stream names of its own. */
export interface OpenedLog {
  readonly log: EventLog;
  /** Closes the log and opens the same one again; only for durable stores. */
  reopen?(): Promise<EventLog>;
  /** Others write so many events to the same server, which are none of this log; only where there can be others. */
  strangers?(count: number): Promise<void>;
  /** Closes what is open and removes what is left. */
  close(): Promise<void>;
}

/** What a store can do, and so which specifications it runs. */
export interface EventLogCapabilities {
  open(): Promise<OpenedLog>;
  /** Events outlive the log object. */
  readonly durable: boolean;
  /** Each `open` gives an empty log. */
  readonly startsEmpty: boolean;
  /**
   * How far the engine knows an event id again: in the whole log; or only where a repeat names the same stream and
   * expected revision as the first append did, as EventStoreDB does.
   */
  readonly repeatsKnown: 'in-the-log' | 'at-their-place';
  /** The clock that stamps `recordedAt`, for stores that can be given one. */
  readonly clock?: MovableClock;
  /** Rounds of writers racing for one revision; 100 when absent. */
  readonly races?: number;
}

/** The log that the running specification may use. */
export type CurrentLog = () => OpenedLog;
