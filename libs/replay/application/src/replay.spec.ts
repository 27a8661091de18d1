import { createHmac, randomUUID } from 'node:crypto';
import { MemoryEventLog, type NewEvent, START } from '@throughline/event-store';
import { leafOf, Refusal } from '@throughline/kernel';
import { EVERYTHING, type Reading, Replay, type ReplayFilter, type ReplayPage } from './index.js';
import { lineOf } from './replayed-event.js';

const NOW = 1_700_000_000_000;
const ALL: Reading = { facilities: 'all', filter: EVERYTHING };
const only = (filter: Partial<ReplayFilter>): Reading => ({ ...ALL, filter: { ...EVERYTHING, ...filter } });
const at = (...facilities: readonly string[]): Reading => ({ ...ALL, facilities });
const FROM_THE_START = { after: null, until: null };
const from = (after: string) => ({ after, until: null });
const hmac = (text: string) => createHmac('sha256', 'of this spec').update(text).digest('base64url');

/** One command of a client who is registered at the first of these facilities, and recorded at the others. */
const command = (...facilities: readonly string[]): NewEvent[] =>
  facilities.map((facilityId, index) => ({
    id: randomUUID(),
    type: index === 0 ? 'ClientRegistered' : 'Discharged',
    schemaVersion: 1,
    data: JSON.stringify({
      a: 'ü',
      ...(index === 0 ? { facilityId } : { entry: { entryId: `${index}`, facilityId } }),
    }),
    meta: JSON.stringify({ facilityId, part: [index, facilities.length] }),
    private: '{"salt":"x","values":{"/meta/actor/id":"ada"}}',
  }));

async function replayOf(...commands: readonly (readonly NewEvent[])[]) {
  const log = new MemoryEventLog({ clock: { now: () => NOW } });
  for (const events of commands) await log.append(`carePath-${randomUUID()}`, 'none', events);
  return { log, replay: new Replay(log, [hmac]) };
}

async function everything(
  replay: Replay,
  reading: Reading,
  limit: number,
  until: string | null = null,
): Promise<readonly ReplayPage[]> {
  const pages: ReplayPage[] = [];
  for (let after: string | null = null, caughtUp = false; !caughtUp;) {
    const page: ReplayPage = await replay.page(reading, { after, until }, limit);
    pages.push(page);
    ({ next: after, caughtUp } = page);
  }
  return pages;
}
const idsIn = (pages: readonly ReplayPage[]) => pages.flatMap(({ events }) => events.map(({ event }) => event.id));
const codeOf = (request: Promise<unknown>) =>
  request.catch((error: unknown) => (error instanceof Refusal ? error.code : error));

const ofOneToThreeEvents = () => [
  command('NORTH'),
  command('NORTH', 'NORTH', 'SOUTH'),
  command('SOUTH'),
  command('NORTH', 'NORTH'),
];

describe('replaying the history', () => {
  it.each([1, 2, 3, 7, 100])('gives each event once and in order, with pages of %i', async (limit) => {
    const commands = ofOneToThreeEvents();
    const { replay } = await replayOf(...commands);
    expect(idsIn(await everything(replay, ALL, limit))).toEqual(commands.flat().map(({ id }) => id));
  });

  it.each([1, 2, 3, 7, 100])(
    'gives a page in parts of %i as it gives it at once, with a pause between two parts',
    async (part) => {
      const commands = ofOneToThreeEvents();
      const { replay } = await replayOf(...commands);
      const parts: ReplayPage[] = [];
      let pauses = 0;
      const between = async () => (pauses += 1);
      for await (const one of replay.inParts(ALL, FROM_THE_START, { limit: 100, part, between })) parts.push(one);
      const whole = await replay.page(ALL, FROM_THE_START, 100);
      expect(parts.flatMap(({ events }) => events)).toEqual(whole.events);
      expect([parts.at(-1)?.next, parts.at(-1)?.caughtUp, parts[0]?.after]).toEqual([whole.next, true, whole.after]);
      expect(pauses).toBe(parts.length - 1);
      expect(parts.length).toBe(
        new Map([
          [1, 4],
          [2, 4],
          [3, 3],
          [7, 1],
          [100, 1],
        ]).get(part),
      );
    },
  );

  it('ends a page in parts at its limit, behind a whole command', async () => {
    const { replay } = await replayOf(command('NORTH'), command('NORTH', 'NORTH', 'SOUTH'), command('SOUTH'));
    const given: number[] = [];
    const between = async () => undefined;
    for await (const { events } of replay.inParts(ALL, FROM_THE_START, { limit: 2, part: 1, between }))
      given.push(events.length);
    expect(given).toEqual([1, 3]);
  });

  it('goes on from any event without a gap and without a repeat, at the end of its command', async () => {
    const commands = [command('NORTH'), command('NORTH', 'NORTH', 'NORTH'), command('NORTH')];
    const { replay } = await replayOf(...commands);
    const [{ events } = { events: [] }] = await everything(replay, ALL, 100);
    for (const [index, { cursor }] of events.entries()) {
      const behind = index === 0 ? 1 : index < 4 ? 4 : 5;
      expect(idsIn([await replay.page(ALL, from(cursor), 100)])).toEqual(
        commands
          .flat()
          .slice(behind)
          .map(({ id }) => id),
      );
    }
  });

  it('shows a reader whole clients of their facilities, announced, and says where a command ends', async () => {
    const { replay } = await replayOf(command('NORTH', 'SOUTH'), command('SOUTH'));
    const [page] = await everything(replay, at('NORTH'), 100);
    expect(page?.events.map(({ event, endsCommand }) => [event.type, endsCommand])).toEqual([
      ['client-entered', false],
      ['ClientRegistered', false],
      ['Discharged', true],
    ]);
  });

  it('moves on when nothing passed the filter', async () => {
    const { replay } = await replayOf(command('SOUTH'), command('SOUTH'));
    const first = await replay.page(at('NORTH'), FROM_THE_START, 1);
    expect([first.events, first.caughtUp]).toEqual([[], false]);
    expect(await replay.page(at('NORTH'), from(first.next), 1)).toMatchObject({ events: [], caughtUp: true });
  });

  it('follows: what is recorded later comes, once', async () => {
    const first = command('NORTH');
    const later = command('NORTH', 'NORTH');
    const { log, replay } = await replayOf(first);
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const page of replay.follow(ALL, FROM_THE_START, { limit: 10, signal: stop.signal })) {
      seen.push(...idsIn([page]));
      if (seen.length === 1) await log.append(`carePath-${randomUUID()}`, 'none', later);
      if (seen.length === 3) stop.abort();
    }
    expect(seen).toEqual([...first, ...later].map(({ id }) => id));
  });

  it('is read once for all who follow at the same place, and what came meanwhile comes with it', async () => {
    const first = command('NORTH');
    const { log, replay } = await replayOf(first);
    const stop = new AbortController();
    let reads = 0;
    const readAll = log.readAll.bind(log);
    log.readAll = (...asked) => {
      reads += 1;
      return readAll(...asked);
    };
    const gathering = Promise.withResolvers<void>();
    const terms = { limit: 10, signal: stop.signal, gather: () => gathering.promise };
    const seen = Array.from({ length: 20 }, () => [] as string[]);
    const caughtUp = Promise.withResolvers<void>();
    let waiting = 0;
    const follow = async (ids: string[]) => {
      for await (const page of replay.follow(ALL, FROM_THE_START, terms)) {
        ids.push(...idsIn([page]));
        if (ids.length === 1 && (waiting += 1) === seen.length) caughtUp.resolve();
        if (ids.length === 3) return;
      }
    };
    const following = seen.map(follow);
    await caughtUp.promise;
    reads = 0;
    const later = [command('NORTH'), command('NORTH')];
    for (const events of later) await log.append(`carePath-${randomUUID()}`, 'none', events);
    gathering.resolve();
    await Promise.all(following);
    stop.abort();
    expect(new Set(seen.map((ids) => ids.join()))).toEqual(
      new Set([
        [first, ...later]
          .flat()
          .map(({ id }) => id)
          .join(),
      ]),
    );
    expect(reads).toBe(1);
  });

  it('refuses a cursor with its reason', async () => {
    const { replay } = await replayOf(command('NORTH'));
    const { next } = await replay.page(ALL, FROM_THE_START, 10);
    const { replay: other } = await replayOf(command('NORTH'));
    const asked = (reading: Reading, after: string, of = replay) => codeOf(of.page(reading, from(after), 10));
    expect(await asked(only({ types: ['Admitted'] }), next)).toBe('cursor-of-another-filter');
    expect(await asked(at('NORTH'), next)).toBe('cursor-of-another-scope');
    expect(await asked(ALL, next.slice(0, -3))).toBe('cursor-cut');
    expect(
      await asked(
        ALL,
        next.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      ),
    ).toBe('cursor-invalid');
    expect(await asked(ALL, next, other)).toBe('cursor-of-another-log');
  });

  it('takes the same filter in another order for the same filter', async () => {
    const { replay } = await replayOf(command('NORTH'));
    const asked = { ...only({ types: ['Admitted', 'Discharged'] }), facilities: ['NORTH', 'SOUTH'] };
    const { next } = await replay.page(asked, FROM_THE_START, 10);
    const again = { ...only({ types: ['Discharged', 'Admitted'] }), facilities: ['SOUTH', 'NORTH'] };
    expect((await replay.page(again, from(next), 10)).caughtUp).toBe(true);
  });

  it('takes events of the types, clients and times that are asked for', async () => {
    const commands = [command('NORTH', 'NORTH'), command('NORTH'), command('SOUTH')];
    const { log, replay } = await replayOf(...commands);
    const { events } = await log.readAll(START, { limit: 10 });
    const clientIds = [events[0]!, events[3]!].map(({ stream }) => stream.slice('carePath-'.length));
    const read = async (filter: Partial<ReplayFilter>) => idsIn(await everything(replay, only(filter), 2));
    const ids = events.map(({ id }) => id);
    expect(await read({ types: ['Discharged'] })).toEqual([ids[1]]);
    expect(await read({ clientIds })).toEqual([ids[0], ids[1], ids[3]]);
    expect(await read({ clientIds: clientIds.slice(1) })).toEqual([ids[3]]);
    expect(await read({ recordedFrom: NOW, recordedTo: NOW + 1 })).toEqual(ids);
    expect(await read({ recordedFrom: NOW + 1 })).toEqual([]);
    expect(await read({ recordedTo: NOW })).toEqual([]);
  });
});

describe('reading up to a bound', () => {
  it.each([1, 2, 100])('and from there on gives each event once, with pages of %i', async (limit) => {
    const commands = [command('NORTH'), command('NORTH', 'SOUTH', 'NORTH'), command('NORTH'), command('SOUTH')];
    const { replay } = await replayOf(...commands);
    const ids = commands.flat().map(({ id }) => id);
    for (const bound of (await everything(replay, ALL, 1)).map(({ next }) => next)) {
      const before = await everything(replay, ALL, limit, bound);
      const [behind] = [await replay.page(ALL, from(before.at(-1)!.next), 100)];
      expect([...idsIn(before), ...idsIn([behind])]).toEqual(ids);
    }
  });

  it('tells a reader of some types of an erasure, and one of some clients of theirs alone', async () => {
    const log = new MemoryEventLog({ clock: { now: () => NOW } });
    const clients = [randomUUID(), randomUUID()] as const;
    const erased = (type: string): NewEvent => ({ ...command('NORTH')[0]!, type });
    for (const id of clients) await log.append(`carePath-${id}`, 'none', command('NORTH'));
    await log.append(`carePath-${clients[0]}`, 0, [erased('ErasureRequested')]);
    await log.append(`carePath-${clients[0]}`, 1, [erased('ErasureStarted')]);
    await log.append(`carePath-${clients[0]}`, 2, [erased('ErasureCompleted')]);
    const replay = new Replay(log, [hmac]);
    const typesIn = async (filter: Partial<ReplayFilter>) =>
      (await everything(replay, only(filter), 10)).flatMap(({ events }) => events.map(({ event }) => event.type));
    expect(await typesIn({ types: ['Admitted'] })).toEqual(['ErasureStarted', 'ErasureCompleted']);
    expect(await typesIn({ types: ['Admitted'], clientIds: [clients[1]] })).toEqual([]);
  });

  it('ends a stream there', async () => {
    const { replay } = await replayOf(command('NORTH'), command('SOUTH'));
    const { next: until } = await replay.page(ALL, FROM_THE_START, 1);
    const pages: ReplayPage[] = [];
    const signal = new AbortController().signal;
    for await (const page of replay.follow(ALL, { after: null, until }, { limit: 10, signal })) pages.push(page);
    expect(pages.map(({ events, caughtUp }) => [events.length, caughtUp])).toEqual([[1, true]]);
  });

  it('catches up with a site that came into scope, without a gap', async () => {
    const { log, replay } = await replayOf(command('NORTH'), command('SOUTH'), command('NORTH', 'SOUTH'));
    const copy = new Set(idsIn(await everything(replay, at('NORTH'), 100)));
    const [{ next }] = [await replay.page(at('NORTH'), FROM_THE_START, 100)];
    await log.append(`carePath-${randomUUID()}`, 'none', command('NORTH', 'SOUTH'));
    const wider = at('NORTH', 'SOUTH');
    const refused = await replay.page(wider, from(next), 100).catch((error: Refusal) => error.details);
    const { resumeCursor, addedFacilities } = refused as { resumeCursor: string; addedFacilities: string[] };
    // A client of both sites is in both readings.
    for (const id of idsIn(await everything(replay, at(...addedFacilities), 1, resumeCursor))) copy.add(id);
    for (const id of idsIn([await replay.page(wider, from(resumeCursor), 100)])) copy.add(id);
    expect([...copy].toSorted()).toEqual(idsIn(await everything(replay, wider, 100)).toSorted());
  });

  it('refuses a bound that lies before the beginning', async () => {
    const { replay } = await replayOf(command('NORTH'), command('SOUTH'));
    const [early, late] = (await everything(replay, ALL, 1)).map(({ next }) => next);
    expect(await codeOf(replay.page(ALL, { after: late!, until: early! }, 10))).toBe('replay-range-reversed');
  });
});

describe('an event on its line', () => {
  it('is JSON whose data and meta are the stored bytes, with all that its leaf needs', async () => {
    const [event] = command('NORTH') as [NewEvent];
    const { replay } = await replayOf([event]);
    const [replayed] = (await replay.page(ALL, FROM_THE_START, 1)).events;
    const line = lineOf(replayed!);
    expect(line).toContain(`"data":${event.data},"meta":${event.meta},`);
    expect(line).not.toContain('\n');
    const { data, meta, privateSha256, leaf, cursor, endsCommand, ...rest } = JSON.parse(line);
    expect([data.a, meta.facilityId, cursor, endsCommand]).toEqual(['ü', 'NORTH', replayed?.cursor, true]);
    expect(leafOf({ ...rest, data: event.data, meta: event.meta, privateSha256 })).toBe(leaf);
  });

  it('holds nothing of the private part but its hash', async () => {
    const { replay } = await replayOf(command('NORTH'));
    expect(lineOf((await replay.page(ALL, FROM_THE_START, 1)).events[0]!)).not.toMatch(/"ada"|"salt"|actor\/id/);
  });
});
