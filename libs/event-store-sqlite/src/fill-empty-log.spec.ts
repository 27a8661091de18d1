import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventLog, type RecordedEvent, START } from '@throughline/event-store';
import { fillEmptyLog } from './fill-empty-log.js';
import { openSqliteEventLog } from './open.js';

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'throughline-fill-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const file = () => join(directory, 'log.db');

/** Three events on two streams, an hour apart. */
async function madeElsewhere(): Promise<readonly RecordedEvent[]> {
  let now = 1_000_000;
  const log = new MemoryEventLog({ clock: { now: () => (now += 3_600_000) } });
  const event = (number: number) => ({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    type: 'Noted',
    schemaVersion: 1,
    data: `{"n":${number}}`,
    meta: '{}',
    private: '{}',
    leaf: 'any',
  });
  await log.append('a-1', 'none', [event(1)]);
  await log.append('b-1', 'none', [event(2)]);
  await log.append('a-1', 0, [event(3)]);
  return (await log.readAll(START, { limit: 10 })).events;
}

async function stored() {
  const log = await openSqliteEventLog({ file: file() });
  const { events } = await log.readAll(START, { limit: 10 });
  await log.close();
  return events;
}

describe('filling an empty log', () => {
  it('keeps ids, order, bytes and times', async () => {
    const events = await madeElsewhere();
    fillEmptyLog({ file: file(), events });
    expect(await stored()).toEqual(events);
  });

  it('fills a log that was opened before and stayed empty, and the log goes on from there', async () => {
    await (await openSqliteEventLog({ file: file() })).close();
    fillEmptyLog({ file: file(), events: await madeElsewhere() });
    const log = await openSqliteEventLog({ file: file() });
    const appended = await log.append('a-1', 1, [
      {
        id: '00000000-0000-4000-8000-000000000009',
        type: 'Noted',
        schemaVersion: 1,
        data: '{}',
        meta: '{}',
        private: '{}',
      },
    ]);
    await log.close();
    expect(appended.revision).toBe(2);
  });

  it('refuses a log that holds events, and leaves it as it is', async () => {
    const events = await madeElsewhere();
    fillEmptyLog({ file: file(), events });
    expect(() => fillEmptyLog({ file: file(), events })).toThrow(expect.objectContaining({ code: 'log-not-empty' }));
    expect(await stored()).toHaveLength(3);
  });

  it('writes nothing when an event is missing in between', async () => {
    const [first, , third] = await madeElsewhere();
    expect(() => fillEmptyLog({ file: file(), events: [first!, third!] })).toThrow(RangeError);
    expect(await stored()).toEqual([]);
  });

  it('refuses a log that another process, or another log object, writes to', async () => {
    const log = await openSqliteEventLog({ file: file() });
    const events = await madeElsewhere();
    expect(() => fillEmptyLog({ file: file(), events })).toThrow(
      expect.objectContaining({ code: 'data-directory-in-use' }),
    );
    await log.close();
  });
});
