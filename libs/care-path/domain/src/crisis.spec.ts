import { voidEntry } from './commands/void-entry.js';
import { type AssertedEntry, NO_TERMS } from './draft.js';
import { currentSituation } from './path.js';
import { assessment, on, Story } from './scenario/index.js';

const inquiry = (
  when: string,
  terms: Partial<AssertedEntry<'InquiryReceived'>> = {},
): AssertedEntry<'InquiryReceived'> => ({
  kind: 'InquiryReceived',
  effective: on(when),
  facilityId: 'north',
  narrative: null,
  source: null,
  outcome: null,
  exclusions: [],
  referralTarget: null,
  crisisOver: false,
  ...terms,
});
const assessed = (when: string, terms: Partial<AssertedEntry<'AssessmentRecorded'>> = {}) => ({
  ...assessment(when),
  ...terms,
});
const crisis = ({ path }: Story) => currentSituation(path).crisis?.on ?? null;

describe('a crisis', () => {
  it.each([
    ['an inquiry that ends in 988', inquiry('2026-03-01T08:00', { outcome: 'crisis-988' })],
    ['an inquiry that ends in 911', inquiry('2026-03-01T08:00', { outcome: 'crisis-911' })],
    ['an inquiry with the exclusion', inquiry('2026-03-01T08:00', { exclusions: ['crisis'] })],
    ['an assessment with the finding', assessed('2026-03-01T08:00', { findings: ['crisis'] })],
  ])('is noted by %s', (_what, entry) => {
    const story = new Story();
    story.record(entry);
    expect(crisis(story)).toBe('2026-03-01');
  });

  it('is not over because later entries are silent about it, in that episode or the next', () => {
    const story = new Story();
    story.record(inquiry('2026-01-01T08:00', { outcome: 'crisis-988' }));
    story.assess('2026-01-02T09:00');
    story.record(inquiry('2026-01-03T08:00'));
    story.admit('2026-01-04T10:00', '2.1');
    story.discharge('2026-01-20T10:00', { reason: 'done' });
    story.assess('2026-05-01T09:00');
    expect(crisis(story)).toBe('2026-01-01');
  });

  it('is over once a later assessment states so', () => {
    const story = new Story();
    story.record(inquiry('2026-03-01T08:00', { outcome: 'crisis-988' }));
    story.record(assessed('2026-03-02T09:00', { crisisOver: true }));
    expect(crisis(story)).toBeNull();
  });

  it('that an assessment found is over once a later inquiry states so', () => {
    const story = new Story();
    story.record(assessed('2026-03-01T09:00', { findings: ['crisis', 'co-occurring'] }));
    story.record(inquiry('2026-03-02T08:00', { crisisOver: true }));
    expect(currentSituation(story.path)).toMatchObject({
      crisis: null,
      assessment: { value: { findings: ['co-occurring'] } },
    });
  });

  it('stands again when the statement that it was over is voided', () => {
    const story = new Story();
    story.record(inquiry('2026-03-01T08:00', { outcome: 'crisis-988' }));
    const calm = story.record(assessed('2026-03-02T09:00', { crisisOver: true }));
    const { entryId } = calm.body;
    story.decide((path, context) =>
      voidEntry(
        { ...NO_TERMS, entryId, replaces: calm.versionId, reason: 'wrong-date', narrative: null },
        path,
        context,
      ),
    );
    expect(crisis(story)).toBe('2026-03-01');
  });

  it('is not noted and ended by one entry', () => {
    const story = new Story();
    expect(() => story.record(inquiry('2026-03-01T08:00', { outcome: 'crisis-911', crisisOver: true }))).toThrow(
      'states that the crisis is over',
    );
  });
});
