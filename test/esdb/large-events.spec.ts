import type { EventLog, Position } from '@throughline/event-store';
import { openEsdbEventLog } from '@throughline/event-store-esdb';
import { everythingAfter, newStream, sampleEvent, streamOf } from '@throughline/testing';
import { EsdbServer } from '../services/esdb/esdb-server.ts';

const LARGE = 12;
const data = `{"text":"${'x'.repeat(950_000)}"}`;

let server: EsdbServer;
let log: EventLog;
let before: Position;
const stream = newStream('large');

beforeAll(async () => {
  server = await EsdbServer.start();
  log = await openEsdbEventLog({ address: server.address, namespace: 'large', tenant: 'demo' });
  before = await log.head();
  for (let revision = 0; revision < LARGE; revision += 1)
    await log.append(stream, revision === 0 ? 'none' : revision - 1, [sampleEvent({ data })]);
  await log.append(newStream('small'), 'none', [sampleEvent({ type: 'Rare' })]);
}, 60_000);
afterAll(async () => {
  await log.close();
  server.stop();
});

describe('a filter that lets nothing of large events pass', () => {
  it('looks at a few of them at a time, and finds what comes after them', async () => {
    const places = (await everythingAfter(log, before)).map(({ position }) => position);
    const lengths: number[] = [];
    let found = 0;
    for (let after = before, atHead = false; !atHead;) {
      const page = await log.readAll(after, { limit: 500, types: ['Rare'] });
      lengths.push(places.indexOf(page.next) - places.indexOf(after));
      found += page.events.length;
      ({ next: after, atHead } = page);
    }

    // Five of them are a page of bytes, and one read begins with the event that it goes on after.
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5);
    expect(found).toBe(1);
  });

  it('does not stop at an event of others that is a page by itself', async () => {
    const head = await log.head();
    const huge = { contentType: 'application/json', metadata: Buffer.from('{}') };
    for (const id of ['a', 'b', 'c'])
      server.log.append('others', 'any', [{ id, type: 'Huge', data: Buffer.from(hugeText), ...huge }], server.now);
    await log.append(newStream('small'), 'none', [sampleEvent({ type: 'Rare' })]);

    expect(await everythingAfter(log, head, { limit: 10, types: ['Rare'] })).toHaveLength(1);
  });
});

describe('a stream of large events', () => {
  it('is given whole, from any revision', async () => {
    expect((await streamOf(log, stream)).map(({ revision }) => revision)).toEqual([...Array(LARGE).keys()]);
    expect(await streamOf(log, stream, 5)).toHaveLength(LARGE - 5);
  });
});

const hugeText = JSON.stringify({ text: 'x'.repeat(5_000_000) });
