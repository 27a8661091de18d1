import type { Position } from '@throughline/event-store';
import type { Listed } from './asking.js';
import type { Census, CensusAsked, CompareAsked, Comparison, Flow, FlowAsked } from './census.js';
import type { Transition, TransitionsAsked } from './transitions.js';
import type { ClientItem, ClientsAsked, WorklistAsked, WorklistItem } from './worklist.js';

/** Questions over the views. Each answer is read at one watermark. Throws `CursorUnreadable`. */
export interface ViewQueries {
  census(asked: CensusAsked): Promise<Census>;
  flow(asked: FlowAsked): Promise<Flow>;
  /** What differs between two viewpoints of the census, and why. */
  compare(asked: CompareAsked): Promise<Comparison>;
  transitions(asked: TransitionsAsked): Promise<Listed<Transition>>;
  /** Every transition that matches, page by page, at one watermark; `limit` of the page is the size of a step. */
  everyTransition(asked: TransitionsAsked): AsyncIterable<Transition>;
  worklist(asked: WorklistAsked): Promise<Listed<WorklistItem>>;
  clients(asked: ClientsAsked): Promise<Listed<ClientItem>>;
  /** Whether the views have followed the log up to here, waiting at most so long. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}
