import type { Position } from '@throughline/event-store';
import type { Listed } from './asking.js';
import type { Census, CensusQuery, ComparisonQuery, Comparison, Flow, FlowQuery } from './census.js';
import type { Transition, TransitionsQuery } from './transitions.js';
import type { ClientItem, ClientsQuery, WorklistQuery, WorklistItem } from './worklist.js';

/** Questions over the views. Each answer is read at one watermark. Throws `CursorUnreadable`. */
export interface ViewQueries {
  census(asked: CensusQuery): Promise<Census>;
  flow(asked: FlowQuery): Promise<Flow>;
  /** What differs between two viewpoints of the census, and why. */
  compare(asked: ComparisonQuery): Promise<Comparison>;
  transitions(asked: TransitionsQuery): Promise<Listed<Transition>>;
  /** Every transition that matches, page by page, at one watermark; `limit` of the page is the size of a step. */
  everyTransition(asked: TransitionsQuery): AsyncIterable<Transition>;
  worklist(asked: WorklistQuery): Promise<Listed<WorklistItem>>;
  clients(asked: ClientsQuery): Promise<Listed<ClientItem>>;
  /** Whether the views have followed the log up to here, waiting at most so long. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}
