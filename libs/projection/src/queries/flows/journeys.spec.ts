import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { journeysOf, linksOf, nodesOf, staysOn, STEPS_MAX, type VisitedStay } from './journeys.js';

const LEVELS = ['3.7', '2.5', '2.1', '1'] as const;
const RANK = { '3.7': 370, '2.5': 250, '2.1': 210, '1': 100 } as const;

/** A stay through levels of so many days each, and how it ended; null while it goes on. */
function stayThrough(
  name: string,
  levels: readonly (readonly [level: (typeof LEVELS)[number], days: number])[],
  outcome: string | null,
): VisitedStay {
  let day = 0;
  const visits = levels.map(([level, days], index) => {
    const before = levels[index - 1]?.[0];
    const openedMove = before === undefined ? 'admission' : RANK[level] < RANK[before] ? 'step-down' : 'step-up';
    const visit = {
      level,
      fromDay: day,
      toDay: day + days,
      openedMove,
      leftOn: index === 0 ? 'justified' : 'conforming',
    };
    day += days;
    return visit;
  });
  const stay = {
    clientId: name,
    placementId: name,
    facilityId: 'north',
    programId: null,
    level: levels[0]?.[0] ?? '',
    admittedAt: 0,
    admittedOn: '2026-01-01',
    endedOn: null,
    days: day,
    outcome,
  };
  return { stay, visits };
}

const STAYS = [
  stayThrough(
    'a',
    [
      ['2.5', 20],
      ['2.1', 40],
    ],
    'completed',
  ),
  stayThrough(
    'b',
    [
      ['2.5', 10],
      ['2.1', 60],
    ],
    null,
  ),
  stayThrough('c', [['2.1', 5]], 'left'),
];

const anyStay = fc
  .record({
    levels: fc.array(fc.tuple(fc.constantFrom(...LEVELS), fc.integer({ min: 1, max: 70 })), {
      minLength: 1,
      maxLength: 9,
    }),
    outcome: fc.constantFrom('completed', 'left', null),
  })
  .map(({ levels, outcome }) => stayThrough(JSON.stringify(levels), levels, outcome));

describe('how stays move', () => {
  it('by steps from the admission: each level, then the end, with the days and the grounds of each move', () => {
    const journeys = journeysOf(STAYS, { by: 'step', align: 'admission', endings: 'apart' });
    expect(nodesOf(journeys)).toEqual([
      { step: 0, place: '2.5', stays: 2 },
      { step: 0, place: '2.1', stays: 1 },
      { step: 1, place: '2.1', stays: 2 },
      { step: 1, place: 'ended:left', stays: 1 },
      { step: 2, place: 'ended:completed', stays: 1 },
      { step: 2, place: 'open', stays: 1 },
    ]);
    expect(linksOf(journeys, 'step')[0]).toEqual({
      step: 0,
      from: '2.5',
      to: '2.1',
      stays: 2,
      medianDays: 10,
      justified: 2,
      nonConforming: 0,
    });
  });

  it('aligned on the first step-down, only those who stepped down, from the level before', () => {
    const journeys = journeysOf(STAYS, { by: 'step', align: 'step-down', endings: 'apart' });
    expect(journeys.map(({ stay, places }) => [stay.clientId, places[0]?.place])).toEqual([
      ['a', '2.5'],
      ['b', '2.5'],
    ]);
  });

  it('aligned on the discharge, only those that ended, with their end in one column', () => {
    const nodes = nodesOf(journeysOf(STAYS, { by: 'step', align: 'discharge', endings: 'apart' }));
    expect(nodes.filter(({ place }) => place.startsWith('ended:')).map(({ step, place }) => [step, place])).toEqual([
      [4, 'ended:completed'],
      [4, 'ended:left'],
    ]);
  });

  it('with endings together: one place for everyone who left', () => {
    const nodes = nodesOf(journeysOf(STAYS, { by: 'month', align: 'admission', endings: 'together' }));
    expect(nodes.filter(({ step }) => step === STEPS_MAX - 1)).toEqual([
      { step: STEPS_MAX - 1, place: 'ended:any', stays: 2 },
    ]);
  });

  it('by periods of 30 days: where each stay was, an end stays in sight, one that goes on ends', () => {
    const journeys = journeysOf(STAYS, { by: 'month', align: 'admission', endings: 'apart' });
    expect(journeys.map(({ places }) => places.map(({ place }) => place))).toEqual([
      ['2.5', '2.1', ...Array(STEPS_MAX - 2).fill('ended:completed')],
      ['2.5', '2.1', '2.1', 'open'],
      ['2.1', ...Array(STEPS_MAX - 1).fill('ended:left')],
    ]);
  });

  it.each([
    ['step', 'admission'],
    ['step', 'step-down'],
    ['step', 'discharge'],
    ['month', 'admission'],
  ] as const)(
    'by %s from the %s: what leaves a place is what was in it, and each link lists as many stays as it counts',
    (by, align) => {
      fc.assert(
        fc.property(fc.array(anyStay, { maxLength: 12 }), (stays) => {
          const journeys = journeysOf(stays, { by, align, endings: stays.length % 2 === 0 ? 'apart' : 'together' });
          const [nodes, links] = [nodesOf(journeys), linksOf(journeys, by)];
          for (const link of links) expect(staysOn(journeys, link)).toHaveLength(link.stays);
          for (const { step, place, stays: count } of nodes) {
            const out = links.filter((link) => link.step === step && link.from === place);
            const into = links.filter((link) => link.step === step - 1 && link.to === place);
            const sum = (some: typeof links) => some.reduce((total, link) => total + link.stays, 0);
            const ending = journeys.filter(
              ({ offset, places }) => offset + places.length - 1 === step && places.at(-1)?.place === place,
            ).length;
            const beginning = journeys.filter(
              ({ offset, places }) => offset === step && places[0]?.place === place,
            ).length;
            expect([sum(out) + ending, sum(into) + beginning]).toEqual([count, count]);
          }
        }),
      );
    },
  );
});
