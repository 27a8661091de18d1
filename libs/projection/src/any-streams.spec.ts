import { randomUUID } from 'node:crypto';
import { MemoryEventLog, type NewEvent, type RecordedEvent, type ReadableLog } from '@throughline/event-store';
import { EVERY_CARE_PATH } from './care-path-streams.js';
import { MemoryProjectionStore } from './memory-projection-store.js';
import type { ProjectedClient, ProjectedStreams } from './projected-streams.js';
import { Projector } from './projector.js';
import { EVERY_CLIENT, workOf } from './shard.js';

/** Counts what was said of a bed: nothing of a care path, and no view. */
class Bed implements ProjectedClient {
  readonly bytes = 100;
  #revision = -1;

  revisionIn(): number {
    return this.#revision;
  }

  recall({ revision }: RecordedEvent): void {
    this.#revision = revision;
  }

  settle(): void {}

  follow(command: readonly RecordedEvent[]): readonly [] {
    for (const event of command) this.recall(event);
    return [];
  }

  status(clientId: string, position: RecordedEvent['position']) {
    return { clientId, revision: this.#revision, position, registeredFacilityId: null };
  }
}

const sampleEvent = (): NewEvent => ({
  id: randomUUID(),
  type: 'BedMade',
  schemaVersion: 1,
  data: '{}',
  meta: '{}',
  private: '{}',
});

const beds: ProjectedStreams = {
  name: 'beds',
  prefix: 'bed-',
  streamsOf: (bed) => [`bed-${bed}`],
  clientIn: (stream) => stream.slice('bed-'.length),
  signature: 'of beds',
  begin: () => new Bed(),
};

async function follow(log: ReadableLog, store: MemoryProjectionStore): Promise<Projector> {
  const projector = new Projector({ log, store, streams: beds });
  await projector.resume();
  while (!(await projector.step())) continue;
  return projector;
}

describe('streams of another kind than care paths', () => {
  it('are followed by the same projector, which takes them up again', async () => {
    const log = new MemoryEventLog({ clock: { now: () => Date.UTC(2026, 0, 1) } });
    const store = new MemoryProjectionStore(workOf(beds, EVERY_CLIENT));
    await follow(log, store);
    await log.append('bed-one', 'none', [sampleEvent(), sampleEvent()]);
    await log.append('carePath-one', 'none', [sampleEvent()]);
    await log.append('bed-two', 'none', [sampleEvent()]);
    await follow(log, store);
    const revisions = [...store.content.tables.clients.values()].map(({ clientId, revision }) => [clientId, revision]);
    expect(revisions).toEqual([
      ['one', 1],
      ['two', 0],
    ]);
    expect(await new Projector({ log, store, streams: beds }).resume()).toBe(true);
  });

  it('have rows of their own: those of care paths are refused', () => {
    const log = new MemoryEventLog({ clock: { now: () => 0 } });
    const store = new MemoryProjectionStore(EVERY_CARE_PATH);
    expect(() => new Projector({ log, store, streams: beds })).toThrow('another shard');
  });
});
