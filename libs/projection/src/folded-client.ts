import { emptyPath, evolve, type Path, readPathEvent } from '@throughline/care-path';
import { assertWhole, lastOf, type RecordedCommand, type RecordedEvent } from '@throughline/event-store';
import {
  ClientRows,
  everything,
  type Touched,
  touchedBy,
  touchedTogether,
  type View,
  type ViewName,
  type ViewRow,
} from '@throughline/views';
import type { ClientStatus, RowMove } from './projection-store.js';

export type Views = Readonly<Record<ViewName, View>>;

/** One client's path, folded, and its rows in every view. A throw leaves it unfit for use: forget it. */
export class FoldedClient {
  readonly #rows: readonly (readonly [ViewName, ClientRows<ViewRow>])[];
  #path: Path = emptyPath();

  constructor(views: Views) {
    this.#rows = Object.entries(views).map(([name, view]) => [name as ViewName, new ClientRows(view)]);
  }

  get revision(): number {
    return this.#path.revision;
  }

  /** What it costs to keep: grows with the path. */
  get size(): number {
    return this.#path.entries.length + 1;
  }

  /** Folds an event whose rows are known to be stored already; `settle` follows the last one. */
  recall(event: RecordedEvent): void {
    this.#path = evolve(this.#path, readPathEvent(event));
  }

  /** Makes all rows of the path as it stands. */
  settle(): void {
    for (const [, rows] of this.#rows) rows.follow(this.#path, everything(this.#path));
  }

  /**
   * Folds the events of the next command; answers what they do to the rows together, as of its last event. `knownAt` is
   * the newest `recordedAt` of the log by then: on a cluster, the event's own may be older than one before it.
   */
  follow(command: RecordedCommand, knownAt: number): readonly RowMove[] {
    assertWhole(command);
    const touched = touchedTogether(command.map((event) => this.#fold(event)));
    const { position } = lastOf(command);
    return this.#rows.flatMap(([view, rows]) =>
      rows.follow(this.#path, touched).map(({ key, before, after }) => ({
        view,
        key,
        position,
        recordedAt: knownAt,
        closes: before !== null,
        row: after,
      })),
    );
  }

  #fold(event: RecordedEvent): Touched {
    const read = readPathEvent(event);
    this.#path = evolve(this.#path, read);
    return touchedBy(this.#path, read);
  }

  status(clientId: string, position: RecordedEvent['position']): ClientStatus {
    return {
      clientId,
      revision: this.#path.revision,
      position,
      registeredFacilityId: this.#path.registered?.facilityId ?? null,
    };
  }
}
