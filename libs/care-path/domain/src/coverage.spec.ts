import type { Refusal } from '@throughline/kernel';
import type { AssertedEntry } from './draft.js';
import { factsOf, versionsOn } from './facts.js';
import { triggerOf } from './obligations.js';
import { currentSituation } from './path.js';
import { on, Story } from './scenario/index.js';
import { NOWHERE } from './situation.js';

const level = (code: string) => ({ system: 'invented', code });
const what = { facilityId: 'north', narrative: null } as const;
const verified = (
  when: string,
  terms: Partial<AssertedEntry<'CoverageVerified'>>,
): AssertedEntry<'CoverageVerified'> => ({
  ...what,
  kind: 'CoverageVerified',
  effective: on(when),
  outcome: 'verified',
  level: null,
  payer: null,
  ...terms,
});
const certified = (
  when: string,
  terms: Partial<AssertedEntry<'CertificationRecorded'>> = {},
): AssertedEntry<'CertificationRecorded'> => ({
  ...what,
  kind: 'CertificationRecorded',
  effective: on(when),
  level: level('2.1'),
  hoursPerWeek: 9,
  from: '2026-03-01',
  lastDay: '2026-03-31',
  physician: null,
  ...terms,
});
const told = (...entries: readonly AssertedEntry[]): Story => {
  const story = new Story();
  for (const entry of entries) story.record(entry);
  return story;
};
const factsAfter = (...entries: readonly AssertedEntry[]) => {
  const { path } = told(...entries);
  return factsOf(currentSituation(path), versionsOn(path), null);
};

describe('what is known of coverage', () => {
  const words = (...entries: readonly AssertedEntry[]) =>
    factsAfter(...entries).coverages.map(({ level: of, outcome, payer }) => [of, outcome, payer]);

  it('is the last word on each level, beside the last on all of them', () =>
    expect(
      words(
        verified('2026-03-01T09:00', { payer: 'medicare' }),
        verified('2026-03-02T09:00', { level: level('3.5'), outcome: 'pending' }),
        verified('2026-03-03T09:00', { level: level('3.5'), outcome: 'not-covered' }),
      ),
    ).toEqual([
      [null, 'verified', 'medicare'],
      ['3.5', 'not-covered', null],
    ]));

  it('is one word once all levels are spoken of again', () =>
    expect(
      words(
        verified('2026-03-02T09:00', { level: level('3.5'), outcome: 'not-covered' }),
        verified('2026-03-03T09:00', { outcome: 'self-pay' }),
      ),
    ).toEqual([[null, 'self-pay', null]]));

  it('names a level that the pack knows', () =>
    expect(() => told(verified('2026-03-02T09:00', { level: level('9') }))).toThrow('level'));
});

describe('what is known of certified hours', () => {
  const known = (...entries: readonly AssertedEntry[]) =>
    factsAfter(...entries).certifications.map(({ level: of, hoursPerWeek, lastDay }) => [of, hoursPerWeek, lastDay]);

  it('keeps the days that run beside a renewal for those that follow', () =>
    expect(
      known(
        certified('2026-03-01T09:00'),
        certified('2026-03-25T09:00', { from: '2026-04-01', lastDay: '2026-05-31' }),
      ),
    ).toEqual([
      ['2.1', 9, '2026-03-31'],
      ['2.1', 9, '2026-05-31'],
    ]));

  it('forgets what another word on the level covers, or what is over', () => {
    expect(known(certified('2026-03-01T09:00'), certified('2026-03-05T09:00', { hoursPerWeek: 12 }))).toEqual([
      ['2.1', 12, '2026-03-31'],
    ]);
    expect(
      known(
        certified('2026-03-01T09:00'),
        certified('2026-05-05T09:00', { from: '2026-05-05', lastDay: '2026-06-30' }),
      ),
    ).toEqual([['2.1', 9, '2026-06-30']]);
  });

  it('is of one level each', () =>
    expect(
      known(certified('2026-03-01T09:00'), certified('2026-03-05T09:00', { level: level('2.5'), hoursPerWeek: 20 })),
    ).toHaveLength(2));

  it('does not end before it begins, and starts a clock to its last day', () => {
    const backwards = certified('2026-03-01T09:00', { lastDay: '2026-02-28' });
    let refused: Refusal | undefined;
    try {
      told(backwards);
    } catch (error) {
      refused = error as Refusal;
    }
    expect([refused?.code, refused?.faults[0]?.pointer]).toEqual(['dates-out-of-order', '/lastDay']);
    const entry = { ...certified('2026-03-01T09:00'), entryId: 'id', seq: 0, narrative: null };
    expect(triggerOf(entry, NOWHERE)).toMatchObject({ until: '2026-03-31', level: '2.1' });
  });
});
