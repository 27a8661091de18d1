import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  admission,
  aftercareStart,
  Chronicle,
  discharge,
  leaveStart,
  levelChange,
  on,
  place,
  referralOut,
} from '@throughline/views/scenario';
import fc from 'fast-check';
import { BOARD_FIGURES, type BoardCell, type BoardFigures, type BoardQuery } from '../index.js';
import { type EngineUnderTest, Followed } from './followed.js';
import { type ClientAct, chroniclesOf } from './recording.js';

const act: fc.Arbitrary<ClientAct> = fc.record({
  what: fc.nat(200),
  when: fc.nat(200),
  which: fc.nat(20),
  how: fc.nat(30),
  client: fc.nat(2),
});

export function specifyBoard(underTest: EngineUnderTest): void {
  let followed: Followed;
  beforeEach(() => {
    followed = new Followed(underTest);
  });
  afterEach(() => followed.close());

  const query = (since: number, at: number, terms: Partial<BoardQuery> = {}): BoardQuery => ({
    facilities: 'all',
    at,
    knownAt: null,
    log: null,
    since,
    programs: [],
    today: { at: new Map(), elsewhere: new Date(at).toISOString().slice(0, 10) },
    authorizedLevels: [{ facilityId: 'north', programId: null, levels: new Set(['2.1']) }],
    ...terms,
  });
  const board = (since: string, at: string, terms: Partial<BoardQuery> = {}) =>
    followed.queries.board(query(on(since).at, on(at).at, terms));
  const WEEK = ['2026-03-04T09:00', '2026-03-11T09:00'] as const;
  const admitted = (name: string, when: string, to = place('2.1')) => {
    const chronicle = new Chronicle({ client: name });
    chronicle.enter(admission(when, chronicle.id('stay'), to));
    return chronicle;
  };
  const authorization = (when: string, from: string, lastDay: string, state = 'approved') =>
    ({
      kind: 'AuthorizationRecorded',
      effective: on(when),
      state,
      level: null,
      from,
      lastDay,
      payer: null,
      urgency: null,
      submitted: null,
      due: null,
      decided: null,
      units: null,
      denial: null,
      appeal: null,
      reference: null,
    }) as const;

  describe('the board', () => {
    it('counts who was there, came, went, and is there, by program, site, and in all', async () => {
      const stays = admitted('stays', '2026-03-01T09:00');
      const comes = admitted('comes', '2026-03-05T09:00');
      const goes = admitted('goes', '2026-03-01T09:00');
      goes.enter(discharge('2026-03-06T09:00', goes.id('stay')));
      const after = admitted('after', '2026-03-01T09:00');
      after.enter(discharge('2026-03-02T09:00', after.id('stay')));
      after.enter(aftercareStart('2026-03-05T09:00', after.id('aftercare')));
      await followed.follow(stays, comes, goes, after);
      const { totals, sites, programs } = await board(...WEEK);
      const figures = {
        opening: 2,
        in: 1,
        out: 1,
        inTreatment: 2,
        onLeave: 0,
        outOnReferral: 0,
        openingAsKnownThen: 2,
      };
      expect(totals).toMatchObject({ ...figures, aftercare: 1 });
      expect(sites).toMatchObject([{ facilityId: 'north', ...figures }]);
      expect(programs).toMatchObject([{ facilityId: 'north', programId: null, level: '2.1', ...figures }]);
    });

    it('counts a step-down in and out of the levels, and not in and out of the site', async () => {
      const steps = admitted('steps', '2026-03-01T09:00', place('2.5'));
      steps.enter(levelChange('SteppedDown', '2026-03-05T09:00', steps.id('stay'), place('2.1')));
      await followed.follow(steps);
      const { totals, sites, programs } = await board(...WEEK);
      expect(programs.map(({ level, in: came, out }) => [level, came, out])).toEqual([
        ['2.5', 0, 1],
        ['2.1', 1, 0],
      ]);
      expect([sites[0]?.in, sites[0]?.out, totals.in, totals.out]).toEqual([0, 0, 0, 0]);
    });

    it('says how many were counted at the start when nothing was known of a late admission', async () => {
      const late = admitted('late', '2026-03-01T09:00').at('2026-03-08T09:00');
      followed.recording.time = on('2026-03-08T09:00').at;
      await followed.follow(late);
      const { totals } = await board(...WEEK);
      expect([totals.opening, totals.openingAsKnownThen]).toEqual([1, 0]);
    });

    it('counts those on leave among those in treatment, and those referred out apart', async () => {
      const [leave, away] = [admitted('leave', '2026-03-01T09:00'), admitted('away', '2026-03-01T09:00')];
      leave.enter(leaveStart('2026-03-05T09:00', leave.id('stay')));
      away.enter(referralOut('2026-03-05T09:00', away.id('stay')));
      await followed.follow(leave, away);
      expect((await board(...WEEK)).totals).toMatchObject({ inTreatment: 1, onLeave: 1, outOnReferral: 1, out: 1 });
    });

    it('counts those whose day no authorization covers: none, ended, for other days, or denied', async () => {
      const covered = admitted('covered', '2026-03-01T09:00');
      covered.enter(authorization('2026-03-01T10:00', '2026-03-01', '2026-03-11'));
      const ended = admitted('ended', '2026-03-01T09:00');
      ended.enter(authorization('2026-03-01T10:00', '2026-03-01', '2026-03-10'));
      const denied = admitted('denied', '2026-03-01T09:00');
      denied.enter(authorization('2026-03-01T10:00', '2026-03-01', '2026-03-20', 'denied'));
      await followed.follow(covered, ended, denied, admitted('none', '2026-03-01T09:00'));
      const { totals } = await board(...WEEK);
      expect([totals.inTreatment, totals.withoutAuthorization]).toEqual([4, 3]);
    });

    const coverage = (when: string, outcome: 'self-pay' | 'verified', level: string | null = null) =>
      ({
        kind: 'CoverageVerified',
        effective: on(when),
        outcome,
        level: level === null ? null : { system: 'invented', code: level },
        payer: null,
      }) as const;

    it('counts nobody who needs no authorization: who pays, and whose level the rule pack asks none for', async () => {
      const pays = admitted('pays', '2026-03-01T09:00');
      pays.enter(coverage('2026-03-01T10:00', 'self-pay'));
      const insured = admitted('insured', '2026-03-01T09:00');
      insured.enter(coverage('2026-03-01T10:00', 'self-pay'));
      insured.enter(coverage('2026-03-02T10:00', 'verified', '2.1'));
      const paidElsewhere = admitted('paid elsewhere', '2026-03-01T09:00');
      paidElsewhere.enter(coverage('2026-03-01T10:00', 'self-pay', '2.5'));
      const residence = admitted('residence', '2026-03-01T09:00', place('RR'));
      await followed.follow(pays, insured, paidElsewhere, residence);
      const { totals } = await board(...WEEK);
      expect([totals.inTreatment, totals.withoutAuthorization]).toEqual([4, 2]);
    });

    it('says of each client whether a day is covered, and nothing where none has to be', async () => {
      const pays = admitted('pays', '2026-03-01T09:00');
      pays.enter(coverage('2026-03-01T10:00', 'self-pay'));
      await followed.follow(pays, admitted('none', '2026-03-01T09:00'));
      const cell = { figure: 'inTreatment', facilityId: null, programId: null, level: null } as const;
      const [since, at] = WEEK.map((when) => on(when).at);
      const page = { cursor: null, limit: 10 };
      const { items } = await followed.queries.boardMembers({ ...query(since!, at!), cell, page });
      expect(items.map(({ authorized }) => authorized)).toEqual(expect.arrayContaining([false, null]));
    });

    it('lists a program that nobody is in', async () => {
      const programs = [
        { facilityId: 'north', programId: 'php', levels: [{ levelSystem: 'invented', level: '2.5', rank: 250 }] },
      ];
      expect((await board(...WEEK, { programs })).programs).toMatchObject([
        { facilityId: 'north', programId: 'php', level: '2.5', opening: 0, inTreatment: 0 },
      ]);
    });

    it('shows nothing of other facilities', async () => {
      await followed.follow(admitted('a', '2026-03-01T09:00'));
      const { totals, programs } = await board(...WEEK, { facilities: ['south'] });
      expect([totals.inTreatment, programs]).toEqual([0, []]);
    });
  });

  describe('the board of any history', () => {
    const FIRST = on('2026-01-01T00:00').at;
    const HOUR_MS = 3_600_000;

    it('balances for each program, site, and the whole, and lists as many as each figure counts', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { maxLength: 40, size: 'max' }),
          fc.nat(700),
          fc.nat(700),
          async (acts, one, other) => {
            const any = new Followed(underTest);
            try {
              await any.follow(...chroniclesOf(acts, 3));
              const [since, at] = [Math.min(one, other), Math.max(one, other)].map((hour) => FIRST + hour * HOUR_MS);
              const asked = query(since as number, at as number);
              const { programs, sites, totals } = await any.queries.board(asked);
              for (const row of [...programs, ...sites, totals]) {
                expect(row.opening + row.in - row.out).toBe(row.inTreatment);
                expect(row.opening + row.change).toBe(row.inTreatment);
              }
              const census = await any.queries.census({ ...asked, groupBy: [], page: null });
              expect([
                totals.inTreatment,
                totals.clients,
                totals.onLeave,
                totals.outOnReferral,
                totals.aftercare,
              ]).toEqual([
                census.totals.census,
                census.totals.clients,
                census.totals.onLeave,
                census.totals.outOnReferral,
                census.totals.aftercare,
              ]);
              const listed = async (cell: Omit<BoardCell, 'figure'>, figures: BoardFigures) => {
                for (const figure of BOARD_FIGURES) {
                  const page = { cursor: null, limit: 1_000 };
                  const members = await any.queries.boardMembers({ ...asked, cell: { figure, ...cell }, page });
                  const { items, total, clients } = members;
                  expect([figure, items.length, total]).toEqual([figure, figures[figure], figures[figure]]);
                  expect(clients).toBe(new Set(items.map(({ clientId }) => clientId)).size);
                }
              };
              await listed({ facilityId: null, programId: null, level: null }, totals);
              for (const site of sites)
                await listed({ facilityId: site.facilityId, programId: null, level: null }, site);
              for (const row of programs)
                await listed({ facilityId: row.facilityId, programId: row.programId, level: row.level }, row);
            } finally {
              await any.close();
            }
          },
        ),
        { numRuns: 15 },
      );
    }, 120_000);
  });
}
