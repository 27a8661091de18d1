import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CursorUnreadable, type CensusQuery } from '../index.js';
import {
  admission,
  aftercareStart,
  Chronicle,
  discharge,
  leaveEnd,
  leaveStart,
  levelChange,
  on,
  phaseChange,
  place,
  referralOut,
  referralReturn,
} from '@throughline/views/scenario';
import { type EngineUnderTest, Followed } from './followed.js';

export function specifyCensus(underTest: EngineUnderTest): void {
  let followed: Followed;
  beforeEach(() => {
    followed = new Followed(underTest);
  });
  afterEach(() => followed.close());

  const client = (name: string, when = '2026-03-01T09:00', to = place('2.1')): Chronicle => {
    const chronicle = new Chronicle({ client: name });
    chronicle.enter(admission(when, chronicle.id('stay'), to));
    return chronicle;
  };
  const stayOf = (chronicle: Chronicle): string => chronicle.id('stay');
  const census = (when: string, terms: Partial<CensusQuery> = {}) =>
    followed.queries.census({
      facilities: 'all',
      at: on(when).at,
      knownAt: null,
      log: null,
      groupBy: [],
      page: null,
      ...terms,
    });

  describe('the census', () => {
    it('counts who is there by facility, program and level, from the lowest level up', async () => {
      const south = place('2.1', { facilityId: 'south', programId: 'south-iop' });
      const [a, b, c] = [
        client('a'),
        client('b', '2026-03-02T09:00', place('1')),
        client('c', '2026-03-02T09:00', south),
      ];
      await followed.follow(a, b, c);
      const { groups, totals } = await census('2026-03-03T09:00', { groupBy: ['facility', 'program', 'level'] });
      expect(groups).toMatchObject([
        { facilityId: 'north', programId: null, levelSystem: 'invented', level: '1', rank: 100, census: 1 },
        { facilityId: 'north', programId: null, level: '2.1', census: 1 },
        { facilityId: 'south', programId: 'south-iop', level: '2.1', census: 1 },
      ]);
      expect(totals).toEqual({
        census: 3,
        present: 3,
        onLeave: 0,
        outOnReferral: 0,
        aftercare: 0,
        incoherent: 0,
        clients: 3,
      });
    });

    it('holds from the instant of the admission to just before that of the discharge', async () => {
      const chronicle = client('a');
      chronicle.enter(discharge('2026-03-20T15:00', stayOf(chronicle)));
      await followed.follow(chronicle);
      const at = async (ms: number) => (await census('2026-03-01T09:00', { at: ms })).totals.census;
      const [admitted, discharged] = [on('2026-03-01T09:00').at, on('2026-03-20T15:00').at];
      expect(await Promise.all([admitted - 1, admitted, discharged - 1, discharged].map(at))).toEqual([0, 1, 1, 0]);
    });

    it('counts those on leave with it, those elsewhere and in aftercare apart', async () => {
      const [leave, away, after] = [client('leave'), client('away'), client('after')];
      leave.enter(leaveStart('2026-03-05T09:00', stayOf(leave)));
      away.enter(referralOut('2026-03-05T09:00', stayOf(away)));
      after.enter(discharge('2026-03-04T09:00', stayOf(after)));
      after.enter(aftercareStart('2026-03-05T09:00', after.id('aftercare')));
      await followed.follow(leave, away, after);
      const { totals } = await census('2026-03-06T09:00');
      expect(totals).toEqual({
        census: 1,
        present: 0,
        onLeave: 1,
        outOnReferral: 1,
        aftercare: 1,
        incoherent: 0,
        clients: 1,
      });
    });

    it('counts placements, and clients once where tracks run side by side', async () => {
      const chronicle = client('a');
      chronicle.enter(admission('2026-03-02T09:00', chronicle.id('otp'), place('OTP')));
      await followed.follow(chronicle);
      expect((await census('2026-03-03T09:00')).totals).toMatchObject({ census: 2, clients: 1 });
      const { groups } = await census('2026-03-03T09:00', { groupBy: ['track'] });
      expect(groups).toMatchObject([
        { track: 'opioid-treatment', census: 1 },
        { track: 'treatment', census: 1 },
      ]);
    });

    it('shows a past instant as it was known then, and as it is known now', async () => {
      const chronicle = client('a');
      await followed.follow(chronicle);
      const knownThen = followed.recording.time;
      chronicle.correct(
        chronicle.path.entries[0]?.body.entryId as string,
        { to: place('3.5') },
        { reason: 'wrong-level' },
      );
      await followed.follow(chronicle);
      const levels = async (knownAt: number | null) =>
        (await census('2026-03-03T09:00', { groupBy: ['level'], knownAt })).groups.map(({ level }) => level);
      expect(await levels(knownThen)).toEqual(['2.1']);
      expect(await levels(null)).toEqual(['3.5']);
      expect(await levels(Date.UTC(2020, 0, 1))).toEqual([]);
    });

    it('shows only the facilities of the caller', async () => {
      await followed.follow(client('a'), client('b', '2026-03-01T09:00', place('2.1', { facilityId: 'south' })));
      expect((await census('2026-03-03T09:00', { facilities: ['south'], groupBy: ['facility'] })).groups).toMatchObject(
        [{ facilityId: 'south' }],
      );
      expect((await census('2026-03-03T09:00', { facilities: [] })).totals.census).toBe(0);
      expect((await census('2026-03-03T09:00', { facilities: ['nowhere'] })).totals.census).toBe(0);
    });

    it('can be narrowed to one group', async () => {
      const chronicle = client('a');
      chronicle.enter(phaseChange('2026-03-02T09:00', stayOf(chronicle), 'early'));
      await followed.follow(chronicle, client('b'));
      expect((await census('2026-03-03T09:00', { filter: { phase: ['early'] } })).totals.census).toBe(1);
      const both = { level: ['3.1', '2.1'], track: ['treatment'], status: ['present', 'on-leave'] } as const;
      expect((await census('2026-03-03T09:00', { filter: both })).totals.census).toBe(2);
      expect((await census('2026-03-03T09:00', { filter: { status: ['on-leave'] } })).totals.census).toBe(0);
    });

    it('lists the placements behind the counts in pages, each once', async () => {
      await followed.follow(...Array.from({ length: 7 }, (_, index) => client(`client ${index}`)));
      const seen: string[] = [];
      for (let cursor: string | null = null; ;) {
        const { placements, next } = await census('2026-03-03T09:00', { page: { cursor, limit: 3 } });
        seen.push(...placements.map(({ clientId }) => clientId));
        if (next === null) break;
        cursor = next;
      }
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
      expect(seen).toEqual(seen.toSorted());
    });

    it.each(['', 'nonsense', Buffer.from('["clients","a"]').toString('base64url')])(
      'refuses the cursor %j of no list of its own',
      async (cursor) => {
        await expect(census('2026-03-03T09:00', { page: { cursor, limit: 3 } })).rejects.toThrow(CursorUnreadable);
      },
    );
  });

  describe('the flow', () => {
    const flow = (from: string, to: string, terms: Partial<CensusQuery> = {}) =>
      followed.queries.flow({
        facilities: 'all',
        knownAt: null,
        log: null,
        groupBy: ['level'],
        ...terms,
        from: on(from).at,
        to: on(to).at,
      });

    it('says what came in and went out, by what happened', async () => {
      const chronicle = client('a');
      chronicle.enter(levelChange('SteppedUp', '2026-03-05T09:00', stayOf(chronicle), place('2.5')));
      chronicle.enter(discharge('2026-03-20T15:00', stayOf(chronicle)));
      await followed.follow(chronicle, client('b', '2026-02-01T09:00'));
      const { groups } = await flow('2026-02-15T00:00', '2026-03-31T00:00');
      expect(groups).toMatchObject([
        { level: '2.1', census: { opening: 1, in: { admission: 1 }, out: { 'step-up': 1 }, closing: 1 } },
        { level: '2.5', census: { opening: 0, in: { 'step-up': 1 }, out: { discharge: 1 }, closing: 0 } },
      ]);
    });

    it('counts what happens at the very beginning of a window, and not at its end: windows can be put end to end', async () => {
      const chronicle = client('a');
      chronicle.enter(levelChange('SteppedUp', '2026-03-05T09:00', stayOf(chronicle), place('2.5')));
      chronicle.enter(discharge('2026-03-20T15:00', stayOf(chronicle)));
      await followed.follow(chronicle);
      const of = async (from: string, to: string) =>
        Object.fromEntries((await flow(from, to)).groups.map(({ level, census: counted }) => [level, counted]));
      expect(await of('2026-03-02T00:00', '2026-03-05T09:00')).toEqual({
        '2.1': { opening: 1, in: {}, out: {}, closing: 1 },
      });
      expect(await of('2026-03-05T09:00', '2026-03-20T15:00')).toEqual({
        '2.1': { opening: 1, in: {}, out: { 'step-up': 1 }, closing: 0 },
        '2.5': { opening: 0, in: { 'step-up': 1 }, out: {}, closing: 1 },
      });
      expect(await of('2026-03-20T15:00', '2026-03-31T00:00')).toEqual({
        '2.5': { opening: 1, in: {}, out: { discharge: 1 }, closing: 0 },
      });
    });

    it('means the days of each site where a window is given in days', async () => {
      const HOUR_MS = 3_600_000;
      const day = (date: string) =>
        new Map([
          ['north', on(date).at + 6 * HOUR_MS],
          ['south', on(date).at + 8 * HOUR_MS],
        ]);
      const south = place('2.1', { facilityId: 'south' });
      await followed.follow(
        client('first of March, north', '2026-03-01T06:00'),
        client('last of February, south', '2026-03-01T07:59', south),
        client('first of March, south', '2026-03-01T08:00', south),
        client('last of March, south', '2026-04-01T07:59', south),
        client('first of April, north', '2026-04-01T06:00'),
      );
      const query = { facilities: 'all', knownAt: null, log: null, groupBy: ['facility'] } as const;
      const march = await followed.queries.flow({ ...query, from: day('2026-03-01'), to: day('2026-04-01') });
      expect(march.groups.map(({ facilityId, census: counted }) => [facilityId, counted])).toEqual([
        ['north', { opening: 0, in: { admission: 1 }, out: {}, closing: 1 }],
        ['south', { opening: 1, in: { admission: 2 }, out: {}, closing: 3 }],
      ]);
      const { totals, placements } = await census('2026-03-01T00:00', {
        at: day('2026-03-01'),
        page: { cursor: null, limit: 2 },
      });
      expect([totals.census, placements.length]).toEqual([3, 2]);
    });

    it('counts a leave as no movement, and care elsewhere as out and in again', async () => {
      const chronicle = client('a');
      chronicle.enter(leaveStart('2026-03-03T09:00', stayOf(chronicle)));
      chronicle.enter(leaveEnd('2026-03-04T09:00', stayOf(chronicle)));
      chronicle.enter(referralOut('2026-03-05T09:00', stayOf(chronicle)));
      chronicle.enter(referralReturn('2026-03-09T09:00', stayOf(chronicle)));
      await followed.follow(chronicle);
      const { groups } = await flow('2026-03-02T00:00', '2026-03-31T00:00');
      expect(groups[0]?.census).toEqual({
        opening: 1,
        in: { 'referral-return': 1 },
        out: { 'referral-out': 1 },
        closing: 1,
      });
      expect(groups[0]?.outOnReferral).toEqual({
        opening: 0,
        in: { 'referral-out': 1 },
        out: { 'referral-return': 1 },
        closing: 0,
      });
    });

    it('counts a transfer out of the caller’s facilities as out, and into them as in', async () => {
      const chronicle = client('a');
      chronicle.enter(
        levelChange('Transferred', '2026-03-05T09:00', stayOf(chronicle), place('2.1', { facilityId: 'south' })),
      );
      await followed.follow(chronicle);
      const of = async (facility: string) =>
        (await flow('2026-03-02T00:00', '2026-03-31T00:00', { facilities: [facility], groupBy: ['facility'] }))
          .groups[0]?.census;
      expect(await of('north')).toEqual({ opening: 1, in: {}, out: { transfer: 1 }, closing: 0 });
      expect(await of('south')).toEqual({ opening: 0, in: { transfer: 1 }, out: {}, closing: 1 });
    });
  });

  describe('a comparison of two censuses', () => {
    const compare = (before: { at: string; knownAt: number | null }, after: { at: string; knownAt: number | null }) =>
      followed.queries.compare({
        facilities: 'all',
        log: null,
        before: { at: on(before.at).at, knownAt: before.knownAt },
        after: { at: on(after.at).at, knownAt: after.knownAt },
      });

    it('tells what has happened since from what was learned since', async () => {
      const [moved, crossed, corrected, late] = [
        client('moved'),
        client('crossed'),
        client('corrected'),
        client('late', '2026-03-10T09:00'),
      ];
      await followed.follow(moved, crossed, corrected);
      const monday = followed.recording.time;
      moved.enter(levelChange('SteppedUp', '2026-03-05T09:00', stayOf(moved), place('2.5')));
      crossed.enter(
        levelChange('Transferred', '2026-03-05T09:00', stayOf(crossed), place('2.1', { facilityId: 'south' })),
      );
      corrected.correct(
        corrected.path.entries[0]?.body.entryId as string,
        { to: place('3.5') },
        { reason: 'wrong-level' },
      );
      const forgotten = client('forgotten', '2026-03-02T09:00');
      await followed.follow(moved, crossed, corrected, forgotten, late);
      const { differences, before, after } = await compare(
        { at: '2026-03-03T09:00', knownAt: monday },
        { at: '2026-03-11T09:00', knownAt: null },
      );
      const found = Object.fromEntries(
        differences.map(({ clientId, change, because }) => [clientId, `${change} ${because}`]),
      );
      expect(found).toEqual({
        [moved.clientId]: 'changed happened-since',
        [crossed.clientId]: 'changed happened-since',
        [corrected.clientId]: 'changed learned-since',
        [forgotten.clientId]: 'added learned-since',
        [late.clientId]: 'added happened-since',
      });
      expect([before.census, after.census]).toEqual([3, 5]);
    });

    it('names what has happened since so even where something else was learned late', async () => {
      const chronicle = client('both');
      await followed.follow(chronicle);
      const monday = followed.recording.time;
      chronicle.enter(phaseChange('2026-03-02T09:00', stayOf(chronicle), 'early'));
      chronicle.enter(discharge('2026-03-05T09:00', stayOf(chronicle)));
      await followed.follow(chronicle);
      const { differences } = await compare(
        { at: '2026-03-03T09:00', knownAt: monday },
        { at: '2026-03-11T09:00', knownAt: null },
      );
      expect(differences).toMatchObject([
        { change: 'changed', because: 'learned-since', before: { phase: null }, after: { phase: 'early' } },
        { change: 'removed', because: 'happened-since', before: { phase: 'early' }, after: null },
      ]);
    });

    it('is a window like that of the flow: what happens when it opens is in it, what happens when it ends is not', async () => {
      await followed.follow(client('opens', '2026-03-01T00:00'), client('ends', '2026-04-01T00:00'));
      const window = [
        { at: '2026-03-01T00:00', knownAt: null },
        { at: '2026-04-01T00:00', knownAt: null },
      ] as const;
      const { before, after, differences } = await compare(...window);
      expect([before.census, after.census, differences.length]).toEqual([0, 1, 1]);
    });

    it('of an instant with itself is empty', async () => {
      await followed.follow(client('a'));
      const same = { at: '2026-03-03T09:00', knownAt: null };
      expect((await compare(same, same)).differences).toEqual([]);
    });
  });
}
