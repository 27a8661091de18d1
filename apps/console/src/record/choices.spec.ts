import { choicesOf, inOrderOfUse, type Offered } from './choices';
import { level, type Field } from './forms/form';

const here = [{ offer: 'here', inForce: true }];
const program = (code: string, levels: string[]) => ({ code, name: `Program ${code}`, facilityId: 'DAL', levels });
const offered = {
  document: {
    reasons: { move: [{ code: 'goals-met', name: 'Goals met' }] },
    levels: [
      { code: '1', name: 'Outpatient', rank: 100, offer: here },
      { code: '2.1', name: 'Intensive outpatient', rank: 210, offer: here },
      { code: '3.7', name: 'Inpatient', rank: 370, offer: here },
      { code: '4', name: 'Hospital', rank: 400, offer: [{ offer: 'referred-out', inForce: true }] },
    ],
    phases: [],
  },
  programs: [program('OP', ['1']), program('AM', ['2.1']), program('PM', ['2.1'])],
  facility: { code: 'DAL' },
  places: [
    { programId: 'OP', inTreatment: 18, capacity: 20 },
    { programId: 'AM', inTreatment: 3, capacity: null },
  ],
  held: '2.1',
} as unknown as Offered;
const programs: Field = { name: 'programId', label: 'Program', kind: 'choice', choices: { programs: 'of-level' } };

describe('the levels that a form offers', () => {
  const shown = choicesOf(level, offered, undefined);

  it('are those given at the site, the most intensive first', () =>
    expect(shown.map(({ value }) => value)).toEqual(['3.7', '2.1', '1']));

  it('name the direction from the level held at that moment, which cannot be chosen', () =>
    expect(shown.map(({ second, disabled }) => [second, disabled])).toEqual([
      ['step-up', false],
      ['held at that moment · 2 programs', true],
      ['step-down · 18 of 20 places taken', false],
    ]));

  it('have no direction where no level is held', () =>
    expect(choicesOf(level, { ...offered, held: null }, undefined).map(({ second }) => second)).toEqual([
      undefined,
      '2 programs',
      '18 of 20 places taken',
    ]));
});

describe('the programs that a form offers', () => {
  it('wait for a level', () => expect(choicesOf(programs, offered, undefined)).toEqual([]));

  it('say how many places are taken, where somebody counts them', () => {
    expect(choicesOf(programs, offered, '1')).toEqual([
      { value: 'OP', words: 'Program OP', second: '18 of 20 places taken' },
    ]);
    expect(choicesOf(programs, offered, '2.1').map(({ second }) => second)).toEqual([undefined, undefined]);
  });
});

describe('reasons', () => {
  const reasons = ['a', 'b', 'c'].map((value) => ({ value, words: value }));

  it('stand in the order of use, the unused ones as the pack lists them', () =>
    expect(inOrderOfUse(reasons, [{ value: 'c', count: 9 }]).map(({ value }) => value)).toEqual(['c', 'a', 'b']));
});
