import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProjectionStore, Projector, type ViewQueries } from '@throughline/projection';
import { Recording } from '@throughline/projection/contract';
import type { Chronicle } from '@throughline/views/scenario';
import { openSqliteViewQueries, openSqliteViews } from '../open.js';

/** A log in memory, its views in a file of their own, and the questions over them. */
export class Followed {
  readonly recording = new Recording();
  readonly file: string;
  readonly store: ProjectionStore;
  readonly queries: ViewQueries;
  readonly projector: Projector;
  readonly #folder = mkdtempSync(join(tmpdir(), 'throughline-views-'));

  constructor() {
    this.file = join(this.#folder, 'views.sqlite');
    this.store = openSqliteViews({ file: this.file });
    this.queries = openSqliteViewQueries({ file: this.file });
    this.projector = new Projector({ log: this.recording.log, store: this.store });
  }

  /** Appends what the chronicles have told since the last time, one after the other, and follows the log to its head. */
  async follow(...told: readonly Chronicle[]): Promise<void> {
    for (const one of told) await this.recording.add(one);
    await this.toHead();
  }

  async toHead(): Promise<void> {
    await this.projector.resume();
    while (!(await this.projector.step())) continue;
  }

  async close(): Promise<void> {
    await this.queries.close();
    await this.store.close();
    rmSync(this.#folder, { recursive: true });
  }
}
