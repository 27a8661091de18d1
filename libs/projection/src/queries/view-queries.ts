import type { Position } from '@throughline/event-store';
import { answerCensus } from './answer-census.js';
import { answerClients } from './answer-clients.js';
import { answerComparison } from './answer-comparison.js';
import { answerFlow } from './answer-flow.js';
import { answerTransitions, transitionPage } from './answer-transitions.js';
import { answerWorklist } from './answer-worklist.js';
import type { Listed } from './asking.js';
import type { Census, CensusQuery, Comparison, ComparisonQuery, Flow, FlowQuery } from './census.js';
import type { RowEngine } from './engine/row-engine.js';
import type { Transition, TransitionsQuery } from './transitions.js';
import { knownAt } from './viewpoint.js';
import type { ClientItem, ClientsQuery, WorklistItem, WorklistQuery } from './worklist.js';

const LOOK_AGAIN_MS = 3;

/** Questions over the views, on any engine. Each answer is read at one watermark. Throws `CursorUnreadable`. */
export class ViewQueries {
  readonly #engine: RowEngine;

  constructor(engine: RowEngine) {
    this.#engine = engine;
  }

  census(asked: CensusQuery): Promise<Census> {
    return this.#engine.inOneState((reader) => answerCensus(reader, asked));
  }

  flow(asked: FlowQuery): Promise<Flow> {
    return this.#engine.inOneState((reader) => answerFlow(reader, asked));
  }

  /** What differs between two viewpoints of the census, and why. */
  compare(asked: ComparisonQuery): Promise<Comparison> {
    return this.#engine.inOneState((reader) => answerComparison(reader, asked));
  }

  transitions(asked: TransitionsQuery): Promise<Listed<Transition>> {
    return this.#engine.inOneState((reader) => answerTransitions(reader, asked));
  }

  /** Every transition that matches, page by page, at one watermark; `limit` of the page is the size of a step. */
  async *everyTransition(asked: TransitionsQuery): AsyncIterable<Transition> {
    // What is known by now is held fast by its position, so that later pages show the same state as the first.
    const { position } = await this.#engine.inOneState((reader) => knownAt(reader, asked.knownAt));
    const known = { position, at: asked.knownAt ?? Number.MAX_SAFE_INTEGER };
    for (let cursor = asked.page.cursor; ;) {
      const page = { ...asked.page, cursor };
      const { rows, next } = await this.#engine.inOneState((reader) =>
        transitionPage(reader, { ...asked, page }, known),
      );
      yield* rows;
      if (next === null) return;
      cursor = next;
    }
  }

  worklist(asked: WorklistQuery): Promise<Listed<WorklistItem>> {
    return this.#engine.inOneState((reader) => answerWorklist(reader, asked));
  }

  clients(asked: ClientsQuery): Promise<Listed<ClientItem>> {
    return this.#engine.inOneState((reader) => answerClients(reader, asked));
  }

  /** Whether the views have followed the log up to here, waiting at most so long. */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs;
    while ((await this.#progress()) < position) {
      if (performance.now() >= end) return false;
      await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS));
    }
    return true;
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  async #progress(): Promise<Position> {
    return this.#engine.inOneState(async (reader) => (await reader.progress()).position);
  }
}
