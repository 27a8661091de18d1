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
import type { ProjectedClient } from './projected-streams.js';
import type { ClientStatus, RowMove } from './projection-store.js';

export type Views = Readonly<Record<ViewName, View>>;

/** One client's care path, folded, and its rows in every view. */
export class FoldedClient implements ProjectedClient {
  readonly #rows: readonly (readonly [ViewName, ClientRows<ViewRow>])[];
  #path: Path = emptyPath();

  constructor(views: Views) {
    this.#rows = Object.entries(views).map(([name, view]) => [name as ViewName, new ClientRows(view)]);
  }

  get revision(): number {
    return this.#path.revision;
  }

  get size(): number {
    return this.#path.entries.length + 1;
  }

  recall(event: RecordedEvent): void {
    this.#path = evolve(this.#path, readPathEvent(event));
  }

  settle(): void {
    for (const [, rows] of this.#rows) rows.follow(this.#path, everything(this.#path));
  }

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
