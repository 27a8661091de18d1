import { bodyOf, isPlan, nested, planOf } from './entry-body';
import { FORMS } from './forms';

const terms = { facilityId: 'DAL', zone: 'America/Chicago', reviews: null };
const authorization = FORMS.find(({ id }) => id === 'authorization');
const draft = (values: Readonly<Record<string, unknown>>) => ({
  key: 'k',
  date: '2026-03-02',
  time: '',
  values,
  note: '',
  reason: null,
  acceptImpact: null,
  acknowledged: [],
  seen: null,
});

describe('the body of an entry', () => {
  it('has what the payer granted, and its number', () => {
    expect(authorization).toBeDefined();
    const values = { state: 'approved', 'units.unit': 'sessions', 'units.amount': 12, reference: 'AUTH-0042' };
    expect(authorization && bodyOf(draft(values), authorization, terms)).toEqual({
      when: '2026-03-02',
      facilityId: 'DAL',
      state: 'approved',
      units: { unit: 'sessions', amount: 12 },
      reference: 'AUTH-0042',
    });
  });

  it('leaves out an object of which nothing is filled in', () => {
    const values = { state: 'requested', 'units.unit': null, 'units.amount': null };
    expect(authorization && bodyOf(draft(values), authorization, terms)).not.toHaveProperty('units');
  });

  it('is not there while something required is missing', () =>
    expect(authorization && bodyOf(draft({}), authorization, terms)).toBeNull());

  it('gathers dotted names into objects', () =>
    expect(nested({ 'a.b': 1, 'a.c': 2, d: 3 })).toEqual({ a: { b: 1, c: 2 }, d: 3 }));
});

describe('a moment that is still to come', () => {
  const change = FORMS.find(({ id }) => id === 'level-change')!;
  const place = FORMS.find(({ id }) => id === 'living-environment')!;
  const now = Date.parse('2026-11-29T23:30:00-06:00');
  const zone = 'America/Chicago';

  it.each([
    ['2026-11-29', '23:31', true],
    ['2026-11-29', '23:29', false],
    ['2026-11-29', '', false],
    ['2026-11-30', '', true],
  ])('on %s %s makes a plan of a level change: %s', (date, time, plan) =>
    expect(isPlan(change, { date, time }, zone, now)).toBe(plan),
  );

  it('makes no plan of what cannot be planned', () =>
    expect(isPlan(place, { date: '2026-12-24', time: '' }, zone, now)).toBe(false));

  it('is sent as the expected one, with what a plan takes of the entry', () =>
    expect(planOf(change, { when: '2026-12-24', facilityId: 'DAL', level: '1', acknowledge: ['x'] })).toEqual({
      move: 'level-change',
      expected: '2026-12-24',
      facilityId: 'DAL',
      level: '1',
    }));
});
