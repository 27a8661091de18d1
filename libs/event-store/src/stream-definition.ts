import type { NewEvent, RecordedEvent, StreamState } from './event-log.js';
import type { Position } from './position.js';

/** Where a command was stored: its events are `count` revisions from `revision` on. */
export interface StoredCommand {
  readonly revision: number;
  readonly count: number;
  readonly bodyMac: string;
}

/** How one stream is folded. */
export interface StreamDefinition<State> {
  /** The full stream name, e.g. `carePath-<clientId>`. */
  readonly name: string;
  initial(): State;
  /** Never throws on a recorded event. May consume `state`: nobody else holds it. */
  evolve(state: State, event: RecordedEvent): State;
  /** The folded answer to "was this command stored already?". */
  commandOf(state: State, commandId: string): StoredCommand | undefined;
}

export type Revision = number | 'none';

/**
 * What a decision looked at beside its own stream, and that rarely changes, as an adopted pack. Where one of it has moved on
 * when the events are appended, the request is judged again. Advisory, as `AppendTerms` says: nothing is counted by it.
 */
export interface RestsOn {
  /** As they were when the last decision looked. Asked right after it. */
  streams(): readonly StreamState[];
  /** Reads on, so that the next decision sees what has moved. */
  catchUp(): Promise<unknown>;
}

/** One command on one stream. `decide` and `permit` throw a `Refusal` to say no, and only look at the state. */
export interface Request<State, Draft> {
  /** Deterministic, see `commandIdOf`: the same request asked again has the same id. */
  readonly commandId: string;
  /** Tells a repeated request from another one under the same command id. */
  readonly bodyMac: string;
  /** The revision that a person saw (`If-Match`); their stale decision is never retried for them. */
  readonly seen?: number;
  readonly dryRun: boolean;
  readonly restsOn?: RestsOn;
  /** May this caller touch the stream at all? Asked first, so that a replayed answer is guarded too. */
  permit?(state: State, revision: Revision): void;
  decide(state: State, revision: Revision): readonly Draft[];
  /** Turns drafts into events with deterministic ids; runs once per attempt, so that a retry sends the same bytes. */
  seal(
    drafts: readonly Draft[],
    command: { readonly commandId: string },
  ): Promise<readonly NewEvent[]> | readonly NewEvent[];
}

export interface TransactResult<State, Draft> {
  /** True when an earlier request stored these events and this one wrote nothing. */
  readonly replayed: boolean;
  readonly dryRun: boolean;
  /** The stream's revision now. */
  readonly revision: Revision;
  /** Of the last of `events`; null when the command recorded nothing. */
  readonly position: Position | null;
  /** What the command recorded, now or (replayed) then; empty for a dry run and when nothing had to change. */
  readonly events: readonly RecordedEvent[];
  /** What was decided in this call; empty for a replay. */
  readonly drafts: readonly Draft[];
  /** Read it before awaiting anything else: the next command on this stream may consume it. */
  readonly state: State;
}
