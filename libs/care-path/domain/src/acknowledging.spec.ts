import { inventedPack, ADA, GRACE, Story } from './scenario/index.js';
import type { CompiledPack, Verdict } from '@throughline/continuum';
import type { Entry } from './path.js';

const RULE = 'residential-by-step-up';
const TERMS = { reason: 'clinical-judgment', acknowledge: [RULE] };

/** A pack in which a director should acknowledge that someone went straight to residential care. */
function directorsOnly(more: Partial<CompiledPack> = {}): Story {
  const pack = inventedPack();
  const named = (verdict: Verdict): Verdict => ({
    ...verdict,
    findings: verdict.findings.map((finding) => ({ ...finding, acknowledgers: ['director'] })),
  });
  return new Story({ ...pack, judge: (...asked) => named(pack.judge(...asked)), ...more });
}

function admittedBy(story: Story, actor: typeof ADA): Entry {
  story.assess('2026-05-30T09:00');
  story.actor = actor;
  return story.admit('2026-06-01T10:00', '3.5', TERMS);
}

const reviewOf = ({ obligations }: Entry) => {
  const review = obligations.find(({ clockId }) => clockId === 'non-conforming-move');
  return (
    review && { title: review.title, hours: (review.dueAt - review.opensFrom) / 3_600_000, owner: review.ownerRole }
  );
};
const USUAL = { title: 'Review a non-conforming move', hours: 7 * 24, owner: 'director' };
const URGENT = { title: 'Review a finding that another role acknowledged: urgent', hours: 24, owner: 'director' };

describe('a finding that stands in the way', () => {
  it('is acknowledged by whom the pack names, and reviewed in the usual time', () => {
    const admitted = admittedBy(directorsOnly(), GRACE);
    expect(admitted.judged).toMatchObject({ acknowledged: [RULE], conformance: 'non-conforming' });
    expect(admitted.judged).not.toHaveProperty('acknowledgedByAnother');
    expect(reviewOf(admitted)).toEqual(USUAL);
  });

  it('is acknowledged by another role, too: the fact goes in, says so, and is reviewed within a day', () => {
    const admitted = admittedBy(directorsOnly(), ADA);
    expect(admitted.judged).toMatchObject({
      acknowledged: [RULE],
      acknowledgedByAnother: [RULE],
      conformance: 'non-conforming',
    });
    expect(reviewOf(admitted)).toEqual(URGENT);
  });

  it('is reviewed within the hours of the pack, where it states them', () => {
    const admitted = admittedBy(directorsOnly({ urgentReviewHours: 4 }), ADA);
    expect(reviewOf(admitted)).toEqual({ ...URGENT, hours: 4 });
  });

  it('is acknowledged by anyone where the pack names nobody', () => {
    const admitted = admittedBy(new Story(), ADA);
    expect(admitted.judged).not.toHaveProperty('acknowledgedByAnother');
    expect(reviewOf(admitted)).toEqual(USUAL);
  });
});
