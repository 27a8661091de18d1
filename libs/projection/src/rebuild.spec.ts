import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { countedPosition, type ReadableLog, type RecordedEvent } from '@throughline/event-store';
import { carePathStreams } from './care-path-streams.js';
import type { ProjectionBuild, ProjectionStore } from './projection-store.js';
import { rebuild } from './rebuild.js';
import { EVERY_CLIENT } from './shard.js';

const CLIENTS = 40_000;
/** A list of their streams would take 4 MB. */
const GROWTH_MAX_BYTES = 1_500_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapUsed = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const streams = carePathStreams();
const streamAt = (number: number): string => streams.streamsOf(`client-${String(number).padStart(40, '0')}`)[0]!;

/** Each of so many clients has one event, which nobody can read: all are parked. Nothing of it is held. */
const eventAt = (number: number): RecordedEvent => ({
  ...{ stream: streamAt(number), revision: 0, position: countedPosition(number), recordedAt: number },
  ...{
    id: `event ${number}`,
    type: 'Unknown',
    schemaVersion: 1,
    data: '{}',
    meta: '{"part":[0,1]}',
    private: '{}',
    leaf: '',
  },
});

const log = {
  recordedAtNeverFalls: true,
  identity: async () => ({ logId: 'a log', parent: null }),
  head: async () => countedPosition(CLIENTS),
  readAll: async (after: string, { limit }: { limit: number }) => {
    const first = Number(after) + 1;
    const count = Math.min(limit, CLIENTS - first + 1);
    const events = Array.from({ length: count }, (_, index) => eventAt(first + index));
    return { events, next: countedPosition(first + count - 1), atHead: first + count > CLIENTS };
  },
  async *readStream(stream: string) {
    const number = Number(stream.slice(-40));
    if (stream === streamAt(number)) yield eventAt(number);
  },
} as unknown as ReadableLog;

/** Counts what it is given and keeps none of it. */
class Forgetful {
  added = 0;
  asked = 0;
  most = 0;

  readonly build: ProjectionBuild = {
    addTimes: async () => undefined,
    addClients: async (histories) => {
      this.added += histories.length;
      this.most = Math.max(this.most, histories.length);
    },
    holds: async () => (this.asked++, true),
    finish: async () => undefined,
    abandon: async () => undefined,
  };
}

describe('what a rebuild holds in memory', () => {
  it('does not grow with the clients of the log', async () => {
    const forgetful = new Forgetful();
    const store = { build: async () => forgetful.build } as unknown as ProjectionStore;
    let early = 0;
    const onProgress = ({ events }: { readonly events: number }): void => {
      if (events === CLIENTS / 4) early = heapUsed();
    };
    const signal = new AbortController().signal;
    expect(await rebuild({ log, streams, shard: EVERY_CLIENT, store, signal, onProgress })).toBe(true);
    expect([forgetful.added, forgetful.asked]).toEqual([CLIENTS, 0]);
    expect(forgetful.most).toBeLessThanOrEqual(200);
    expect(heapUsed() - early).toBeLessThan(GROWTH_MAX_BYTES);
  }, 60_000);
});
