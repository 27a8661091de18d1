import { MemoryEventLog, type RecordedEvent, START } from '@throughline/event-store';
import { copyInto, openEsdbEventLog } from '@throughline/event-store-esdb';
import { everythingAfter, MovableClock, newStream, sampleEvent, sampleEvents } from '@throughline/testing';
import { EsdbServer } from '../services/esdb/esdb-server.ts';

let server: EsdbServer;
beforeEach(async () => void (server = await EsdbServer.start()));
afterEach(() => server.stop());

async function someLog() {
  const clock = new MovableClock();
  const log = new MemoryEventLog({ clock });
  const streams = [newStream(), newStream(), newStream()];
  const revisions = new Map<string, number>();
  for (let round = 0; round < 20; round += 1) {
    const stream = streams[(round * 7) % 3]!;
    const events = sampleEvents(1 + (round % 3)).map((event, index, { length }) =>
      sampleEvent({ ...event, meta: JSON.stringify({ part: [index, length], tenant: 'demo' }) }),
    );
    const { revision } = await log.append(stream, revisions.get(stream) ?? 'none', events);
    revisions.set(stream, revision);
    clock.moveBy(60_000);
  }
  return log;
}

const openCopy = async (source: MemoryEventLog, parent = true) => {
  const { logId } = await source.identity();
  const fork = parent ? { logId, position: await source.head(), parent: null } : null;
  const identity = { logId: globalThis.crypto.randomUUID(), parent: fork };
  return openEsdbEventLog({ address: server.address, namespace: 'copy', tenant: 'demo', identity, readonly: false });
};

const withoutPosition = ({ position: _position, ...event }: RecordedEvent) => event;

describe('copying a log into EventStoreDB', () => {
  it('keeps ids, order, times and leaves, and says how many events it has compared', async () => {
    const source = await someLog();
    const copy = await openCopy(source);

    const count = await copyInto(copy, source);

    const [copied, originals] = [await everythingAfter(copy), await everythingAfter(source)];
    expect(count).toBe(originals.length);
    expect(copied.map(withoutPosition)).toEqual(originals.map(withoutPosition));
    await copy.close();
  });

  it('goes on where it was interrupted', async () => {
    const source = await someLog();
    const copy = await openCopy(source);
    let appends = 0;
    const interrupted = new Proxy(copy, {
      get: (target, name) => {
        if (name === 'appendCopies' && (appends += 1) > 7) throw new Error('The process was ended.');
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await expect(copyInto(interrupted, source)).rejects.toThrow('ended');

    expect(await copyInto(copy, source)).toBe((await source.readAll(START, { limit: 1_000 })).events.length);
    await copy.close();
  });

  it('copies a command that is larger than an append, and goes on in the middle of it', async () => {
    const source = new MemoryEventLog({ clock: new MovableClock() });
    const stream = newStream();
    const data = `{"text":"${'x'.repeat(600_000)}"}`;
    // A command that was recorded at once when that was allowed.
    for (const part of [0, 1, 2]) {
      const meta = JSON.stringify({ part: [part, 3], tenant: 'demo' });
      await source.append(stream, part === 0 ? 'none' : part - 1, [sampleEvent({ data, meta })]);
    }
    const copy = await openCopy(source);
    let appends = 0;
    const interrupted = new Proxy(copy, {
      get: (target, name) => {
        if (name === 'appendCopies' && (appends += 1) > 2) throw new Error('The process was ended.');
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await expect(copyInto(interrupted, source)).rejects.toThrow('ended');

    expect(await copyInto(copy, source)).toBe(3);
    expect((await everythingAfter(copy)).map(withoutPosition)).toEqual(
      (await everythingAfter(source)).map(withoutPosition),
    );
    await copy.close();
  });

  it('finds a copy that differs', async () => {
    const source = await someLog();
    const copy = await openCopy(source);
    await copyInto(copy, source);
    await copy.append(newStream(), 'none', sampleEvents(1));

    await expect(copyInto(copy, source)).rejects.toThrow('differs from its original');
    await copy.close();
  });

  it('refuses a log that is no copy of this one', async () => {
    const source = await someLog();
    const copy = await openCopy(source, false);

    await expect(copyInto(copy, source)).rejects.toMatchObject({ code: 'log-not-empty' });
    await copy.close();
  });
});
