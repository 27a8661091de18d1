import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  countedPosition,
  type EventLog,
  MemoryLeases,
  type ReadableLog,
  type RecordedEvent,
} from '@throughline/event-store';
import { admission, Chronicle, discharge, place } from '@throughline/views/scenario';
import { carePathStreams } from '../care-path-streams.js';
import type { ProjectionStore } from '../projection-store.js';
import { Projector } from '../projector.js';
import { runProjector } from '../run-projector.js';
import { EVERY_CLIENT } from '../shard.js';
import { followToHead } from './following.js';
import type { StoreUnderTest } from './projection-store-contract.js';
import { contentOf, PARKED, Recording } from './recording.js';

const NEVER = new AbortController().signal;

export function specifyRebuilding(underTest: StoreUnderTest): void {
  describe('rebuilding', () => {
    let store: ProjectionStore;
    let recording: Recording;
    let chronicle: Chronicle;
    beforeEach(async () => {
      store = await underTest.open();
      recording = new Recording();
      chronicle = new Chronicle();
      chronicle.enter(admission('2026-03-01T09:00', chronicle.id('stay'), place('2.1')));
      await recording.add(chronicle);
    });
    afterEach(() => underTest.discard(store));

    it('changes nothing in use until it is finished', async () => {
      const projector = new Projector({ log: recording.log, store, streams: carePathStreams() });
      await projector.resume();
      await followToHead(projector);
      const before = await contentOf(store);
      const build = await store.build('views of tomorrow');
      await build.addTimes([{ position: countedPosition(1), recordedAt: 1 }]);
      expect(await contentOf(store)).toEqual(before);
      await build.abandon();
      expect(await contentOf(store)).toEqual(before);
    });

    it('forgets a build that was never finished', async () => {
      const { logId } = await recording.log.identity();
      const client = { clientId: 'ghost', revision: 0, position: countedPosition(1), registeredFacilityId: 'north' };
      const lost = await store.build('lost');
      await lost.addClients([
        { client, moves: [], parked: { clientId: 'ghost', eventId: 'e', position: countedPosition(1), ...PARKED } },
      ]);
      store = await underTest.reopen(store);
      const build = await store.build('found');
      const lastEvent = {
        stream: 'carePath-ghost',
        revision: 0,
        position: countedPosition(1),
        eventId: 'e',
        recordedAt: 1,
      };
      await build.finish({ logId, position: countedPosition(1), lastEvent });
      expect(await store.parked()).toEqual([]);
      expect(await store.status(logId)).toEqual({
        position: countedPosition(1),
        recordedAt: null,
        lastEvent,
        signature: 'found',
      });
    });

    it('can be followed by live events, and by another rebuild', async () => {
      const projector = new Projector({ log: recording.log, store, streams: carePathStreams() });
      await projector.resume();
      await projector.rebuild(NEVER);
      chronicle.enter(discharge('2026-03-20T15:00', chronicle.id('stay')));
      await recording.add(chronicle);
      await followToHead(projector);
      const live = await contentOf(store);
      await projector.rebuild(NEVER);
      expect(await contentOf(store)).toEqual(live);
      expect(live.join()).toContain('"closedMove":"discharge"');
    });

    it('leaves what is recorded meanwhile to be followed afterwards', async () => {
      chronicle.enter(discharge('2026-03-20T15:00', chronicle.id('stay')));
      const projector = new Projector({ log: growing(recording, chronicle), store, streams: carePathStreams() });
      await projector.resume();
      await projector.rebuild(NEVER);
      expect((await contentOf(store)).join()).not.toContain('"closedMove":"discharge"');
      await followToHead(projector);
      const live = await underTest.open();
      const other = new Projector({ log: recording.log, store: live, streams: carePathStreams() });
      await other.resume();
      await followToHead(other);
      expect(await contentOf(store)).toEqual(await contentOf(live));
      await underTest.discard(live);
    });

    it('keeps a client parked whose event cannot be read, with the rows made up to there', async () => {
      await recording.addUnreadable(chronicle);
      const [live, rebuilt] = [
        new Projector({ log: recording.log, store, streams: carePathStreams() }),
        await underTest.open(),
      ];
      await live.resume();
      await followToHead(live);
      const projector = new Projector({ log: recording.log, store: rebuilt, streams: carePathStreams() });
      await projector.rebuild(NEVER);
      expect(await contentOf(rebuilt)).toEqual(await contentOf(store));
      expect(await rebuilt.parked()).toEqual(await store.parked());
      await underTest.discard(rebuilt);
    });

    it('happens by itself when the rows were made by other views, and only then', async () => {
      const { logId } = await recording.log.identity();
      const outdated = await store.build('views of yesterday');
      await outdated.finish({ logId, position: await recording.log.head(), lastEvent: null });
      expect(await phasesOfARun(recording, store)).toEqual(['rebuilding']);
      expect(await contentOf(store)).not.toEqual([]);
      chronicle.enter(discharge('2026-03-20T15:00', chronicle.id('stay')));
      await recording.add(chronicle);
      expect(await phasesOfARun(recording, store)).toEqual(['following']);
    });

    it.each(['following', 'rebuilding'])(
      'happens by itself when the log was put back and has grown since, after %s',
      async (phase) => {
        const first = new Projector({ log: recording.log, store, streams: carePathStreams() });
        await first.resume();
        await (phase === 'following' ? followToHead(first) : first.rebuild(NEVER));
        const putBack = new Recording(await recording.log.identity());
        const [another, later] = [new Chronicle({ client: 'another' }), new Chronicle({ client: 'later' })];
        for (const grown of [another, later, new Chronicle({ client: 'last' })]) await putBack.add(grown);
        expect(await phasesOfARun(putBack, store)).toContain('rebuilding');
        expect((await contentOf(store)).join()).not.toContain(chronicle.clientId);
        expect((await contentOf(store)).join()).toContain(another.clientId);
        expect(await new Projector({ log: putBack.log, store, streams: carePathStreams() }).resume()).toBe(true);
      },
    );

    it.each([
      ['first', 0],
      ['second', 1],
    ])('parks a client whose %s event is missing, made anew or followed, and nobody else', async (_which, revision) => {
      chronicle.enter(discharge('2026-03-05T09:00', chronicle.id('stay')));
      await recording.add(chronicle);
      const well = new Chronicle({ client: 'well' });
      well.enter(admission('2026-03-01T09:00', well.id('stay'), place('2.1')));
      await recording.add(well);
      const log = lacking(recording.log, chronicle.stream, revision);
      for (const rebuilt of [true, false]) {
        const another = await underTest.open();
        const projector = new Projector({ log, store: another, streams: carePathStreams() });
        await projector.resume();
        if (rebuilt) await projector.rebuild(NEVER);
        else await followToHead(projector);
        expect(await another.parked()).toMatchObject([{ clientId: chronicle.clientId, cause: expect.any(String) }]);
        expect((await contentOf(another)).join()).toContain(well.clientId);
        await underTest.discard(another);
      }
    });

    it('stops when asked to, and leaves what is in use alone', async () => {
      const projector = new Projector({ log: recording.log, store, streams: carePathStreams() });
      await projector.resume();
      await followToHead(projector);
      const before = await contentOf(store);
      expect(await projector.rebuild(AbortSignal.abort())).toBe(false);
      expect(await contentOf(store)).toEqual(before);
    });
  });
}

/** The log of a recording, to which something is added as soon as its head has been asked for. */
function growing(recording: Recording, chronicle: Chronicle): EventLog {
  const { log } = recording;
  const head = async () => {
    const before = await log.head();
    await recording.add(chronicle);
    return before;
  };
  return {
    identity: () => log.identity(),
    readAll: (after, options) => log.readAll(after, options),
    readStream: (stream, options) => log.readStream(stream, options),
    head,
  } as EventLog;
}

/** A log from which someone has deleted an event. */
function lacking(log: EventLog, stream: string, revision: number): ReadableLog {
  const isLeft = (event: RecordedEvent): boolean => event.stream !== stream || event.revision !== revision;
  return {
    identity: () => log.identity(),
    head: () => log.head(),
    readAll: async (after, options) => {
      const page = await log.readAll(after, options);
      return { ...page, events: page.events.filter(isLeft) };
    },
    readStream: (name, options) => only(log.readStream(name, options), isLeft),
    recordedAtNeverFalls: log.recordedAtNeverFalls,
    eventAt: (position) => log.eventAt(position),
    placeOf: (position) => log.placeOf(position),
    waitBeyond: (position, signal) => log.waitBeyond(position, signal),
    isPosition: (text) => log.isPosition(text),
    distance: (from, to) => log.distance(from, to),
    close: () => log.close(),
  };
}

async function* only(
  events: AsyncIterable<RecordedEvent>,
  isLeft: (event: RecordedEvent) => boolean,
): AsyncIterable<RecordedEvent> {
  for await (const event of events) if (isLeft(event)) yield event;
}

/** Runs until the head of the log is reached; answers what it did on the way. */
async function phasesOfARun(recording: Recording, store: ProjectionStore): Promise<readonly string[]> {
  const phases = new Set<string>();
  const stop = new AbortController();
  await runProjector({
    log: recording.log,
    views: store,
    streams: carePathStreams(),
    shard: EVERY_CLIENT,
    leases: new MemoryLeases(),
    signal: stop.signal,
    onProgress: ({ phase, atHead }) => {
      phases.add(phase);
      if (atHead) stop.abort();
    },
  });
  return [...phases];
}
