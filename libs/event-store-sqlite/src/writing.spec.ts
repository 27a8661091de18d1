import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EventLog } from '@throughline/event-store';
import { newStream, sampleEvents, streamOf } from '@throughline/testing';
import { FILTERED_PAGE } from './log-reader.js';
import { openSqliteEventLog } from './open.js';

let directory: string;
let file: string;
let log: EventLog;
let batches: number;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-writing-'));
  file = join(directory, 'log.db');
  batches = 0;
  // The clock is read once for each batch.
  log = await openSqliteEventLog({ file, clock: { now: () => (batches++, Date.now()) } });
});
afterEach(async () => {
  await log.close();
  await rm(directory, { recursive: true });
});

describe('the writer thread', () => {
  it('commits appends that arrive together in one transaction', async () => {
    await Promise.all(Array.from({ length: 500 }, () => log.append(newStream(), 'none', sampleEvents(1))));

    expect(batches).toBe(1);
  });

  it('commits appends that arrive while it is busy in the next transaction', async () => {
    const first = log.append(newStream(), 'none', sampleEvents(1));
    await new Promise((resolve) => setImmediate(resolve));
    const others = Array.from({ length: 100 }, () => log.append(newStream(), 'none', sampleEvents(1)));
    await Promise.all([first, ...others]);

    expect(batches).toBe(2);
  });

  it('splits what is too much for one transaction, and keeps the order', async () => {
    const stream = newStream();
    const appends = Array.from({ length: 10 }, (_, index) =>
      log.append(stream, index === 0 ? 'none' : index * 500 - 1, sampleEvents(500)),
    );

    expect((await Promise.all(appends)).map(({ revision }) => revision)).toEqual(
      appends.map((_, index) => index * 500 + 499),
    );
    expect(batches).toBe(3);
  });

  it('answers all that was asked before it was closed, however many transactions that takes', async () => {
    const appends = Array.from({ length: 16 }, () => log.append(newStream(), 'none', sampleEvents(500)));
    const closing = log.close();

    expect((await Promise.all(appends)).map(({ revision }) => revision)).toEqual(appends.map(() => 499));
    await closing;
  });

  it('refuses more than 10,000 appends waiting', async () => {
    const appends = Array.from({ length: 10_050 }, () => log.append(newStream(), 'none', sampleEvents(1)));

    const outcomes = await Promise.allSettled(appends);

    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(50);
    expect(outcomes[10_000]).toMatchObject({ reason: { code: 'log-unavailable' } });
  });
});

describe('the table of events', () => {
  it.each([
    ["UPDATE events SET data = '{}'", 'events are never changed'],
    ['UPDATE events SET recordedAt = 0 WHERE position = 1', 'events are never changed'],
    ['DELETE FROM events', 'events are never deleted'],
    ['DELETE FROM events WHERE position = 2', 'events are never deleted'],
  ])('refuses %s, whoever asks', async (sql, reason) => {
    await log.append('ward-1', 'none', sampleEvents(3));
    const before = await streamOf(log, 'ward-1');
    const database = new DatabaseSync(file);

    expect(() => database.exec(sql)).toThrow(reason);

    database.close();
    expect(await streamOf(log, 'ward-1')).toEqual(before);
  });

  it('holds each revision of a stream once, and each event id once', async () => {
    await log.append('ward-1', 'none', sampleEvents(1));
    const database = new DatabaseSync(file);
    const copy = (changes: string) => () =>
      database.exec(
        `INSERT INTO events SELECT position + 1, ${changes}, type, schemaVersion, recordedAt, data, meta, private, leaf FROM events`,
      );

    expect(copy("stream, revision, 'another id'")).toThrow('UNIQUE constraint failed: events.stream, events.revision');
    expect(copy("'ward-2', 0, id")).toThrow('UNIQUE constraint failed: events.id');
    database.close();
  });

  it('reads a filtered page of the log in log order, from the table and not from the index of streams', () => {
    const database = new DatabaseSync(file, { readOnly: true });
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${FILTERED_PAGE}`).all(0, 9, 5, null, 'abc');

    expect(plan[0]!['detail']).toBe('SEARCH events USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)');
    expect(plan.map(({ detail }) => detail)).not.toContain('USE TEMP B-TREE FOR ORDER BY');
    database.close();
  });
});
