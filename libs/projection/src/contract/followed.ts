import type { Chronicle } from '@throughline/views/scenario';
import { carePathStreams } from '../care-path-streams.js';
import type { ProjectionStore } from '../projection-store.js';
import { Projector } from '../projector.js';
import type { ViewQueries } from '../queries/view-queries.js';
import { Recording } from './recording.js';

/** An engine under test: rows of its own, empty, with the questions over them. */
export interface EngineUnderTest {
  open(): RowsUnderTest;
}

interface RowsUnderTest {
  readonly store: ProjectionStore;
  readonly queries: ViewQueries;
  discard(): Promise<void>;
}

/** A log in memory, its views in an engine, and the questions over them. */
export class Followed {
  readonly recording = new Recording();
  readonly store: ProjectionStore;
  readonly queries: ViewQueries;
  readonly projector: Projector;
  readonly #rows: RowsUnderTest;

  constructor(underTest: EngineUnderTest) {
    this.#rows = underTest.open();
    this.store = this.#rows.store;
    this.queries = this.#rows.queries;
    this.projector = new Projector({ log: this.recording.log, store: this.store, streams: carePathStreams() });
  }

  /** Appends what the chronicles have told since the last time, one after the other, and follows the log to its head. */
  async follow(...chronicles: readonly Chronicle[]): Promise<void> {
    for (const one of chronicles) await this.recording.add(one);
    await this.toHead();
  }

  async toHead(): Promise<void> {
    await this.projector.resume();
    while (!(await this.projector.step())) continue;
  }

  async close(): Promise<void> {
    await this.#rows.discard();
  }
}
