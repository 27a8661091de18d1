import type { AssertedEntry } from './draft.js';
import { correctEntry } from './commands/correct-entry.js';
import { NO_TERMS } from './draft.js';
import type { Entry } from './path.js';
import { AGES, type Ages, populationAt } from './population.js';
import { assessment, on, Story } from './scenario/index.js';

const WITH_TRANSITION: Ages = { ...AGES, transition: { from: 16, to: 25 } };

describe('a population', () => {
  it.each([
    ['2008-03-02', '2026-03-01', AGES, 'adolescent'],
    ['2008-03-02', '2026-03-02', AGES, 'adult'],
    ['2008-02-29', '2026-02-28', AGES, 'adolescent'],
    ['2008-02-29', '2026-03-01', AGES, 'adult'],
    ['2010-03-02', '2026-03-01', WITH_TRANSITION, 'adolescent'],
    ['2010-03-02', '2026-03-02', WITH_TRANSITION, 'transition-age'],
    ['2000-03-02', '2026-03-01', WITH_TRANSITION, 'transition-age'],
    ['2000-03-02', '2026-03-02', WITH_TRANSITION, 'adult'],
  ] as const)('of someone born on %s is, on %s, that of their age', (bornOn, day, ages, population) =>
    expect(populationAt(bornOn, day, ages)).toBe(population),
  );
});

const attributes = (
  when: string,
  population: AssertedEntry<'ClientAttributesRecorded'>['population'],
): AssertedEntry<'ClientAttributesRecorded'> => ({
  kind: 'ClientAttributesRecorded',
  effective: on(when),
  facilityId: 'north',
  narrative: null,
  population,
  attributes: [],
});
const populationOf = ({ judged }: Entry) => judged?.population;
const rules = ({ judged }: Entry) => judged?.verdict.findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);

describe('a judged move', () => {
  it('stores the population that follows from the birth date on its own day', () => {
    const story = new Story();
    story.bornOn = '2008-03-04';
    story.assess('2026-03-01T09:00');
    const admitted = story.admit('2026-03-03T10:00', '2.1');
    const changed = story.changeLevel('2026-03-04T10:00', '2.5');
    expect(populationOf(admitted)).toEqual({ is: 'adolescent', known: 'birth-date' });
    expect(populationOf(changed)).toEqual({ is: 'adult', known: 'birth-date' });
  });

  it('stores the population that an entry states where the birth date is not known', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    story.record(attributes('2026-03-01T10:00', 'adolescent'));
    expect(populationOf(story.admit('2026-03-03T10:00', '2.1'))).toEqual({ is: 'adolescent', known: 'stated' });
  });

  it('stores that nobody knew', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    expect(populationOf(story.admit('2026-03-03T10:00', '2.1'))).toEqual({ is: null, known: 'unknown' });
  });

  it('is judged by the birth date where a typed population disagrees, and both entries say so', () => {
    const story = new Story();
    story.bornOn = '1990-01-01';
    story.assess('2026-03-01T09:00');
    const typed = story.record(attributes('2026-03-01T10:00', 'adolescent'));
    const admitted = story.admit('2026-03-03T10:00', '2.1');
    expect(populationOf(admitted)).toEqual({ is: 'adult', known: 'birth-date' });
    expect([rules(typed), rules(admitted)]).toEqual([
      ['advice care-path.population-differs'],
      ['advice care-path.population-differs'],
    ]);
  });

  it('keeps the population under which it was judged when the birth date is amended and it is judged again', () => {
    const story = new Story();
    story.bornOn = '1990-01-01';
    const assessed = story.assess('2026-03-01T09:00');
    const admitted = story.admit('2026-03-03T10:00', '2.1');
    story.bornOn = '2010-01-01';
    story.decide((path, context) =>
      correctEntry(
        {
          ...NO_TERMS,
          entryId: assessed.body.entryId,
          replaces: assessed.versionId,
          correction: 'wrong-date',
          entry: assessment('2026-03-02T09:00'),
        },
        path,
        context,
      ),
    );
    expect(populationOf(story.entry(admitted.body.entryId))).toEqual({ is: 'adult', known: 'birth-date' });
  });

  it('follows a stated population that is corrected', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    const typed = story.record(attributes('2026-03-01T10:00', 'adolescent'));
    const admitted = story.admit('2026-03-03T10:00', '2.1');
    story.decide((path, context) =>
      correctEntry(
        {
          ...NO_TERMS,
          entryId: typed.body.entryId,
          replaces: typed.versionId,
          correction: 'wrong-detail',
          entry: attributes('2026-03-01T10:00', 'adult'),
        },
        path,
        context,
      ),
    );
    expect(populationOf(story.entry(admitted.body.entryId))).toEqual({ is: 'adult', known: 'stated' });
  });
});
