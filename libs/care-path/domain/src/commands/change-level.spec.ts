import type { Refusal } from '@throughline/kernel';
import { on, Story } from '../scenario/index.js';

const admitted = (level = '2.1'): Story => {
  const story = new Story();
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-02T10:00', level);
  return story;
};
const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return undefined;
};

describe('change level', () => {
  it.each([
    ['2.5', 'SteppedUp', 'step-up'],
    ['1', 'SteppedDown', 'step-down'],
  ])('to %s names its own direction', (level, kind, move) => {
    const story = admitted();
    const entry = story.changeLevel('2026-03-20T10:00', level);
    expect(entry.body.kind).toBe(kind);
    expect(entry.derived).toMatchObject({ move, from: { level: { code: '2.1' } }, to: { level: { code: level } } });
  });

  it('crossing to another facility is a transfer, one event in the one path', () => {
    const story = admitted();
    const entry = story.changeLevel('2026-03-20T10:00', '2.1', { facilityId: 'south', programId: 'south-iop' });
    expect(entry.body.kind).toBe('Transferred');
    expect(entry.derived).toMatchObject({
      move: 'transfer',
      from: { facilityId: 'north' },
      to: { facilityId: 'south' },
    });
    expect(story.levels).toEqual(['2.1']);
  });

  it('stays on a track that the pack knows', () => {
    expect(codeOf(() => admitted().changeLevel('2026-03-20T10:00', '2.5', { track: 'no-such-track' }))).toBe(
      'track-unknown',
    );
  });

  it('takes a caller at their word when they assert the direction rightly', () => {
    expect(admitted().changeLevel('2026-03-20T10:00', '2.5', { direction: 'step-up' }).body.kind).toBe('SteppedUp');
  });

  it('refuses a direction that the path contradicts', () => {
    const story = admitted();
    expect(codeOf(() => story.changeLevel('2026-03-20T10:00', '2.5', { direction: 'step-down' }))).toBe(
      'direction-differs',
    );
  });

  it('refuses to move someone who is not placed', () => {
    expect(codeOf(() => new Story().changeLevel('2026-03-20T10:00', '2.5'))).toBe('placement-missing');
  });

  it('refuses to move a placement before its admission', () => {
    const story = admitted();
    const early = () => story.changeLevel('2026-03-01T10:00', '2.5', { placementId: story.placementId });
    expect(codeOf(early)).toBe('placement-not-open');
  });

  it('leaves a move to where the client already is to the rule pack: it is no contradiction', () => {
    const story = admitted();
    const again = story.changeLevel('2026-03-20T10:00', '2.1');
    expect([again.derived.unanchored, again.derived.overlapping, story.levels]).toEqual([false, false, ['2.1']]);
  });

  it('refuses to move onto a track that another placement holds', () => {
    const story = admitted();
    story.admit('2026-03-03T10:00', 'OTP', {});
    const onto = () =>
      story.changeLevel('2026-03-20T10:00', 'OTP', {
        placementId: story.path.entries[1]?.after.placements[0]?.placementId ?? '',
      });
    expect(codeOf(onto)).toBe('track-occupied');
  });

  it('asks which placement is meant when several are open', () => {
    const story = admitted();
    story.admit('2026-03-03T10:00', 'OTP', {});
    expect(codeOf(() => story.changeLevel('2026-03-20T10:00', '2.5'))).toBe('placement-ambiguous');
  });

  it('keeps the program that delivers the new level too', () => {
    const story = new Story();
    story.admit('2026-03-02T10:00', '2.1', { programId: 'north-iop', reason: 'urgent' });
    expect(story.changeLevel('2026-03-20T10:00', '2.5').derived.to?.programId).toBe('north-iop');
    expect(story.changeLevel('2026-03-21T10:00', '1').derived.to?.programId).toBeNull();
  });

  it('keeps several moves of one instant in the order they were given', () => {
    const story = admitted();
    story.changeLevel('2026-03-20T10:00', '2.5');
    story.changeLevel('2026-03-20T10:00', '3.5');
    story.changeLevel('2026-03-20T10:00', '1');
    const moves = story.path.entries.slice(2).map(({ derived }) => derived.to?.level.code);
    expect(moves).toEqual(['2.5', '3.5', '1']);
  });

  it('puts a move directly after the entry it names', () => {
    const story = admitted();
    const first = story.changeLevel('2026-03-20T10:00', '2.5');
    story.changeLevel('2026-03-20T10:00', '1');
    const between = story.changeLevel('2026-03-20T10:00', '3.5', { after: first.body.entryId, acceptImpact: 'late' });
    const order = story.path.entries.slice(2).map(({ derived }) => derived.to?.level.code);
    expect(order).toEqual(['2.5', '3.5', '1']);
    expect(between.body.seq).toBeGreaterThan(first.body.seq);
  });

  it('refuses to follow an entry of another day, or one that is not there', () => {
    const story = admitted();
    const other = story.path.entries[0]?.body.entryId ?? '';
    expect(codeOf(() => story.changeLevel('2026-03-20T10:00', '2.5', { after: other }))).toBe('after-on-another-day');
    const unknown = '00000000-0000-4000-8000-000000000001';
    expect(codeOf(() => story.changeLevel('2026-03-20T10:00', '2.5', { after: unknown }))).toBe('entry-not-on-path');
  });

  it('reads a date without a time as following what is recorded for that day', () => {
    const story = admitted();
    story.changeLevel('2026-03-20T10:00', '2.5');
    const entry = story.changeLevel('2026-03-20', '1');
    expect(entry.body.effective).toMatchObject({ at: on('2026-03-20T10:00').at, precision: 'day' });
    expect(story.levels).toEqual(['1']);
  });

  it('takes a leap day for what it is', () => {
    const story = new Story();
    story.admit('2024-02-28T10:00', '2.1', { reason: 'urgent' });
    const entry = story.changeLevel('2024-02-29', '2.5');
    expect(entry.body.effective.localDate).toBe('2024-02-29');
  });
});
