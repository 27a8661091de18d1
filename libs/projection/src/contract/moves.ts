import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CursorUnreadable,
  type Move,
  SORTED_BY,
  COUNTED_MOVE_FILTERS,
  type MoveFilter,
  type MoveOrder,
  type MovesQuery,
} from '../index.js';
import { chroniclesOf } from './recording.js';
import {
  admission,
  Chronicle,
  CLINICIAN,
  DIRECTOR,
  discharge,
  finding,
  judged,
  levelChange,
  on,
  place,
} from '@throughline/views/scenario';
import fc from 'fast-check';
import { type EngineUnderTest, Followed } from './followed.js';

export function specifyMoves(underTest: EngineUnderTest): void {
  const followed = new Followed(underTest);
  const ada = new Chronicle({ client: 'ada', now: '2026-03-01T10:00' });
  const ben = new Chronicle({ client: 'ben' });
  const names = new Map<string, string>();
  const name = (as: string, entryId: string): string => {
    names.set(entryId, as);
    return entryId;
  };
  const FAR = on('2030-01-01T00:00').at;

  beforeAll(async () => {
    const south = place('2.1', { facilityId: 'south', programId: 'south-iop' });
    const grounds = judged({
      findings: [finding('assessment-current')],
      conformance: 'justified',
      reason: 'crisis',
      approvedBy: 'grace',
    });
    const broken = judged({
      findings: [finding('no-bed', 'refuse')],
      conformance: 'non-conforming',
      pack: { id: 'other', version: '2', sha256: 'f'.repeat(64) },
    });
    const stay = ada.id('stay');
    const admitted = name(
      'ada admitted',
      ada.enter(admission('2026-01-01T06:00', stay, place('3.5')), { judged: grounds, by: CLINICIAN }),
    );
    name(
      'ada stepped down',
      ada.enter(levelChange('SteppedDown', '2026-01-01T08:00', stay, place('2.5')), {
        judged: judged({ reason: 'progress' }),
      }),
    );
    name('ada transferred', ada.enter(levelChange('Transferred', '2026-01-02T08:00', stay, south), { judged: broken }));
    ada.correct(admitted, { effective: on('2026-01-01T05:00') }, { by: DIRECTOR });
    const import_ = { kind: 'import', system: 'hospital-log', recordId: '7', sourceRecordedAt: null } as const;
    name('ben admitted', ben.enter(admission('2026-01-05T06:00', ben.id('stay'), place('1')), { origin: import_ }));
    ben.voidEntry(name('ben discharged', ben.enter(discharge('2026-01-06T06:00', ben.id('stay'), 'early-exit'))));
    await followed.follow(ada, ben);
  });
  afterAll(() => followed.close());

  const NEWEST: MoveOrder = { column: 'effectiveAt', direction: 'desc' };
  const ask = (terms: Partial<MovesQuery> = {}): MovesQuery => ({
    facilities: 'all',
    at: FAR,
    knownAt: null,
    log: null,
    filter: {},
    order: { column: 'effectiveAt', direction: 'asc' },
    page: { cursor: null, limit: 100 },
    ...terms,
  });
  const found = async (filter: MoveFilter, terms: Partial<MovesQuery> = {}) =>
    (await followed.queries.moves(ask({ filter, ...terms }))).items.map(({ entryId }) => names.get(entryId));

  describe('the transition audit', () => {
    it('lists every move, the newest first when asked to', async () => {
      expect(await found({}, { order: NEWEST })).toEqual([
        'ben discharged',
        'ben admitted',
        'ada transferred',
        'ada stepped down',
        'ada admitted',
      ]);
    });

    it.each<[string, MoveFilter, string[]]>([
      ['client', { clientId: ben.clientId }, ['ben admitted', 'ben discharged']],
      [
        'time of happening',
        { effectiveFrom: on('2026-01-01T08:00').at, effectiveTo: on('2026-01-05T06:00').at },
        ['ada stepped down', 'ada transferred'],
      ],
      ['facility', { facilityId: 'south' }, ['ada transferred']],
      ['program', { programId: 'south-iop' }, ['ada transferred']],
      ['level from', { fromLevel: '3.5' }, ['ada stepped down']],
      ['level to', { toLevel: '2.1' }, ['ada transferred']],
      [
        'sort of move',
        { moves: ['step-down', 'discharge'] },
        ['ada stepped down', 'ada transferred', 'ben discharged'],
      ],
      ['conformance', { conformance: 'non-conforming' }, ['ada transferred']],
      ['verdict', { decision: 'justify' }, ['ada admitted']],
      ['rule', { ruleId: 'no-bed' }, ['ada transferred']],
      ['recorder', { actorId: 'ada' }, ['ada admitted']],
      ['role of the recorder', { actorRole: 'clinician' }, ['ada admitted']],
      ['approver', { approvedBy: 'grace' }, ['ada admitted']],
      ['any approver', { approvedBy: 'any' }, ['ada admitted']],
      [
        'one approver or none',
        { approvedBy: ['grace', 'none'], clientId: ada.clientId },
        ['ada admitted', 'ada stepped down', 'ada transferred'],
      ],
      ['no approver', { approvedBy: 'none', clientId: ada.clientId }, ['ada stepped down', 'ada transferred']],
      ['pack', { packId: 'other', packVersion: '2' }, ['ada transferred']],
      ['reason', { reason: 'progress' }, ['ada stepped down']],
      ['override reason', { overrideReason: 'crisis' }, ['ada admitted']],
      ['disposition', { disposition: 'early-exit' }, ['ben discharged']],
      ['corrected', { corrected: true }, ['ada admitted']],
      [
        'not corrected',
        { corrected: false },
        ['ada stepped down', 'ada transferred', 'ben admitted', 'ben discharged'],
      ],
      ['voided', { voided: true }, ['ben discharged']],
      ['direction other than asserted', { assertedDiffers: true }, []],
      ['import', { origin: 'import' }, ['ben admitted']],
      ['all of several', { clientId: ada.clientId, decision: 'allow' }, ['ada stepped down']],
    ])('can be narrowed by %s', async (_what, filter, expected) => expect(await found(filter)).toEqual(expected));

    it('can be narrowed by how late a move was recorded', async () => {
      const { items } = await followed.queries.moves(ask());
      for (const { hoursLate } of items) {
        const late = await found({ hoursLateMin: hoursLate ?? 0 });
        expect(late).toHaveLength(
          items.filter((other) => other.hoursLate !== null && other.hoursLate >= (hoursLate ?? 0)).length,
        );
      }
    });

    it('knows every filter: each narrows a list of everything to what it asks for', async () => {
      const { items } = await followed.queries.moves(ask());
      const [first] = items as [Move];
      expect(await found({ entryId: first.entryId })).toHaveLength(1);
      expect(await found({ placementId: first.placementId as string })).toHaveLength(3);
      expect(await found({ recordedFrom: first.recordedAt, recordedTo: first.recordedAt + 1 })).toHaveLength(1);
      expect(await found({ track: 'no-such-track' })).toHaveLength(0);
      expect(await found({ unanchored: true })).toHaveLength(0);
    });

    it('shows a move to both facilities that it concerns, and to no other', async () => {
      expect(await found({ moves: ['step-down'] }, { facilities: ['south'] })).toEqual(['ada transferred']);
      expect(await found({ toLevel: '2.1' }, { facilities: ['north'] })).toEqual(['ada transferred']);
      expect(await found({}, { facilities: ['east'] })).toEqual([]);
    });

    it('shows what was known then', async () => {
      const { items } = await followed.queries.moves(ask({ filter: { voided: true } }));
      const before = (items[0]?.voidedAt as number) - 1;
      expect(await found({ voided: true }, { knownAt: before })).toEqual([]);
      expect(await found({ disposition: 'early-exit' }, { knownAt: before })).toEqual(['ben discharged']);
    });

    it('leaves out what has not happened yet at the instant asked for', async () => {
      expect(await found({}, { at: on('2026-01-01T08:00').at })).toEqual(['ada admitted', 'ada stepped down']);
    });

    it.each<[string, MoveFilter]>([
      ['nothing', {}],
      ['a verdict', { conformance: ['non-conforming'] }],
      ['two filters', { conformance: ['conforming', 'non-conforming'], facilityId: ['south'] }],
      ['an approver', { approvedBy: ['none'] }],
      ['lateness', { hoursLateMin: 24 }],
    ])('counts for each value as many moves as choosing it lists, with %s chosen', async (_what, filter) => {
      const counts = await followed.queries.countMoves(ask({ filter }));
      const listed = (wanted: MoveFilter) => found(wanted).then(({ length }) => length);
      expect(counts.total).toBe(await listed(filter));
      expect(counts.late).toBe(await listed({ ...filter, hoursLateMin: 24 }));
      expect(counts.facets.map((facet) => facet.filter)).toEqual(COUNTED_MOVE_FILTERS);
      for (const { filter: name, values } of counts.facets)
        for (const { value, count } of values)
          expect([name, value, count]).toEqual([name, value, await listed({ ...filter, [name]: [value] })]);
    });

    it('counts only what the caller may see', async () => {
      const counts = await followed.queries.countMoves(ask({ facilities: ['east'] }));
      expect([counts.total, counts.clients, counts.facets.flatMap(({ values }) => values)]).toEqual([0, 0, []]);
    });

    it('refuses a cursor of another order', async () => {
      const { next } = await followed.queries.moves(ask({ page: { cursor: null, limit: 1 } }));
      await expect(followed.queries.moves(ask({ order: NEWEST, page: { cursor: next, limit: 1 } }))).rejects.toThrow(
        CursorUnreadable,
      );
    });
  });

  describe('pages of the audit', () => {
    const many = new Followed(underTest);
    beforeAll(async () => {
      const [acts] = fc.sample(
        fc.array(
          fc.record({ client: fc.nat(3), what: fc.nat(200), when: fc.nat(200), which: fc.nat(20), how: fc.nat(30) }),
          { minLength: 80, maxLength: 80 },
        ),
        { numRuns: 1, seed: 7 },
      );
      await many.follow(...chroniclesOf(acts ?? [], 4));
    });
    afterAll(() => many.close());

    const orders = SORTED_BY.moves.flatMap((column) => [
      { column, direction: 'asc' } as const,
      { column, direction: 'desc' } as const,
    ]);
    it.each(orders)('by $column, $direction: every move once, in order', async (order) => {
      const all = (await many.queries.moves(ask({ order, page: { cursor: null, limit: 1_000 } }))).items;
      const paged: Move[] = [];
      for await (const row of many.queries.everyMove(ask({ order, page: { cursor: null, limit: 7 } }))) paged.push(row);
      expect(all.length).toBeGreaterThan(20);
      expect(paged).toEqual(all);
      expect(new Set(all.map(({ entryId }) => entryId)).size).toBe(all.length);
      const values = all.map((row) => sortable((row as unknown as Record<string, unknown>)[order.column]));
      expect(order.direction === 'asc' ? values : values.toReversed()).toEqual(values.toSorted(ascending));
    });
  });

  const sortable = (value: unknown): string | number | null =>
    typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : typeof value === 'boolean'
        ? Number(value)
        : (value as string | number | null);

  function ascending(a: string | number | null, b: string | number | null): number {
    if (a === null || b === null) return Number(a !== null) - Number(b !== null);
    return a < b ? -1 : a > b ? 1 : 0;
  }
}
