import type { EventLog, Position } from '@throughline/event-store';
import { openEsdbEventLog } from '@throughline/event-store-esdb';
import { newStream, sampleEvents } from '@throughline/testing';
import { EsdbServer } from '../services/esdb/esdb-server.ts';

const EVENTS = 1_500;
const WAITING = 60;

let server: EsdbServer;
let log: EventLog;
let before: Position;

beforeAll(async () => {
  server = await EsdbServer.start();
  log = await openEsdbEventLog({ address: server.address, namespace: 'costs', tenant: 'demo' });
  before = await log.head();
  for (let written = 0; written < EVENTS; written += 100) await log.append(newStream(), 'none', sampleEvents(100));
}, 60_000);
afterAll(async () => {
  await log.close();
  server.stop();
});

/** What the server did meanwhile. */
async function cost(work: () => Promise<unknown>): Promise<{ readonly reads: number; readonly events: number }> {
  const { reads, eventsRead } = server;
  await work();
  return { reads: server.reads - reads, events: server.eventsRead - eventsRead };
}

async function inPages(limit: number, filter: { readonly types?: readonly string[]; readonly streamPrefix?: string }) {
  let found = 0;
  for (let after = before, atHead = false; !atHead;) {
    const page = await log.readAll(after, { limit, ...filter });
    found += page.events.length;
    ({ next: after, atHead } = page);
  }
  return found;
}

describe('a whole log read in small pages', () => {
  it('costs about what it holds, where a filter lets all pass', async () => {
    let found = 0;
    const { events } = await cost(async () => (found = await inPages(50, { streamPrefix: 'sample-' })));

    expect(found).toBe(EVENTS);
    // Each read begins with the event that it goes on after.
    expect(events).toBeLessThan(1.1 * EVENTS);
  });

  it('takes few reads, where a filter lets nothing pass', async () => {
    const { reads, events } = await cost(() => inPages(50, { types: ['Rare'] }));

    expect(reads).toBeLessThan(10);
    expect(events).toBeLessThan(1.1 * EVENTS);
  });

  it('begins with a few, where the first event that a filter lets pass is near', async () => {
    const near = await log.head();
    await log.append(newStream('other'), 'none', sampleEvents(5));
    await log.append(newStream(), 'none', sampleEvents(500));
    const { events } = await cost(async () => {
      const page = await log.readAll(near, { limit: 1, streamPrefix: 'sample-' });
      expect(page.events).toHaveLength(1);
    });

    expect(events).toBeLessThan(50);
  });
});

describe('many who wait for the next event', () => {
  it('ask where the log ends as one does, and are all woken by it', async () => {
    const head = await log.head();
    const { signal } = new AbortController();
    let waiting: readonly Promise<void>[] = [];
    const beginning = await cost(async () => {
      waiting = Array.from({ length: WAITING }, () => log.waitBeyond(head, signal));
      await log.head();
    });
    const waking = await cost(async () => {
      await log.append(newStream(), 'none', sampleEvents(1));
      await Promise.all(waiting);
    });

    expect(beginning.reads + waking.reads).toBeLessThan(10);
  });

  it('share one answer about the end that was asked for after all of them', async () => {
    let heads: readonly Position[] = [];
    const { reads } = await cost(async () => {
      const early = log.head();
      await log.append(newStream(), 'none', sampleEvents(1));
      heads = await Promise.all([early, ...Array.from({ length: WAITING }, () => log.head())]);
    });

    expect(new Set(heads.slice(1))).toEqual(new Set([await log.head()]));
    expect(reads).toBeLessThan(4);
  });
});
