import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { START } from '@throughline/event-store';
import type { ViewQuery } from '../index.js';
import { admission, Chronicle, place } from '@throughline/views/scenario';
import { type EngineUnderTest, Followed } from './followed.js';

export function specifyFreshness(underTest: EngineUnderTest): void {
  let followed: Followed;
  beforeEach(() => {
    followed = new Followed(underTest);
  });
  afterEach(() => followed.close());

  const chronicleOf = (client: string, facilityId = 'north'): Chronicle => {
    const one = new Chronicle({ client, facilityId });
    one.enter(admission('2026-03-01T09:00', one.id('stay'), place('2.1', { facilityId })));
    return one;
  };
  const freshness = async (terms: Partial<ViewQuery> = {}) =>
    (
      await followed.queries.census({
        facilities: 'all',
        at: 0,
        knownAt: null,
        log: null,
        groupBy: [],
        page: null,
        ...terms,
      })
    ).freshness;

  describe('how far the views are', () => {
    it('says up to which position and instant they have followed the log', async () => {
      await followed.follow(chronicleOf('one'));
      const head = await followed.recording.log.head();
      expect(await freshness()).toEqual({
        watermark: { position: head, recordedAt: followed.recording.time },
        knownTo: head,
        lag: null,
        incomplete: 0,
        future: false,
      });
    });

    it('says how far behind the log they are', async () => {
      await followed.follow(chronicleOf('one'));
      const now = followed.recording.time + 5_000;
      expect((await freshness({ log: { head: await followed.recording.log.head(), now } })).lag).toEqual({
        behind: false,
        ahead: false,
        events: 0,
        ms: 0,
      });
      await followed.recording.add(chronicleOf('two'));
      expect((await freshness({ log: { head: await followed.recording.log.head(), now } })).lag).toEqual({
        behind: true,
        ahead: false,
        events: null,
        ms: 5_000,
      });
    });

    it('says that they are ahead of a log that lost its end', async () => {
      await followed.follow(chronicleOf('one'));
      const before = await followed.recording.log.head();
      await followed.follow(chronicleOf('two'));
      const { lag } = await freshness({ log: { head: before, now: followed.recording.time } });
      expect(lag).toEqual({ behind: false, ahead: true, events: null, ms: 0 });
    });

    it('resolves an instant to the last position known by then', async () => {
      const one = chronicleOf('one');
      await followed.recording.add(one, 1);
      const registered = { at: followed.recording.time, position: await followed.recording.log.head() };
      await followed.follow(one);
      expect((await freshness({ knownAt: registered.at })).knownTo).toBe(registered.position);
      expect((await freshness({ knownAt: registered.at + 59_999 })).knownTo).toBe(registered.position);
      expect((await freshness({ knownAt: registered.at - 1 })).knownTo).toBe(START);
    });

    it('says so when what is asked lies in the future', async () => {
      await followed.follow(chronicleOf('one'));
      const now = followed.recording.time + 5_000;
      const log = { head: await followed.recording.log.head(), now };
      const future = async (terms: Partial<ViewQuery>) => (await freshness({ log, ...terms })).future;
      expect([await future({ at: now }), await future({ at: now + 1 })]).toEqual([false, true]);
      expect(await future({ at: now, knownAt: now + 1 })).toBe(true);
      const day = new Map([
        ['north', now + 1],
        ['south', now],
      ]);
      expect(await future({ at: day })).toBe(true);
      expect(await future({ at: day, facilities: ['north'] })).toBe(true);
      expect(await future({ at: day, facilities: ['south'] })).toBe(false);
    });

    it('says how many clients of the caller’s facilities are incomplete', async () => {
      const sick = chronicleOf('sick', 'south');
      await followed.follow(chronicleOf('well'), sick);
      await followed.recording.addUnreadable(sick);
      await followed.recording.addUnreadable(new Chronicle({ client: 'unknown' }));
      await followed.toHead();
      expect((await freshness()).incomplete).toBe(2);
      expect((await freshness({ facilities: ['south'] })).incomplete).toBe(2);
      // Of the other one no facility is known: whose it is cannot be told.
      expect((await freshness({ facilities: ['north'] })).incomplete).toBe(1);
    });

    it('lists those clients with the event that stopped each, and counts as many', async () => {
      const sick = chronicleOf('sick', 'south');
      const unknown = new Chronicle({ client: 'unknown' });
      await followed.follow(sick);
      for (const chronicle of [sick, unknown]) await followed.recording.addUnreadable(chronicle);
      await followed.toHead();
      const parked = (facilities: ViewQuery['facilities'], clientId: string | null = null) =>
        followed.queries.parked({ facilities, clientId, limit: 10 });
      expect(await parked('all')).toMatchObject({
        total: 2,
        clients: [
          { clientId: sick.clientId, eventType: 'WrittenInTheFuture 1', cause: 'UnreadableEvent', retriedBy: null },
          { clientId: unknown.clientId },
        ],
      });
      expect((await parked('all', unknown.clientId)).clients).toHaveLength(1);
      expect((await parked(['north'])).clients.map(({ clientId }) => clientId)).toEqual([unknown.clientId]);
      expect((await parked(['north'], sick.clientId)).clients).toEqual([]);
    });
  });

  describe('questions asked while the rows are made again', () => {
    const census = async () => {
      const query = {
        facilities: 'all',
        at: Date.UTC(2026, 2, 3),
        knownAt: null,
        log: null,
        groupBy: ['facility'],
        page: { cursor: null, limit: 10 },
      } as const;
      return followed.queries.census(query);
    };

    it('are answered from the rows in use, and from the new ones as soon as these are complete', async () => {
      await followed.follow(chronicleOf('one'));
      const before = await census();
      const build = await followed.store.build('views of tomorrow');
      expect(await census()).toEqual(before);
      await build.finish({ logId: 'log', position: await followed.recording.log.head(), lastEvent: null });
      expect((await census()).placements).toEqual([]);
      await followed.projector.rebuild(new AbortController().signal);
      expect(await census()).toEqual(before);
    });
  });

  describe('waiting for the views to have followed', () => {
    it('ends when they have', async () => {
      const one = chronicleOf('one');
      await followed.recording.add(one);
      const head = await followed.recording.log.head();
      const waiting = followed.queries.waitFor(head, 10_000);
      await followed.toHead();
      expect(await waiting).toBe(true);
      expect(await followed.queries.waitFor(head, 0)).toBe(true);
    });

    it('ends when the time is up', async () => {
      await followed.recording.add(chronicleOf('one'));
      expect(await followed.queries.waitFor(await followed.recording.log.head(), 10)).toBe(false);
    });
  });
}
