import type { Refusal } from '@throughline/kernel';
import { assessment, discharge, Story } from '../scenario/index.js';

const refusal = (code: string) => expect.objectContaining({ code });
const thrown = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('admit', () => {
  it('opens a placement and the first episode of care', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    const entry = story.admit('2026-03-02T10:00', '2.1');
    expect(entry.judged?.conformance).toBe('conforming');
    expect(entry.derived).toMatchObject({ move: 'admission', from: null, episode: 1 });
    expect(story.levels).toEqual(['2.1']);
  });

  it('pins the pack in force and opens its clocks', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    const entry = story.admit('2026-03-02T10:00', '2.1');
    expect(entry.judged?.pack.id).toBe('invented');
    expect(entry.obligations.map(({ clockId }) => clockId)).toEqual(['continued-stay-review']);
  });

  it('asks for a coded reason when the pack wants the admission justified', () => {
    const story = new Story();
    expect(thrown(() => story.admit('2026-03-02T10:00', '2.1'))).toEqual(refusal('justification-needed'));
    expect(story.path.entries).toEqual([]);
  });

  it('is justified when the reason is given', () => {
    const entry = new Story().admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    expect(entry.judged).toMatchObject({ conformance: 'justified', reason: 'urgent' });
  });

  it('refuses a reason that the pack does not list', () => {
    const story = new Story();
    expect(thrown(() => story.admit('2026-03-02T10:00', '2.1', { reason: 'no-such-code' }))).toEqual(
      refusal('reason-unknown'),
    );
  });

  it('refuses with the verdict what the pack refuses', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    const error = thrown(() => story.admit('2026-03-02T10:00', '3.5', { reason: 'urgent' })) as Refusal;
    expect(error.code).toBe('move-refused');
    expect(error.details['verdict']).toMatchObject({ decision: 'refuse' });
  });

  it('records what has happened all the same when each finding is acknowledged, and opens a review', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    const entry = story.admit('2026-03-02T10:00', '3.5', { acknowledge: ['residential-by-step-up'] });
    expect(entry.judged).toMatchObject({ conformance: 'non-conforming', acknowledged: ['residential-by-step-up'] });
    expect(entry.obligations.map(({ clockId }) => clockId)).toContain('non-conforming-move');
  });

  it('refuses a second placement on an occupied track', () => {
    const story = new Story();
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    expect(thrown(() => story.admit('2026-03-03T10:00', '2.5', { reason: 'urgent' }))).toEqual(
      refusal('track-occupied'),
    );
  });

  it('lets tracks run side by side where the pack says so: an opioid treatment program beside IOP', () => {
    const story = new Story();
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    story.admit('2026-03-03T10:00', 'OTP', { reason: 'urgent' });
    expect(story.levels).toEqual(['2.1', 'OTP']);
    expect(story.path.entries.at(-1)?.derived.episode).toBe(1);
  });

  it('refuses tracks that exclude each other', () => {
    const story = new Story();
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    const error = thrown(() => story.admit('2026-03-03T10:00', '2.5', { reason: 'urgent', track: 'residence' }));
    expect(error).toEqual(refusal('tracks-exclude-each-other'));
  });

  it('refuses a level that the pack in force does not know', () => {
    expect(thrown(() => new Story().admit('2026-03-02T10:00', '9.9'))).toEqual(refusal('level-unknown'));
  });

  it('refuses a track that the pack does not know: no rule of a track would judge the move', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    expect(thrown(() => story.admit('2026-03-02T10:00', '2.1', { track: 'no-such-track' }))).toEqual(
      refusal('track-unknown'),
    );
    expect(story.admit('2026-03-02T10:00', '2.1', { track: 'opioid-treatment' }).derived.to?.track).toBe(
      'opioid-treatment',
    );
  });

  it.each([
    ['of another facility', 'south-iop', '2.1', 'program-of-another-facility'],
    ['that does not exist', 'nowhere', '2.1', 'program-unknown'],
    ['that does not deliver the level', 'north-iop', '1', 'level-not-of-program'],
  ])('refuses a program %s', (_what, programId, level, code) => {
    const story = new Story();
    expect(thrown(() => story.admit('2026-03-02T10:00', level, { programId, reason: 'urgent' }))).toEqual(
      refusal(code),
    );
  });

  it.each(['2019-12-31T10:00', '2026-04-01T10:00'])(
    'refuses an arrival at a facility that was not open then (%s)',
    (when) => {
      const story = new Story();
      expect(thrown(() => story.admit(when, '2.1', { facilityId: 'east', reason: 'urgent' }))).toEqual(
        refusal('facility-not-open'),
      );
    },
  );

  it('admits on the last day of a facility, and lets who is there leave later', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    story.admit('2026-03-31T10:00', '2.1', { facilityId: 'east' });
    const left = story.record(
      { ...discharge('2026-04-02T10:00', story.placementId), facilityId: 'east' },
      { reason: 'urgent', acknowledge: ['aftercare-planned'] },
    );
    expect(left.derived.move).toBe('discharge');
  });

  it('refuses a program on a day when it was not open', () => {
    const story = new Story();
    story.now = Date.parse('2031-01-01T00:00Z');
    const late = { facilityId: 'south', programId: 'south-iop', reason: 'urgent' };
    expect(thrown(() => story.admit('2030-06-01T10:00', '2.1', late))).toEqual(refusal('program-not-open'));
  });

  it('admits to a program that delivers the level and is open', () => {
    const entry = new Story().admit('2026-03-02T10:00', '2.1', { programId: 'north-iop', reason: 'urgent' });
    expect(entry.derived.to?.programId).toBe('north-iop');
  });

  it('refuses what has not happened yet and says to plan it', () => {
    const error = thrown(() => new Story().admit('2026-06-01T12:06', '2.1', { reason: 'urgent' })) as Refusal;
    expect(error).toEqual(refusal('time-in-future'));
    expect(error.message).toContain('plan the move');
  });

  it('allows for a recorder whose clock runs five minutes ahead', () => {
    expect(new Story().admit('2026-06-01T12:05', '2.1', { reason: 'urgent' }).active).toBe(true);
  });

  it('opens a new episode after a discharge', () => {
    const story = new Story();
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    story.discharge('2026-04-02T10:00', { reason: 'done' });
    expect(story.admit('2026-05-02T10:00', '1', { reason: 'urgent' }).derived.episode).toBe(2);
  });

  it('changes nothing when the identical admission already stands', () => {
    const story = new Story();
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    const before = story.events.length;
    story.admit('2026-03-02T10:00', '2.1', { reason: 'urgent' });
    expect(story.events).toHaveLength(before);
  });

  it('needs an assessment of this path, not a newer one', () => {
    const story = new Story();
    story.record(assessment('2026-03-05T09:00'));
    expect(thrown(() => story.admit('2026-03-02T10:00', '2.1'))).toEqual(refusal('justification-needed'));
  });
});
