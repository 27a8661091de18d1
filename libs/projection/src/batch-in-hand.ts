import { lastOf, type RecordedCommand, type RecordedEvent } from '@throughline/event-store';
import { parkedAt } from './client-history.js';
import type { ProjectedClient } from './projected-streams.js';
import type { ClientStatus, ParkedClient, ProjectionBatch } from './projection-store.js';
import { TimeMarks } from './time-marks.js';

/** A transaction being put together, event by event. */
export class BatchInHand {
  readonly #times: TimeMarks;
  readonly #rows: ProjectionBatch['rows'][number][] = [];
  readonly #clients = new Map<string, ClientStatus>();
  readonly #parked = new Map<string, ParkedClient>();

  constructor(recordedAt: number | null) {
    this.#times = new TimeMarks(recordedAt);
  }

  get recordedAt(): number | null {
    return this.#times.latest;
  }

  get parkedIds(): Iterable<string> {
    return this.#parked.keys();
  }

  hasParked(clientId: string): boolean {
    return this.#parked.has(clientId);
  }

  passTime(event: RecordedEvent): void {
    this.#times.pass(event);
  }

  /** Throws what the views throw, and then nothing of the command is in the batch. */
  follow(clientId: string, client: ProjectedClient, command: RecordedCommand): void {
    const knownAt = this.#times.latest ?? lastOf(command).recordedAt;
    for (const move of client.follow(command, knownAt)) this.#rows.push({ clientId, ...move });
    this.#clients.set(clientId, client.status(clientId, lastOf(command).position));
  }

  park(clientId: string, event: RecordedEvent, cause: unknown): void {
    this.#parked.set(clientId, parkedAt(clientId, event, cause));
  }

  close(step: Pick<ProjectionBatch, 'logId' | 'signature' | 'previous' | 'next' | 'lastEvent'>): ProjectionBatch {
    return {
      ...step,
      times: this.#times.list,
      rows: this.#rows,
      clients: [...this.#clients.values()],
      parked: [...this.#parked.values()],
    };
  }
}
