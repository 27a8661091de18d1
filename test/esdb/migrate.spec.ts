import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeDemo } from '@throughline/demo';
import { migrate, openReadSide, openWriteSide, recordsAt, type RecordsPlace } from '@throughline/embedded';
import { type HmacKeys, type Position, type RecordedEvent, START } from '@throughline/event-store';
import { EVERYTHING, Replay } from '@throughline/replay-application';
import { everythingAfter, scratchFolder } from '@throughline/testing';
import { EsdbServer } from '../services/esdb/esdb-server.ts';

const PACKS = fileURLToPath(new URL('../../packs/', import.meta.url));
const UNTIL = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;
const QUESTIONS = { threads: 1, waitMs: 1_000, answerMs: 10_000 };
const KEYS: HmacKeys = [(text) => createHmac('sha256', 'a key of this test').update(text).digest('base64url')];

const scratch = scratchFolder();
let server: EsdbServer;
let place: RecordsPlace;
let before: Answers;
let originals: readonly RecordedEvent[];
let oldCursors: ReadonlyMap<Position, string>;

interface Answers {
  readonly censuses: readonly unknown[];
  readonly moves: readonly unknown[];
}

const after = (): RecordsPlace => ({ ...place, eventStore: target() });
const target = () => ({ address: server.address, namespace: 'moved' });

/** What the views say now, and what they said at instants of the history about instants of the history. */
async function answersAt(records: RecordsPlace): Promise<Answers> {
  const writeSide = await openWriteSide(records);
  const readSide = await openReadSide({
    records: recordsAt(records),
    log: writeSide.log,
    projector: 'inline',
    questions: QUESTIONS,
    onBreak: ({ error }) => process.stderr.write(`The projector broke: ${error}\n`),
  });
  try {
    const { viewQueries } = readSide;
    const head = await writeSide.log.head();
    while (readSide.projecting() !== 'following') await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await viewQueries.waitFor(head, 60_000)).toBe(true);
    const viewpoint = { facilities: 'all', log: { head, now: UNTIL } } as const;
    const censuses: unknown[] = [];
    for (const at of [300, 200, 90, 20, 1])
      for (const knownAt of [null, 150, 60, 5]) {
        const known = knownAt === null ? null : UNTIL - knownAt * DAY_MS;
        const query = { ...viewpoint, at: UNTIL - at * DAY_MS, knownAt: known, groupBy: [], page: null };
        const { freshness: _freshness, ...census } = await viewQueries.census(query as never);
        censuses.push(census);
      }
    const moves: unknown[] = [];
    const page = { cursor: null, limit: 500 };
    const query = {
      ...viewpoint,
      at: UNTIL,
      knownAt: null,
      filter: {},
      order: { column: 'effectiveAt', direction: 'asc' },
      page,
    };
    for await (const move of viewQueries.everyMove(query as never)) moves.push(withoutPlaces(move));
    return { censuses, moves };
  } finally {
    await readSide.close();
    await writeSide.close();
  }
}

/** Positions are of one log; everything else of a row is of the path. */
function withoutPlaces(row: object): object {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !['knownFrom', 'knownUntil', 'position'].includes(name)),
  );
}

async function cursorsOf(records: RecordsPlace, events: readonly RecordedEvent[]): Promise<Map<Position, string>> {
  const { log, close } = await openWriteSide(records);
  const replay = new Replay(log, KEYS);
  const cursors = new Map<Position, string>();
  for (const { position } of events)
    cursors.set(position, (await replay.cursorAt({ filter: EVERYTHING, facilities: 'all' }, position)).next);
  await close();
  return cursors;
}

beforeAll(async () => {
  server = await EsdbServer.start();
  place = { dataDirectory: scratch.path('data'), tenant: 'demo' };
  await makeDemo({
    ...place,
    seed: 7,
    clients: 25,
    months: 12,
    until: UNTIL,
    packsDirectory: PACKS,
    signIns: [],
  });
  before = await answersAt(place);
  const { log, close } = await openWriteSide(place);
  originals = await everythingAfter(log);
  await close();
  oldCursors = await cursorsOf(
    place,
    originals.filter((_, index) => index % 97 === 0),
  );
}, 120_000);
afterAll(() => server.stop());

describe('a data directory whose log moves to a server', () => {
  it('says which server does not answer, and leaves the directory as it is', async () => {
    const nowhere = { address: 'esdb://127.0.0.1:1?tls=false', namespace: 'moved' };

    await expect(migrate({ ...place, to: nowhere })).rejects.toMatchObject({
      code: 'log-unavailable',
      message: expect.stringContaining('THROUGHLINE_EVENT_STORE'),
    });
    expect(existsSync(scratch.path('data', 'log.db'))).toBe(true);
  });

  it('is not used with the server before it has moved', async () => {
    await expect(openWriteSide(after())).rejects.toMatchObject({ code: 'log-in-directory' });
  });

  it('goes on after an interruption, wherever it comes', async () => {
    server.faults.refusedAfter = 40;
    await expect(migrate({ ...place, to: target() })).rejects.toMatchObject({ code: 'log-unavailable' });
    server.faults.refusedAfter = 400;
    await expect(migrate({ ...place, to: target() })).rejects.toMatchObject({ code: 'log-unavailable' });
    server.faults.refusedAfter = -1;

    const moved = await migrate({ ...place, to: target() });

    expect(moved.events).toBe(originals.length);
    expect([existsSync(scratch.path('data', 'log.db')), existsSync(moved.keptAs)]).toEqual([false, true]);
  }, 120_000);

  it('is not used without the server from then on', async () => {
    await expect(openWriteSide(place)).rejects.toMatchObject({
      code: 'log-on-server',
      message: expect.stringContaining('THROUGHLINE_EVENT_STORE'),
    });
  });

  it('keeps every event with its id, bytes, time and leaf, in the same order', async () => {
    const { log, close } = await openWriteSide(after());
    const copies = await everythingAfter(log);
    await close();

    const withoutPosition = ({ position: _position, ...event }: RecordedEvent) => event;
    expect(copies.map(withoutPosition)).toEqual(originals.map(withoutPosition));
  });

  it('answers every question as before, also what was known when', async () => {
    expect(before.moves.length).toBeGreaterThan(50);
    expect(await answersAt(after())).toEqual(before);
  }, 120_000);

  it('takes cursors of before where they were given', async () => {
    const { log, close } = await openWriteSide(after());
    const replay = new Replay(log, KEYS);
    const found: string[] = [];
    for (const cursor of oldCursors.values()) {
      const { from } = await replay.stretchOf(
        { filter: EVERYTHING, facilities: 'all' },
        {
          after: cursor,
          until: null,
        },
      );
      found.push((await log.eventAt(from))?.id ?? '');
    }
    await close();

    expect(found).toEqual(
      [...oldCursors.keys()].map((position) => originals.find((event) => event.position === position)?.id),
    );
  });

  it('refuses a cursor that the old log gave for a place it never had', async () => {
    const { log, close } = await openWriteSide(after());
    expect(await log.placeOf('9999999999999999' as Position)).toBeNull();
    expect(await log.placeOf(START)).toBe(START);
    await close();
  });
});
