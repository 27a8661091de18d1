import type { AdoptedPacks } from './decision-context.js';
import { correctEntry } from './commands/correct-entry.js';
import { admission as admissionEntry } from './commands/admit.js';
import { type AssertedEntry, NO_TERMS } from './draft.js';
import type { Entry } from './path.js';
import { admission, inventedPack, on, Story } from './scenario/index.js';
import { currentSituation } from './path.js';

const EVERYONE = inventedPack('1');
const ADOLESCENTS = inventedPack('2');
const OF_PROGRAM = inventedPack('3');

/** A facility that judges adolescents and one program by packs of their own. */
function ownPacks(): Story {
  const story = new Story(EVERYONE, ADOLESCENTS, OF_PROGRAM);
  story.adopted = ({ programId, population }): AdoptedPacks => ({
    inForce: programId === 'north-iop' ? OF_PROGRAM : population === 'adolescent' ? ADOLESCENTS : EVERYONE,
    advisory: undefined,
    forUnknownPopulation: programId !== 'north-iop' && population === null,
  });
  return story;
}

const stating = (when: string, population: 'adult' | 'adolescent') =>
  ({
    kind: 'ClientAttributesRecorded',
    effective: on(when),
    facilityId: 'north',
    narrative: null,
    population,
    attributes: [],
  }) satisfies AssertedEntry<'ClientAttributesRecorded'>;

const versionOf = ({ judged }: Entry) => judged?.pack.version;
const unknown = ({ judged }: Entry) =>
  judged?.verdict.findings.filter(({ ruleId }) => ruleId === 'care-path.population-unknown');

describe('an entry', () => {
  it('is judged by the pack of the population that the birth date gives on its own day', () => {
    const story = ownPacks();
    story.bornOn = '2008-03-04';
    story.assess('2026-03-01T09:00');
    const admitted = story.admit('2026-03-03T10:00', '2.1');
    expect(versionOf(admitted)).toBe('2');
    expect(versionOf(story.changeLevel('2026-03-04T10:00', '2.5'))).toBe('1');
    expect(unknown(admitted)).toEqual([]);
  });

  it('is judged by the pack of the population that an entry states where no birth date is known', () => {
    const story = ownPacks();
    story.assess('2026-03-01T09:00');
    story.record(stating('2026-03-01T10:00', 'adolescent'));
    expect(versionOf(story.admit('2026-03-03T10:00', '2.1'))).toBe('2');
  });

  it('is judged by the pack for everyone where the population is not known, and says so', () => {
    const story = ownPacks();
    story.assess('2026-03-01T09:00');
    const admitted = story.admit('2026-03-03T10:00', '2.1');
    expect(versionOf(admitted)).toBe('1');
    expect(unknown(admitted)).toEqual([
      expect.objectContaining({ severity: 'advice', inputs: [{ name: 'population', value: null }] }),
    ]);
    expect(admitted.judged).toMatchObject({ conformance: 'conforming', verdict: { decision: 'allow' } });
  });

  it('keeps that pack when the population becomes known, still says so, and follows it when it is corrected', () => {
    const story = ownPacks();
    story.assess('2026-03-01T09:00');
    const { entryId } = story.admit('2026-03-03T10:00', '2.1').body;
    story.record(stating('2026-03-01T10:00', 'adolescent'));
    expect(versionOf(story.entry(entryId))).toBe('1');
    expect(unknown(story.entry(entryId))).toMatchObject([{ inputs: [{ name: 'population', value: 'adolescent' }] }]);

    story.decide((path, context) => {
      const entry = admissionEntry(admission('2026-03-03T11:00', '2.1'), currentSituation(path), context);
      const { versionId: replaces } = story.entry(entryId);
      return correctEntry({ ...NO_TERMS, entryId, replaces, correction: 'wrong-date', entry }, path, context);
    });
    expect(versionOf(story.entry(entryId))).toBe('2');
    expect(unknown(story.entry(entryId))).toEqual([]);
  });

  it('is judged by the pack of the program that it leads to, and by that of its placement afterwards', () => {
    const story = ownPacks();
    story.assess('2026-03-01T09:00');
    expect(versionOf(story.admit('2026-03-03T10:00', '2.1', { programId: 'north-iop' }))).toBe('3');
    expect(versionOf(story.discharge('2026-03-05T10:00', { reason: 'clinical-judgment' }))).toBe('3');
  });
});
