import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { MemoryEventLog, type NewEvent } from '@throughline/event-store';
import { scratchFolder } from '@throughline/testing';
import { checkLog } from './check-log.js';
import { type HashStore, MemoryHashStore } from './hash-store.js';
import { LogTree } from './log-tree.js';
import { openSqliteHashStore } from './sqlite-hash-store.js';
import { hexOf } from './tree-hash.js';

const scratch = scratchFolder();
const event = (): NewEvent => ({
  id: randomUUID(),
  type: 'Admitted',
  schemaVersion: 1,
  data: '{}',
  meta: '{}',
  private: `{"salt":"${randomUUID()}"}`,
});
const newLog = (logId = randomUUID()) =>
  new MemoryEventLog({ clock: { now: () => 1_700_000_000_000 }, identity: { logId, parent: null } });
const add = async (log: MemoryEventLog, count: number) => {
  for (let n = 0; n < count; n++) await log.append(`carePath-${randomUUID()}`, 'none', [event()]);
};
/** Of the log itself, by the way that keeps nothing. */
const rootOf = async (log: MemoryEventLog) =>
  hexOf((await checkLog(log, { checkpoint: null, findingsMax: 1, onProgress: () => undefined })).root);

describe.each<[string, () => HashStore]>([
  ['in memory', () => new MemoryHashStore()],
  ['in SQLite', () => openSqliteHashStore(scratch.path(`${randomUUID()}.db`))],
])('the tree of a log, kept %s', (_, newStore) => {
  it('has the root that the log itself comes to, whatever it grew by', async () => {
    const log = newLog();
    const tree = new LogTree(log, newStore());
    for (const count of [0, 1, 1, 3, 600, 2]) {
      await add(log, count);
      await tree.grow();
      expect(hexOf(tree.root(tree.size))).toBe(await rootOf(log));
    }
    expect(tree.size).toBe(607);
  });

  it('grows once when asked several times at once', async () => {
    const log = newLog();
    const tree = new LogTree(log, newStore());
    await add(log, 9);
    await Promise.all([tree.grow(), tree.grow(), tree.grow()]);
    expect([tree.size, hexOf(tree.root(9))]).toEqual([9, await rootOf(log)]);
  });

  it('is made again for another log', async () => {
    const store = newStore();
    const first = newLog();
    await add(first, 5);
    await new LogTree(first, store).grow();
    const second = newLog();
    await add(second, 3);
    const tree = new LogTree(second, store);
    await tree.grow();
    expect([tree.size, hexOf(tree.root(3))]).toEqual([3, await rootOf(second)]);
  });

  it.each([
    ['has come past the lost events again', 15],
    ['has fewer events than before', 3],
  ])('is made again for an older copy of the log, which %s', async (_case, count) => {
    const store = newStore();
    const logId = randomUUID();
    const lost = newLog(logId);
    await add(lost, 10);
    await new LogTree(lost, store).grow();
    const older = newLog(logId);
    await add(older, count);
    const tree = new LogTree(older, store);
    await tree.grow();
    expect([tree.size, hexOf(tree.root(count))]).toEqual([count, await rootOf(older)]);
  });

  it('follows the log until it is told to stop', async () => {
    const log = newLog();
    await add(log, 2);
    const tree = new LogTree(log, newStore());
    const stop = new AbortController();
    const done = tree.follow(stop.signal, (error) => {
      throw error;
    });
    await tree.grow();
    stop.abort();
    await done;
    expect(tree.size).toBe(2);
  });
});

describe('a tree in a file', () => {
  it('goes on where it was', async () => {
    const file = scratch.path('kept.db');
    const log = newLog();
    await add(log, 5);
    const store = openSqliteHashStore(file);
    await new LogTree(log, store).grow();
    store.close();
    await add(log, 2);
    const tree = new LogTree(log, openSqliteHashStore(file));
    expect(tree.size).toBe(5);
    await tree.grow();
    expect([tree.size, hexOf(tree.root(7))]).toEqual([7, await rootOf(log)]);
  });

  it('gives way to a new one when it is no database', async () => {
    const file = scratch.path('damaged.db');
    writeFileSync(file, 'not a database '.repeat(1_000));
    const log = newLog();
    await add(log, 3);
    const tree = new LogTree(log, openSqliteHashStore(file));
    await tree.grow();
    expect(hexOf(tree.root(3))).toBe(await rootOf(log));
  });

  it('knows the index of an event, and not of one that it has not come to', async () => {
    const log = newLog();
    await add(log, 3);
    const tree = new LogTree(log, new MemoryHashStore());
    await tree.grow();
    await add(log, 1);
    const { events } = await log.readAll('0' as never, { limit: 10 });
    expect(events.map((one) => tree.indexOf(one))).toEqual([0, 1, 2, null]);
    expect(() => tree.indexOf({ ...events[0]!, leaf: events[1]!.leaf })).toThrow(/holds another event/);
  });
});
