import {
  emptyPath,
  evolve,
  evolveTasks,
  handlingOf,
  isTasksStream,
  NO_TASKS,
  type Path,
  readPathEvent,
  readTaskEvent,
  taskKey,
  type Tasks,
} from '@throughline/care-path';
import { assertWhole, lastOf, type RecordedCommand, type RecordedEvent, weightOf } from '@throughline/event-store';
import {
  ClientRows,
  everything,
  type ObligationRow,
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
const BYTES_PER_CHARACTER = 2.4;

interface Changed {
  readonly view: ViewName;
  readonly key: string;
  readonly before: ViewRow | null;
  readonly after: ViewRow | null;
  readonly ends: boolean;
}

const handledNow = (row: ObligationRow, tasks: Tasks): ObligationRow => ({
  ...row,
  ...handlingOf(tasks, taskKey(row), row.facilityId),
});

/** One client's care path and tasks, folded, and their rows in every view. */
export class FoldedClient implements ProjectedClient {
  readonly #rows: readonly (readonly [ViewName, ClientRows<ViewRow>])[];
  #path: Path = emptyPath();
  #tasks: Tasks = NO_TASKS;
  #weight = 0;

  constructor(views: Views) {
    this.#rows = Object.entries(views).map(([name, view]) => [name as ViewName, new ClientRows(view)]);
  }

  revisionIn(stream: string): number {
    return isTasksStream(stream) ? this.#tasks.revision : this.#path.revision;
  }

  get bytes(): number {
    return Math.round(this.#weight * BYTES_PER_CHARACTER);
  }

  recall(event: RecordedEvent): void {
    if (isTasksStream(event.stream)) this.#tasks = evolveTasks(this.#tasks, readTaskEvent(event));
    else this.#path = evolve(this.#path, readPathEvent(event));
    this.#weight += weightOf(event);
  }

  settle(): void {
    for (const [, rows] of this.#rows) rows.follow(this.#path, everything(this.#path));
  }

  follow(command: RecordedCommand, knownAt: number): readonly RowMove[] {
    assertWhole(command);
    const { stream, position } = lastOf(command);
    const changes = isTasksStream(stream) ? this.#followTasks(command) : this.#followPath(command);
    return changes.map(({ view, key, before, after, ends }) => ({
      view,
      key,
      position,
      recordedAt: knownAt,
      closes: before !== null,
      ends,
      row: view === 'obligations' && after ? handledNow(after as ObligationRow, this.#tasks) : after,
    }));
  }

  #followPath(command: RecordedCommand): readonly Changed[] {
    const touched = touchedTogether(command.map((event) => this.#fold(event)));
    return this.#rows.flatMap(([view, rows]) =>
      rows.follow(this.#path, touched).map((change) => ({ ...change, view })),
    );
  }

  /** The path is as it was: only what is said of a row's task is new. */
  #followTasks(command: RecordedCommand): readonly Changed[] {
    const keys = new Set<string>();
    for (const event of command) {
      const read = readTaskEvent(event);
      this.#tasks = evolveTasks(this.#tasks, read);
      this.#weight += weightOf(event);
      keys.add(taskKey(read.data));
    }
    return this.#rows.flatMap(([view, rows]) =>
      view === 'obligations'
        ? [...keys].flatMap((key) => {
            const row = rows.get(key);
            return row ? [{ view, key, before: row, after: row, ends: false }] : [];
          })
        : [],
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
