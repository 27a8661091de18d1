import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@throughline/event-store';
import type {
  Asked,
  Census,
  CensusQuery,
  ClientItem,
  ClientsQuery,
  ComparisonQuery,
  Comparison,
  Flow,
  FlowQuery,
  Listed,
  Transition,
  TransitionsQuery,
  ViewQueries,
  WorklistQuery,
  WorklistItem,
} from '@throughline/projection';
import { census } from './queries/census.js';
import { clients } from './queries/clients.js';
import { compare } from './queries/compare.js';
import { flow } from './queries/flow.js';
import { transitionPage, transitions } from './queries/transitions.js';
import { checkpointOf, knownAt } from './queries/viewpoint.js';
import { worklist } from './queries/worklist.js';
import { inSnapshot } from './transaction.js';
import { ViewReader } from './view-reader.js';

const LOOK_AGAIN_MS = 3;

/** The questions over a SQLite file that a projector writes, in this thread or another. */
export class SqliteViewQueries implements ViewQueries {
  readonly #database: DatabaseSync;
  readonly #reader: ViewReader;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#reader = new ViewReader(database);
  }

  async census(asked: CensusQuery): Promise<Census> {
    return this.#answer(census, asked);
  }

  async flow(asked: FlowQuery): Promise<Flow> {
    return this.#answer(flow, asked);
  }

  async compare(asked: ComparisonQuery): Promise<Comparison> {
    return this.#answer(compare, asked);
  }

  async transitions(asked: TransitionsQuery): Promise<Listed<Transition>> {
    return this.#answer(transitions, asked);
  }

  async *everyTransition(asked: TransitionsQuery): AsyncIterable<Transition> {
    // What is known by now is held fast by its position, so that later pages show the same state as the first.
    const known = {
      position: knownAt(this.#reader, asked.knownAt).position,
      at: asked.knownAt ?? Number.MAX_SAFE_INTEGER,
    };
    for (let cursor = asked.page.cursor; ;) {
      const page = { ...asked.page, cursor };
      const { rows, next } = transitionPage(this.#reader, { ...asked, page }, known);
      yield* rows;
      if (next === null) return;
      cursor = next;
    }
  }

  async worklist(asked: WorklistQuery): Promise<Listed<WorklistItem>> {
    return this.#answer(worklist, asked);
  }

  async clients(asked: ClientsQuery): Promise<Listed<ClientItem>> {
    return this.#answer(clients, asked);
  }

  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs;
    while (checkpointOf(this.#reader) < position) {
      if (performance.now() >= end) return false;
      await sleep(LOOK_AGAIN_MS);
    }
    return true;
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #answer<Asking extends Pick<Asked, 'facilities'>, Answer>(
    query: (reader: ViewReader, asked: Asking) => Answer,
    asked: Asking,
  ): Answer {
    return inSnapshot(this.#database, () => query(this.#reader, asked));
  }
}
