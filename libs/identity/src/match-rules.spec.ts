import { sameExceptSlip, slipsOf } from './birth-date-slips.js';
import { nameTokens } from './folded-name.js';
import { matchRules, scoreMatch } from './match-rules.js';
import type { ComparablePerson, MatchRuleId } from './match-rules.js';

interface Described {
  readonly family?: string;
  readonly given?: string;
  readonly born?: string | null;
  readonly number?: readonly [system: string | null, value: string];
  readonly phone?: string;
}

const someone = ({ family = 'Okafor', given = 'Adaeze', born = null, number, phone }: Described): ComparablePerson => ({
  names: [{ family: nameTokens(family), given: nameTokens(given) }],
  birthDate: born,
  recordNumbers: number === undefined ? [] : [{ system: number[0], value: number[1] }],
  phones: phone === undefined ? [] : [phone],
});

/** For each rule: two people it takes for one, and two it does not. */
const cases: Record<MatchRuleId, { holds: [Described, Described][]; not: [Described, Described][] }> = {
  'record-number': {
    holds: [
      [
        { number: ['county', '17'] },
        { number: ['county', '17'], family: 'Other', given: 'Person', born: '1970-01-01' },
      ],
      [{ number: [null, '17'] }, { number: ['state', '17'] }],
    ],
    not: [
      [{ number: ['county', '17'] }, { number: ['state', '17'] }],
      [{ number: ['county', '17'] }, { number: ['county', '18'] }],
      [{}, {}],
    ],
  },
  'birth-date-and-full-name': {
    holds: [
      [{ born: '1988-04-17' }, { born: '1988-04-17' }],
      [{ born: '1988-04-17' }, { born: '1988-04-17', family: 'Adaeze', given: 'Okafor' }],
    ],
    not: [
      [{ born: '1988-04-17' }, { born: '1988-04-18' }],
      [{ born: '1988-04-17' }, { born: '1988-04-17', given: 'Ada' }],
      [{}, {}],
    ],
  },
  'birth-date-and-family-name': {
    holds: [
      [{ born: '1988-04-17' }, { born: '1988-04-17', given: 'Chidi' }],
      [{ born: '1988-04-17' }, { born: '1988-04-17', family: 'Eze-Okafor' }],
    ],
    not: [
      [{ born: '1988-04-17' }, { born: '1988-04-17', family: 'Okafo' }],
      [{}, { given: 'Chidi' }],
    ],
  },
  'birth-date-and-similar-name': {
    holds: [
      [{ born: '1988-04-17' }, { born: '1988-04-17', family: 'Okafro' }],
      [
        { born: '1988-04-17', family: 'Mueller', given: 'Anna' },
        { born: '1988-04-17', family: 'Müller', given: 'Anne' },
      ],
      [
        { born: '1988-04-17', family: 'Kowalczyk' },
        { born: '1988-04-17', family: 'Cowalczik' },
      ],
    ],
    not: [
      [
        { born: '1988-04-17', family: 'Kim' },
        { born: '1988-04-17', family: 'Lim' },
      ],
      [{ born: '1988-04-17' }, { born: '1988-04-17', family: 'Okoyor' }],
      [{ born: '1988-04-17' }, { born: '1989-04-17', family: 'Okafro' }],
    ],
  },
  'phone-and-given-name': {
    holds: [
      [
        { phone: '5550100199', given: 'Adaeze Ngozi' },
        { phone: '5550100199', family: 'Lindqvist', given: 'Adaeze' },
      ],
    ],
    not: [
      [{ phone: '5550100199' }, { phone: '5550100199', given: 'Chidi' }],
      [{ phone: '5550100199' }, { phone: '5550100198' }],
      [
        { phone: '5550100199', given: '' },
        { phone: '5550100199', given: '' },
      ],
    ],
  },
  'birth-date-slip-and-full-name': {
    holds: [
      [{ born: '1988-04-07' }, { born: '1988-07-04' }],
      [{ born: '1988-04-17' }, { born: '1986-04-17' }],
    ],
    not: [
      [{ born: '1988-04-17' }, { born: '1988-04-17' }],
      [{ born: '1988-04-17' }, { born: '1999-04-17' }],
      [{ born: '1988-04-17' }, {}],
      [{ born: '1988-04-17' }, { born: '1986-04-17', given: 'Chidi' }],
    ],
  },
  'full-name': {
    holds: [
      [{}, {}],
      [{ born: '1988-04-17' }, {}],
      [{}, { born: '1988-04-17', family: 'OKÁFOR' }],
    ],
    not: [
      [{ born: '1988-04-17' }, { born: '1988-04-17' }],
      [{ born: '1988-04-17' }, { born: '1970-01-01' }],
      [{}, { given: 'Ada' }],
      [
        { family: '', given: '' },
        { family: '', given: '' },
      ],
    ],
  },
  'similar-name': {
    holds: [[{}, { family: 'Okafro', given: 'Adaze' }]],
    not: [
      [{ born: '1988-04-17' }, { born: '1970-01-01', family: 'Okafro' }],
      [{}, { family: 'Okoye' }],
      [{ given: '' }, { given: 'Ada' }],
    ],
  },
};

const heldFor = (request: Described, known: Described): readonly MatchRuleId[] =>
  scoreMatch(someone(request), someone(known))?.rules ?? [];

describe('matching two people', () => {
  it.each(Object.entries(cases))('%s', (ruleId, { holds, not }) => {
    for (const [request, known] of holds) expect(heldFor(request, known)).toContain(ruleId);
    for (const [request, known] of not) expect(heldFor(request, known)).not.toContain(ruleId);
  });

  it('has a case for every rule, and no two rules of one strength', () => {
    expect(Object.keys(cases)).toEqual(matchRules.map(({ ruleId }) => ruleId));
    const scores = matchRules.map(({ score }): number => score);
    expect(scores).toEqual([...new Set(scores)].sort((one, other) => other - one));
  });

  it('scores by the strongest rule and names every rule that holds', () => {
    expect(
      scoreMatch(someone({ born: '1988-04-17', phone: '1' }), someone({ born: '1988-04-17', phone: '1' })),
    ).toEqual({
      score: 97,
      rules: [
        'birth-date-and-full-name',
        'birth-date-and-family-name',
        'birth-date-and-similar-name',
        'phone-and-given-name',
      ],
    });
  });

  it('finds no match between strangers', () => {
    expect(
      scoreMatch(someone({ born: '1988-04-17' }), someone({ born: '1970-01-01', family: 'Rossi', given: 'Marco' })),
    ).toBeUndefined();
  });
});

describe('slips of the pen in a birth date', () => {
  it('are found wherever the rule takes them for one', () => {
    for (const slip of slipsOf('1988-04-07'))
      expect(slip === '1988-04-07' || sameExceptSlip('1988-04-07', slip)).toBe(true);
    expect(slipsOf('1988-04-07')).toEqual(
      expect.arrayContaining(['1988-07-04', '1989-04-07', '1988-04-17', '1988-04-07']),
    );
    expect(slipsOf('1988-04-07')).toHaveLength(1 + 1 + 8 * 9);
  });
});
