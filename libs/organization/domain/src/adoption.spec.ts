import type { Population } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import { adoptedPacks, type Adoption, adoptionChanges, EVERYONE, sitePackMissing, sitePackNeeded } from './adoption.js';

const packOf = (id: string) => ({ id, version: '1.0.0', sha256: id });
const adoption = (id: string | null, from: string, only: Partial<Adoption> = {}): Adoption => ({
  ...EVERYONE,
  pack: id === null ? null : packOf(id),
  from,
  ...only,
});
const asked = (on: string, programId: string | null = null, population: Population | null = null) => ({
  on,
  programId,
  population,
});

describe('the pack in force', () => {
  it.each([
    ['2024-06-30', undefined],
    ['2024-07-01', 'first'],
    ['2024-12-31', 'first'],
    ['2025-01-01', 'second'],
  ])('on %s is the one that starts last, in whatever order they were adopted', (day, id) => {
    const adoptions = [adoption('second', '2025-01-01'), adoption('first', '2024-07-01')];
    expect(adoptedPacks(adoptions, asked(day)).inForce?.id).toEqual(id);
  });

  it('of two from one day is the one adopted later', () => {
    const adoptions = [adoption('first', '2024-07-01'), adoption('second', '2024-07-01')];
    expect(adoptedPacks(adoptions, asked('2024-07-01')).inForce?.id).toBe('second');
  });

  const specific = [
    adoption('program and population', '2024-01-01', { programId: 'A-1', population: 'adult' }),
    adoption('program', '2024-02-01', { programId: 'A-1' }),
    adoption('population', '2024-03-01', { population: 'adult' }),
    adoption('everyone', '2024-04-01'),
  ];
  it.each([
    ['A-1', 'adult', 'program and population'],
    ['A-1', 'adolescent', 'program'],
    ['A-1', null, 'program'],
    ['A-2', 'adult', 'population'],
    [null, 'adult', 'population'],
    ['A-2', 'adolescent', 'everyone'],
    [null, null, 'everyone'],
  ] as const)('in the program %s for the population %s is the most specific: for %s', (programId, population, id) => {
    expect(adoptedPacks(specific, asked('2024-05-01', programId, population)).inForce?.id).toBe(id);
  });

  it('is a less specific one before the day of the more specific one, and again when that one is ended', () => {
    const adoptions = [
      adoption('everyone', '2024-01-01'),
      adoption('program', '2024-03-01', { programId: 'A-1' }),
      adoption(null, '2024-05-01', { programId: 'A-1' }),
    ];
    const onDay = (day: string) => adoptedPacks(adoptions, asked(day, 'A-1')).inForce?.id;
    expect(['2024-02-29', '2024-03-01', '2024-04-30', '2024-05-01'].map(onDay)).toEqual([
      'everyone',
      'program',
      'program',
      'everyone',
    ]);
  });

  it('says that the population was needed only where some population has another pack', () => {
    const forUnknown = (adoptions: readonly Adoption[], population: Population | null, programId = 'A-1') =>
      adoptedPacks(adoptions, asked('2024-05-01', programId, population)).forUnknownPopulation;
    expect(forUnknown(specific, null)).toBe(true);
    expect(forUnknown(specific, 'adult')).toBe(false);
    expect(forUnknown([adoption('everyone', '2024-01-01')], null)).toBe(false);
  });
});

describe('an advisory pack', () => {
  it('is looked for by itself, in the same order, and is never in force', () => {
    const adoptions = [
      adoption('everyone', '2024-01-01'),
      adoption('payer', '2024-01-01', { advisory: true }),
      adoption('payer of the program', '2024-01-01', { advisory: true, programId: 'A-1' }),
    ];
    const ids = (programId: string) => {
      const { inForce, advisory } = adoptedPacks(adoptions, asked('2024-05-01', programId));
      return [inForce?.id, advisory?.id];
    };
    expect(ids('A-1')).toEqual(['everyone', 'payer of the program']);
    expect(ids('A-2')).toEqual(['everyone', 'payer']);
  });
});

describe('adopting a pack', () => {
  const standing = [adoption('everyone', '2024-07-01'), adoption('teen', '2024-07-01', { population: 'adolescent' })];

  it.each([
    ['another pack', adoption('second', '2024-07-01'), true],
    ['the same pack from another day', adoption('everyone', '2025-01-01'), true],
    ['the same pack from that very day', adoption('everyone', '2024-07-01'), false],
    ['the same pack for a population', adoption('everyone', '2024-07-01', { population: 'adult' }), true],
    ['the same pack as advice', adoption('everyone', '2024-07-01', { advisory: true }), true],
    ['the end of what was adopted', adoption(null, '2025-01-01', { population: 'adolescent' }), true],
    ['the end of what nobody adopted', adoption(null, '2025-01-01', { population: 'adult' }), false],
  ])('changes what is in force, or does not: %s', (_what, one, changes) => {
    expect(adoptionChanges(standing, one)).toBe(changes);
  });

  it.each([
    ['a population before anyone has a pack', adoption('teen', '2024-06-30', { population: 'adult' }), sitePackMissing],
    ['a program before anyone has a pack', adoption('iop', '2024-06-30', { programId: 'A-1' }), sitePackMissing],
    ['advice beside nothing', adoption('payer', '2024-06-30', { advisory: true }), sitePackMissing],
    ['nothing for everyone', adoption(null, '2025-01-01'), sitePackNeeded],
  ])('is refused for %s', (_what, one, problem) => {
    expect(() => adoptionChanges(standing, one)).toThrow(new Refusal(problem));
  });
});
