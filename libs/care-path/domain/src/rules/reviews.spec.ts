import type { Refusal } from '@throughline/kernel';
import { type AssertedEntry, NO_TERMS } from '../draft.js';
import { correctEntry } from '../commands/correct-entry.js';
import type { Entry } from '../path.js';
import { currentSituation } from '../path.js';
import { assessment, discharge, levelChange, on, Story } from '../scenario/index.js';
import { changeLevel } from '../commands/change-level.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'recorded';
};
const what = { facilityId: 'north', narrative: null } as const;
const review = (when: string, reviews: string): AssertedEntry<'EntryReviewed'> => ({
  ...what,
  kind: 'EntryReviewed',
  effective: on(when),
  reviews,
  outcome: 'accepted',
});
const correcting = (story: Story, { body: { entryId } }: Entry, entry: AssertedEntry, after: string | null = null) =>
  story.decide((path, context) => {
    const { versionId } = story.entry(entryId);
    return correctEntry(
      {
        ...NO_TERMS,
        after,
        reason: 'urgent',
        acceptImpact: 'checked',
        entryId,
        replaces: versionId,
        correction: 'wrong-detail',
        entry,
      },
      path,
      context,
    );
  });

describe('a review of an entry', () => {
  it('comes after what it reviews, or it would review nothing', () => {
    const story = new Story();
    const assessed = story.assess('2026-03-02T09:00');
    expect(codeOf(() => story.record(review('2026-03-01T09:00', assessed.body.entryId)))).toBe('review-before-entry');
    expect(codeOf(() => story.record(review('2026-03-02', assessed.body.entryId)))).toBe('recorded');
  });

  it('is not of another review, nor, corrected, of itself', () => {
    const story = new Story();
    const assessed = story.assess('2026-03-02T09:00');
    const reviewed = story.record(review('2026-03-03T09:00', assessed.body.entryId));
    expect(codeOf(() => story.record(review('2026-03-04T09:00', reviewed.body.entryId)))).toBe('review-of-review');
    expect(codeOf(() => correcting(story, reviewed, review('2026-03-03T09:00', reviewed.body.entryId)))).toBe(
      'review-of-review',
    );
  });

  it('is of the version that the reviewer saw: an assessment that is corrected afterwards is not reviewed', () => {
    const story = new Story();
    const assessed = story.assess('2026-03-02T09:00');
    story.record(review('2026-03-03T09:00', assessed.body.entryId));
    expect(currentSituation(story.path).assessment?.value.review).toBe('accepted');
    correcting(story, assessed, {
      ...assessment('2026-03-02T09:00'),
      recommendedLevel: { system: 'invented', code: '3.5' },
    });
    expect(currentSituation(story.path).assessment?.value.review).toBe('not-reviewed');
    story.record(review('2026-03-04T09:00', assessed.body.entryId));
    expect(currentSituation(story.path).assessment?.value.review).toBe('accepted');
  });
});

describe('an entry that follows itself', () => {
  it('is refused', () => {
    const story = new Story();
    const assessed = story.assess('2026-03-02T09:00');
    expect(codeOf(() => correcting(story, assessed, assessment('2026-03-02'), assessed.body.entryId))).toBe(
      'entry-follows-itself',
    );
  });
});

describe('a move of a placement', () => {
  const admitted = (): Story => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    story.admit('2026-03-02T10:00', '2.1');
    return story;
  };

  it('is recorded where the placement is: the pack of another facility has no say in it', () => {
    const story = admitted();
    const elsewhere = { ...discharge('2026-04-02T10:00', story.placementId), facilityId: 'south' };
    expect(codeOf(() => story.record(elsewhere, { reason: 'done' }))).toBe('placement-of-another-facility');
    expect(codeOf(() => story.discharge('2026-04-02T10:00', { reason: 'done' }))).toBe('recorded');
  });

  it('does not lead onto a track that may not run beside another that is open', () => {
    const story = admitted();
    const treated = story.placementId;
    story.admit('2026-03-03T10:00', 'OTP');
    const ontoTrack = (track: string) => () =>
      story.decide((path, context) =>
        changeLevel(levelChange('2026-03-04T10:00', '2.5', { placementId: treated, track }), path, context),
      );
    expect(codeOf(ontoTrack('opioid-treatment'))).toBe('track-occupied');
    const other = story.placementId;
    const leaving = () =>
      story.decide((path, context) =>
        changeLevel(levelChange('2026-03-04T10:00', '2.5', { placementId: other, track: 'residence' }), path, context),
      );
    expect(codeOf(leaving)).toBe('tracks-exclude-each-other');
    expect(codeOf(ontoTrack('treatment'))).toBe('recorded');
  });
});
