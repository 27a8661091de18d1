import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVAL_CLOCK, REVIEW_CLOCK } from '@throughline/care-path';
import type { WorklistQuery } from '../index.js';
import {
  admission,
  Chronicle,
  discharge,
  ITSELF,
  obligation,
  entryReview,
  judged,
  levelChange,
  on,
  place,
} from '@throughline/views/scenario';
import { type EngineUnderTest, Followed } from './followed.js';

/** Filters that take values as their counts name them. */
const LISTS: readonly string[] = ['states', 'ownerRole', 'clockId'];

export function specifyWorklist(underTest: EngineUnderTest): void {
  const followed = new Followed(underTest);
  const chronicle = new Chronicle();

  beforeAll(async () => {
    const stay = chronicle.id('stay');
    const terms = {
      obligations: [
        obligation('continued-stay', '2026-03-01T09:00'),
        obligation('aftercare-plan', '2026-03-05T09:00', { metBy: ['AftercarePlanned'], ownerRole: 'clinician' }),
      ],
    };
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), terms);
    const review = obligation(REVIEW_CLOCK, '2026-03-03T09:00', {
      subject: ITSELF,
      metBy: ['EntryReviewed'],
      endedBy: [],
      ownerRole: 'director',
    });
    const moved = chronicle.enter(levelChange('SteppedUp', '2026-03-03T09:00', stay, place('2.5')), {
      obligations: [review],
    });
    chronicle.enter(entryReview('2026-03-25T09:00', moved));
    const entry = {
      ...levelChange('SteppedUp', '2026-03-04T09:00', stay, place('3.5', { facilityId: 'south' })),
      entryId: chronicle.id('e'),
      seq: 0,
      narrative: null,
    };
    const approval = obligation(APPROVAL_CLOCK, '2026-01-01T00:00', {
      subject: { kind: 'proposal', id: chronicle.id('p') },
      metBy: [],
      endedBy: [],
      ownerRole: 'director',
    });
    chronicle.append('MoveProposed', {
      proposalId: chronicle.id('p'),
      entry,
      judged: judged(),
      after: null,
      obligations: [approval],
    });
    chronicle.enter(discharge('2026-03-20T15:00', stay));
    await followed.follow(chronicle);
  });
  afterAll(() => followed.close());

  const worklist = async (when: string, terms: Partial<WorklistQuery> = {}) => {
    const query = {
      facilities: 'all',
      at: on(when).at,
      knownAt: null,
      log: null,
      page: { cursor: null, limit: 100 },
      ...terms,
    } as const;
    return (await followed.queries.worklist(query)).items.map(({ clockId, due }) => `${clockId} ${due}`);
  };

  describe('the counts of the worklist', () => {
    it.each<[string, Partial<WorklistQuery>]>([
      ['nothing', {}],
      ['a role', { ownerRole: ['director'] }],
      ['a state', { states: ['overdue'] }],
      ['two filters', { ownerRole: ['clinician', 'director'], states: ['due', 'overdue'] }],
      ['a deadline', { clockId: ['aftercare-plan'] }],
    ])('count for each value as many as choosing it lists, with %s chosen', async (_what, terms) => {
      for (const when of ['2026-03-02T09:00', '2026-03-12T09:00', '2026-03-24T09:00']) {
        const query = { facilities: 'all', at: on(when).at, knownAt: null, log: null, ...terms } as const;
        const counts = await followed.queries.countWorklist(query);
        expect(counts.total).toBe((await worklist(when, terms)).length);
        for (const { filter, values } of counts.facets.filter((facet) => LISTS.includes(facet.filter)))
          for (const { value, count } of values)
            expect([filter, value, count]).toEqual([
              filter,
              value,
              (await worklist(when, { ...terms, [filter]: [value] })).length,
            ]);
      }
    });
  });

  describe('the worklist', () => {
    it('lists what is open then, the most pressing first, and how pressing it is', async () => {
      expect(await worklist('2026-03-12T09:00')).toEqual([
        'approval-waiting overdue',
        'continued-stay due',
        'non-conforming-move upcoming',
        'aftercare-plan upcoming',
      ]);
    });

    it('calls an obligation due from its warning and overdue from its time', async () => {
      const review = async (when: string) => (await worklist(when, { clockId: ['continued-stay'] }))[0];
      expect([
        await review('2026-03-11T08:59'),
        await review('2026-03-11T09:00'),
        await review('2026-03-15T08:59'),
        await review('2026-03-15T09:00'),
      ]).toEqual(['continued-stay upcoming', 'continued-stay due', 'continued-stay due', 'continued-stay overdue']);
    });

    it.each([
      ['2026-03-02T09:00', '2.1'],
      ['2026-03-12T09:00', '2.5'],
      ['2026-03-21T09:00', null],
    ])('names the level that the client is at then: on %s %s', async (when, level) => {
      const query = { facilities: 'all', at: on(when).at, knownAt: null, log: null } as const;
      const { items } = await followed.queries.worklist({ ...query, page: { cursor: null, limit: 100 } });
      expect(items.length).toBeGreaterThan(0);
      expect(items.map((item) => [item.clockId, item.level])).toEqual(items.map(({ clockId }) => [clockId, level]));
      expect(new Set(items.map(({ levelSystem }) => levelSystem === null))).toEqual(new Set([level === null]));
    });

    it('no longer lists what is done or need not be done any more', async () => {
      expect(await worklist('2026-03-26T09:00')).toEqual(['approval-waiting overdue']);
    });

    it('lists nothing that was not asked of anyone yet', async () => {
      expect(await worklist('2025-12-31T09:00')).toEqual([]);
    });

    it('can be narrowed by owner, state, clock, client and facility', async () => {
      expect(await worklist('2026-03-12T09:00', { ownerRole: ['director'] })).toEqual([
        'approval-waiting overdue',
        'non-conforming-move upcoming',
      ]);
      expect(await worklist('2026-03-12T09:00', { states: ['due'] })).toEqual(['continued-stay due']);
      expect(await worklist('2026-03-12T09:00', { states: [] })).toEqual([]);
      expect(await worklist('2026-03-12T09:00', { clientId: [chronicle.id('someone else')] })).toEqual([]);
      // A move to the south is a matter of the north until it has happened.
      expect(await worklist('2026-03-12T09:00', { facilities: ['south'] })).toEqual([]);
      expect(await worklist('2026-03-12T09:00', { facilities: ['north'] })).toContain('approval-waiting overdue');
    });

    it('comes in pages, each obligation once', async () => {
      const seen: string[] = [];
      for (let cursor: string | null = null; ;) {
        const query = {
          facilities: 'all',
          at: on('2026-03-12T09:00').at,
          knownAt: null,
          log: null,
          page: { cursor, limit: 1 },
        } as const;
        const { items, next } = await followed.queries.worklist(query);
        seen.push(...items.map(({ clockId }) => clockId));
        if (next === null) break;
        cursor = next;
      }
      expect(seen).toEqual(['approval-waiting', 'continued-stay', 'non-conforming-move', 'aftercare-plan']);
    });
  });
}
