import { withoutEarlierEpisode } from './earlier-episode.js';
import type { AssertedEntry } from './draft.js';
import { currentSituation } from './path.js';
import { inventedPack, on, Story } from './scenario/index.js';

const what = { facilityId: 'north', narrative: null } as const;
const coverage = (when: string): AssertedEntry<'CoverageVerified'> => ({
  ...what,
  kind: 'CoverageVerified',
  level: null,
  payer: null,
  effective: on(when),
  outcome: 'verified',
});
const home = (when: string, safe = true): AssertedEntry<'LivingEnvironmentRecorded'> => ({
  ...what,
  kind: 'LivingEnvironmentRecorded',
  effective: on(when),
  place: 'home',
  safe,
  substanceFree: true,
  supports: [],
});
const recommendation = (when: string): AssertedEntry<'LevelRecommended'> => ({
  ...what,
  kind: 'LevelRecommended',
  effective: on(when),
  level: { system: 'invented', code: '2.1' },
  assessmentId: null,
  reason: null,
});

function find(story: Story, day: string): void {
  story.assess(`${day}T08:00`);
  story.record(coverage(`${day}T08:10`));
  story.record(home(`${day}T08:20`));
  story.record(recommendation(`${day}T08:30`));
}

/** Found on 1 January, discharged on 1 February. */
function discharged(pack = inventedPack()): Story {
  const story = new Story(pack);
  find(story, '2025-01-01');
  story.admit('2025-01-02T10:00', '2.1');
  story.discharge('2025-02-01T10:00', { reason: 'done' });
  return story;
}

const known = ({ path }: Story, on: string) => {
  const { coverages, livingEnvironment, recommendation, assessment } = withoutEarlierEpisode(
    currentSituation(path),
    on,
  );
  return [coverages[0], livingEnvironment, recommendation, assessment?.value.recommendedLevel].map(
    (fact) => fact !== null && fact !== undefined,
  );
};
const ALL = [true, true, true, true];
const NONE = [false, false, false, false];

describe('what was found for an earlier episode', () => {
  it('counts for who comes back within thirty days of the discharge, and no longer', () => {
    const story = discharged();
    expect(known(story, '2025-03-03')).toEqual(ALL);
    expect(known(story, '2025-03-04')).toEqual(NONE);
  });

  it('leaves the assessment itself, whose age packs judge', () =>
    expect(withoutEarlierEpisode(currentSituation(discharged().path), '2026-01-01').assessment?.on).toBe('2025-01-01'));

  it('still speaks against the move where a home was not safe', () => {
    const story = discharged();
    story.record(home('2025-01-20T10:00', false), { acceptImpact: 'late' });
    expect(withoutEarlierEpisode(currentSituation(story.path), '2026-01-01').livingEnvironment?.value.safe).toBe(false);
  });

  it('does not stand in the way of what was found since', () => {
    const story = discharged();
    find(story, '2025-02-20');
    expect(known(story, '2026-01-01')).toEqual(ALL);
  });

  it('counts as long as that episode goes on', () => {
    const story = new Story();
    find(story, '2025-01-01');
    story.admit('2025-01-02T10:00', '2.1');
    expect(known(story, '2026-01-01')).toEqual(ALL);
  });

  it('is not known again once the new episode has begun', () => {
    const story = discharged();
    story.assess('2025-12-31T10:00');
    story.admit('2026-01-01T10:00', '2.1');
    expect(currentSituation(story.path)).toMatchObject({
      episode: 2,
      coverages: [],
      livingEnvironment: null,
      recommendation: null,
    });
    expect(currentSituation(story.path).assessment?.value.recommendedLevel).not.toBeNull();
  });

  it('is what the judge of the admission does not see', () => {
    const seen: unknown[] = [];
    const pack = inventedPack();
    const judge: typeof pack.judge = (facts, proposal) => {
      seen.push(facts.coverages);
      return pack.judge(facts, proposal);
    };
    const story = discharged({ ...pack, judge });
    story.admit('2026-01-01T10:00', '2.1', { reason: 'urgent' });
    expect(seen.at(-1)).toEqual([]);
  });
});
