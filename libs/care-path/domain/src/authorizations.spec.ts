import { UNSAID } from './authorizations.js';
import type { EntryOf } from './entry.js';
import { factsOf, versionsOn } from './facts.js';
import { currentSituation } from './path.js';
import { on, Story } from './scenario/index.js';

type State = EntryOf<'AuthorizationRecorded'>['state'];

/** Each as `state level from lastDay`, said at a time. */
function known(
  ...output: readonly (readonly [
    when: string,
    state: State,
    from: string | null,
    lastDay: string | null,
    level?: string,
  ])[]
): readonly string[] {
  const story = new Story();
  for (const [when, state, from, lastDay, level = '2.1'] of output) {
    story.record({
      facilityId: 'north',
      narrative: null,
      kind: 'AuthorizationRecorded',
      effective: on(when),
      state,
      level: { system: 'invented', code: level },
      from,
      lastDay,
      ...UNSAID,
    });
  }
  const { authorizations } = factsOf(currentSituation(story.path), versionsOn(story.path), null);
  return authorizations.map((one) => `${one.state} ${one.level} ${one.from} ${one.lastDay}`);
}

describe('what is known of authorizations', () => {
  const march = ['2026-02-27T09:00', 'approved', '2026-03-01', '2026-03-31'] as const;

  it('is the one in force beside a renewal for the time after it', () =>
    expect(known(march, ['2026-03-20T09:00', 'approved', '2026-04-01', '2026-04-30'])).toEqual([
      'approved 2.1 2026-03-01 2026-03-31',
      'approved 2.1 2026-04-01 2026-04-30',
    ]));

  it('is what was said last, oldest first, where periods overlap', () =>
    expect(known(march, ['2026-03-05T09:00', 'denied', '2026-03-16', '2026-04-15'])).toEqual([
      'approved 2.1 2026-03-01 2026-03-31',
      'denied 2.1 2026-03-16 2026-04-15',
    ]));

  it('is only the newer word where it speaks of the whole time that is left of an older one', () => {
    expect(known(march, ['2026-02-28T09:00', 'denied', null, null])).toEqual(['denied 2.1 null null']);
    expect(known(march, ['2026-03-10T09:00', 'denied', '2026-03-05', '2026-03-31'])).toEqual([
      'denied 2.1 2026-03-05 2026-03-31',
    ]);
  });

  it('is nothing of a time that is over', () =>
    expect(known(march, ['2026-05-02T09:00', 'approved', '2026-05-02', '2026-05-31'])).toEqual([
      'approved 2.1 2026-05-02 2026-05-31',
    ]));

  it('is the answer and no longer the request, and no longer what has been ended', () => {
    expect(known(['2026-02-26T09:00', 'requested', null, null], march)).toEqual(['approved 2.1 2026-03-01 2026-03-31']);
    expect(known(march, ['2026-03-15T09:00', 'ended', '2026-03-15', null])).toEqual(['ended 2.1 2026-03-15 null']);
  });

  it('is what was granted still, when more is asked for', () =>
    expect(known(march, ['2026-03-20T09:00', 'requested', null, null])).toEqual([
      'approved 2.1 2026-03-01 2026-03-31',
      'requested 2.1 null null',
    ]));

  it('is kept for each level by itself', () =>
    expect(known(march, ['2026-03-20T09:00', 'denied', null, null, '2.5'])).toEqual([
      'approved 2.1 2026-03-01 2026-03-31',
      'denied 2.5 null null',
    ]));
});
