import { createHmac } from 'node:crypto';
import { migrate, openWriteSide, type RecordsPlace, ServiceClock } from '@throughline/embedded';
import type { EventLog, HmacKeys, RecordedEvent } from '@throughline/event-store';
import { leafOf, publicParts } from '@throughline/kernel';
import {
  carePathStreams,
  EVERY_CARE_PATH,
  MemoryProjectionStore,
  MemoryRowEngine,
  Projector,
  QuestionsHere,
  ViewQueries,
} from '@throughline/projection';
import { EVERYTHING, Replay } from '@throughline/replay-application';
import { everythingAfter, scratchFolder } from '@throughline/testing';
import { type Act, Chronicle, play, storable } from '@throughline/views/scenario';
import fc from 'fast-check';
import { EsdbServer } from '../services/esdb/esdb-server.ts';

/** Many in `npm run test:faults`. */
const HISTORIES = Number(process.env['THROUGHLINE_KILLS'] ?? 0) > 100 ? 300 : 4;
const CLIENTS = 3;
const HOUR_MS = 3_600_000;
const BEGIN = Date.UTC(2026, 5, 1);
const KEYS: HmacKeys = [(text) => createHmac('sha256', 'a key of this test').update(text).digest('base64url')];
const ASKED = { filter: EVERYTHING, facilities: 'all' } as const;

/** What someone records, about which client, and how long after the one before. */
interface Turn extends Act {
  readonly client: number;
  readonly hours: number;
}
const history: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    what: fc.nat(200),
    when: fc.nat(200),
    which: fc.nat(20),
    how: fc.nat(30),
    client: fc.nat(CLIENTS - 1),
    hours: fc.nat(100),
  }),
  { minLength: 4, maxLength: 30, size: 'max' },
);

const scratch = scratchFolder();
let server: EsdbServer;
let moved = 0;
beforeAll(async () => (server = await EsdbServer.start()));
afterAll(() => server.stop());

/** Records a history in the files of a data directory. Several events of one turn are recorded at one time. */
async function recorded(place: RecordsPlace, turns: readonly Turn[]): Promise<void> {
  let time = BEGIN;
  const { log, close } = await openWriteSide({ ...place, clock: new ServiceClock(0, () => time) });
  const chronicles = Array.from({ length: CLIENTS }, (_, index) => new Chronicle({ client: `client ${index}` }));
  const told = new Map<string, number>();
  for (const turn of turns) {
    time += turn.hours * HOUR_MS;
    const chronicle = chronicles[turn.client] as Chronicle;
    play(chronicle, turn);
    for (const event of chronicle.events.slice(told.get(chronicle.stream) ?? 0))
      await log.append(chronicle.stream, event.revision === 0 ? 'none' : event.revision - 1, [storable(event)]);
    told.set(chronicle.stream, chronicle.events.length);
  }
  await close();
}

interface Told {
  readonly events: readonly object[];
  readonly leaves: readonly string[];
  readonly known: readonly unknown[];
}

/** Positions are of one log; everything else of an event and of a row is of the path. */
const withoutPlaces = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, PLACES.includes(name) ? typeof value : value]));
const PLACES = ['knownFrom', 'knownTo', 'position'];

/** What a log says: its events, their leaves, and at every time at which something was recorded the census and the transitions known then. */
async function told(log: EventLog): Promise<Told> {
  const events = await everythingAfter(log);
  const queries = await viewsOf(log);
  const known: unknown[] = [];
  for (const instant of new Set(events.flatMap(({ recordedAt }) => [recordedAt - 1, recordedAt])))
    known.push(await knownAt(queries, instant));
  return {
    events: events.map(withoutPlaces),
    leaves: events.map((event) => leafOf({ ...event, ...publicParts(event) })),
    known,
  };
}

async function viewsOf(log: EventLog): Promise<ViewQueries> {
  const store = new MemoryProjectionStore(EVERY_CARE_PATH);
  const projector = new Projector({ log, store, streams: carePathStreams() });
  await projector.resume();
  while (!(await projector.step())) continue;
  return new ViewQueries(new QuestionsHere(new MemoryRowEngine(store)));
}

/** Transitions say how late each was recorded. */
async function knownAt(queries: ViewQueries, instant: number): Promise<object> {
  const viewpoint = { facilities: 'all', at: instant, knownAt: instant, log: null } as const;
  const { freshness: _freshness, ...census } = await queries.census({ ...viewpoint, groupBy: [], page: null });
  const order = { column: 'effectiveAt', direction: 'asc' } as const;
  const moves: object[] = [];
  for await (const move of queries.everyMove({ ...viewpoint, filter: {}, order, page: { cursor: null, limit: 500 } }))
    moves.push(withoutPlaces(move));
  return { census, moves };
}

/** A cursor behind each event, with the id of that event. */
async function cursorsOf(log: EventLog): Promise<ReadonlyMap<string, string>> {
  const replay = new Replay(log, KEYS);
  const cursors = new Map<string, string>();
  for (const { id, position } of await everythingAfter(log))
    cursors.set((await replay.cursorAt(ASKED, position)).next, id);
  return cursors;
}

async function eventBefore(cursor: string, log: EventLog): Promise<RecordedEvent['id'] | undefined> {
  const { from } = await new Replay(log, KEYS).stretchOf(ASKED, { after: cursor, until: null });
  return (await log.eventAt(from))?.id;
}

/** Reads the log of a place. */
async function inLogOf<Found>(place: RecordsPlace, read: (log: EventLog) => Promise<Found>): Promise<Found> {
  const { log, close } = await openWriteSide(place);
  try {
    return await read(log);
  } finally {
    await close();
  }
}

describe(`any of ${HISTORIES} histories that move to a server`, () => {
  it(
    'say the same before and after: events, leaves, what was known when, how late it was; and cursors go on',
    () =>
      fc.assert(
        fc.asyncProperty(history, async (turns) => {
          // Given a history in the files of a data directory, and cursors that were given for it.
          moved += 1;
          const place: RecordsPlace = { dataDirectory: scratch.path(`history-${moved}`), tenant: 'demo' };
          const to = { address: server.address, namespace: `history-${moved}` };
          await recorded(place, turns);
          const before = await inLogOf(place, told);
          const cursors = await inLogOf(place, cursorsOf);

          // When its log moves to the server,
          const { events } = await migrate({ ...place, to });

          // then nobody who asks can tell, except by the positions.
          expect(events).toBe(before.events.length);
          await inLogOf({ ...place, eventStore: to }, async (log) => {
            expect(await told(log)).toEqual(before);
            for (const [cursor, id] of cursors) expect(await eventBefore(cursor, log)).toBe(id);
          });
        }),
        { numRuns: HISTORIES, endOnFailure: true },
      ),
    60_000 + HISTORIES * 10_000,
  );
});
