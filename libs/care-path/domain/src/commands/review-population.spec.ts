import { ADA, on, Story } from '../scenario/index.js';
import { settledBy } from '../settled-by.js';
import { reviewPopulation } from './review-population.js';

/** Someone of 18 by the birth date as it was first typed in: admitted, moved up, and discharged. */
function treated(): Story {
  const story = new Story();
  story.bornOn = '2008-01-01';
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-03T10:00', '2.1');
  story.changeLevel('2026-03-20T10:00', '2.5');
  return story;
}

/** Amends the birth date, as the vault does, and holds the path against it. */
function amend(story: Story, bornOn: string) {
  story.bornOn = bornOn;
  return story.decide(reviewPopulation);
}

const judgments = (story: Story) => story.path.entries.map(({ judged }) => judged && { ...judged });
const reviews = (story: Story) =>
  story.path.entries.flatMap(({ body, obligations }) =>
    obligations.filter(({ clockId }) => clockId === 'population-review').map(() => body.kind),
  );

describe('an amended birth date', () => {
  it('opens one review of what was judged under another population, for a director, and judges nothing again', () => {
    const story = treated();
    const before = judgments(story);
    const { events, impact } = amend(story, '2008-03-10');
    expect(events).toEqual([
      {
        type: 'PopulationReviewOpened',
        data: expect.objectContaining({
          facilityId: 'north',
          entries: [
            expect.objectContaining({
              was: { is: 'adult', known: 'birth-date' },
              becomes: { is: 'adolescent', known: 'birth-date' },
            }),
          ],
        }),
      },
    ]);
    expect(reviews(story)).toEqual(['Admitted']);
    expect(judgments(story)).toEqual(before);
    expect(impact).toEqual([]);
  });

  it('says nothing of the birth date itself', () => {
    const { events } = amend(treated(), '2008-03-10');
    expect(JSON.stringify(events)).not.toContain('2008');
  });

  it('that gives the same populations opens nothing', () => expect(amend(treated(), '2000-05-05').events).toEqual([]));

  it('asks once for the same entries and the same population, and again for another one', () => {
    const story = treated();
    story.ages = { adultFrom: 18, transition: { from: 19, to: 25 } };
    amend(story, '2010-01-01');
    expect(amend(story, '2010-01-02').events).toEqual([]);
    expect(amend(story, '2004-01-01').events).toHaveLength(1);
    expect(reviews(story)).toEqual(['Admitted', 'SteppedUp']);
  });

  it('is reviewed by a review that is recorded afterwards, of any of those entries; none from before counts', () => {
    const story = treated();
    const admitted = story.path.entries.find(({ body }) => body.kind === 'Admitted');
    const reviewed = () =>
      story.record({
        kind: 'EntryReviewed',
        effective: on('2026-05-01T09:00'),
        facilityId: 'north',
        narrative: null,
        reviews: admitted?.body.entryId ?? '',
        outcome: 'accepted',
      });
    const early = reviewed();
    amend(story, '2008-03-10');
    const [review] = story
      .entry(admitted?.body.entryId ?? '')
      .obligations.filter(({ clockId }) => clockId === 'population-review');
    if (!review) throw new Error('The review was not opened.');
    expect(settledBy(review, early, [], story.path)).toBeNull();
    story.actor = ADA;
    expect(settledBy(review, { ...early, first: { ...early.first, revision: 99 } }, [], story.path)).toBe('met');
  });

  it('that becomes known only now is held against what was judged without it', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    story.admit('2026-03-03T10:00', '2.1');
    expect(amend(story, '2010-01-01').events).toMatchObject([
      { data: { entries: [{ was: { is: null, known: 'unknown' }, becomes: { is: 'adolescent' } }] } },
    ]);
  });
});
