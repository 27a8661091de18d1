import { LANE_SPANS_MAX, type LanesQuery, pathLanes } from './path-lanes.js';
import {
  admission,
  authorization,
  Chronicle,
  discharge,
  leaveEnd,
  leaveStart,
  levelChange,
  on,
  place,
  recommendation,
} from './scenario/index.js';

let chronicle: Chronicle;
let stay: string;
beforeEach(() => {
  chronicle = new Chronicle({ now: '2026-04-01T10:00' });
  stay = chronicle.id('stay');
});

const ALL: LanesQuery = { from: null, before: null, today: () => '2026-03-31', isAsked: () => true };
const lanes = (query: Partial<LanesQuery> = {}) => pathLanes(chronicle.path, { ...ALL, ...query });
const coverage = (when: string, outcome: 'self-pay' | 'verified', level: string | null = null) =>
  ({
    kind: 'CoverageVerified',
    effective: on(when),
    outcome,
    level: level === null ? null : { system: 'invented', code: level },
    payer: null,
  }) as const;
const codes = (spans: readonly { level: { code: string } }[]) => spans.map(({ level }) => level.code);

describe('the lanes of a path', () => {
  it('tell what was recommended until the next recommendation, and where the client was', () => {
    chronicle.enter(recommendation('2026-03-01T08:00', '2.5'));
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.5')));
    chronicle.enter(recommendation('2026-03-10T08:00', '2.1'));
    chronicle.enter(levelChange('SteppedDown', '2026-03-10T08:00', stay, place('2.1')));
    const { recommended, delivered, variance } = lanes();
    expect([codes(recommended), codes(delivered), variance]).toEqual([['2.5', '2.1'], ['2.5', '2.1'], []]);
    expect(recommended.map(({ to }) => to)).toEqual([on('2026-03-10T08:00').at, null]);
  });

  it('count the days at another level than the recommended one; today counts while it lasts', () => {
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')));
    chronicle.enter(recommendation('2026-03-05T08:00', '2.5'));
    chronicle.enter(leaveStart('2026-03-08T08:00', stay));
    chronicle.enter(leaveEnd('2026-03-09T08:00', stay));
    expect(lanes().variance).toMatchObject([
      { delivered: { code: '2.1' }, recommended: { code: '2.5' }, from: on('2026-03-05T08:00').at, to: null, days: 27 },
    ]);
    chronicle.enter(levelChange('SteppedUp', '2026-03-12T08:00', stay, place('2.5')));
    expect(lanes().variance).toMatchObject([{ to: on('2026-03-12T08:00').at, days: 7 }]);
  });

  it('tell the days in treatment that no authorization covers', () => {
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')));
    chronicle.enter(authorization('2026-03-02T09:00', { days: ['2026-03-03', '2026-03-10'] }));
    chronicle.enter(authorization('2026-03-02T10:00', { level: '2.5', days: ['2026-03-11', '2026-03-20'] }));
    chronicle.enter(authorization('2026-03-09T09:00', { state: 'denied', days: ['2026-03-10', '2026-03-10'] }));
    expect(lanes().uncovered).toMatchObject([
      { firstDay: '2026-03-01', lastDay: '2026-03-02', days: 2 },
      { firstDay: '2026-03-10', lastDay: '2026-03-31', days: 22 },
    ]);
    chronicle.enter(discharge('2026-03-12T15:00', stay));
    expect(lanes().uncovered.at(-1)).toMatchObject({ firstDay: '2026-03-10', lastDay: '2026-03-11', days: 2 });
  });

  it('count no day for which no authorization is needed', () => {
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')));
    chronicle.enter(coverage('2026-03-05T09:00', 'self-pay'));
    chronicle.enter(coverage('2026-03-08T09:00', 'verified', '2.1'));
    chronicle.enter(levelChange('SteppedDown', '2026-03-10T09:00', stay, place('RR')));
    const isAsked: LanesQuery['isAsked'] = ({ level }) => level.code !== 'RR';
    const { uncovered, uncoveredDays } = lanes({ isAsked });
    expect(uncovered).toMatchObject([
      { firstDay: '2026-03-01', lastDay: '2026-03-04' },
      { firstDay: '2026-03-08', lastDay: '2026-03-09' },
    ]);
    expect(uncoveredDays).toBe(6);
  });

  it('keep what touches a range', () => {
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')));
    chronicle.enter(levelChange('SteppedUp', '2026-03-05T09:00', stay, place('2.5')));
    chronicle.enter(levelChange('SteppedDown', '2026-03-10T09:00', stay, place('2.1')));
    const range = { from: () => on('2026-03-05T09:00').at, before: () => on('2026-03-10T09:00').at };
    expect(codes(lanes(range).delivered)).toEqual(['2.5']);
  });

  it('are bounded, and say from when on they are complete', () => {
    const first = on('2026-03-01T00:00').at;
    const minute = (index: number) => new Date(first + index * 60_000).toISOString().slice(0, 16);
    for (let index = 0; index <= LANE_SPANS_MAX; index += 1)
      chronicle.enter(recommendation(minute(index), index % 2 ? '2.1' : '2.5'));
    const { recommended, completeFrom } = lanes();
    expect([recommended.length, completeFrom]).toEqual([LANE_SPANS_MAX, recommended[0]?.from]);
    expect(lanes({ from: () => recommended[0]?.from ?? 0 }).completeFrom).toBe(null);
  });
});
