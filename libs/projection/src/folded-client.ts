import { emptyPath, evolve, type Path, readPathEvent } from '@throughline/care-path';
import { assertWhole, lastOf, type RecordedCommand, type RecordedEvent, weightOf } from '@throughline/event-store';
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

/** What a path and its rows take in memory for each character of the events, as measured. */
const BYTES_PER_CHARACTER = 3;

/** One client's care path, folded, and its rows in every view. */
export class FoldedClient implements ProjectedClient {
  readonly #rows: readonly (readonly [ViewName, ClientRows<ViewRow>])[];
  #path: Path = emptyPath();
  #weight = 0;

  constructor(views: Views) {
    this.#rows = Object.entries(views).map(([name, view]) => [name as ViewName, new ClientRows(view)]);
  }

  get revision(): number {
    return this.#path.revision;
  }

  get bytes(): number {
    return this.#weight * BYTES_PER_CHARACTER;
  }

  recall(event: RecordedEvent): void {
    this.#path = evolve(this.#path, readPathEvent(event));
    this.#weight += weightOf(event);
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
    this.#weight += weightOf(event);
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
