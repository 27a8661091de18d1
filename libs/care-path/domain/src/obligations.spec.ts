import { foldable } from './draft.js';
import type { EntryBody } from './entry.js';
import { triggerOf } from './obligations.js';
import { currentSituation } from './path.js';
import { discharge, on, Story } from './scenario/index.js';
import { NOWHERE } from './situation.js';

const STAY = '10000000-0000-4000-8000-000000000001';
const recorded = (entry: object): EntryBody => foldable({ ...entry, entryId: STAY, seq: 0 } as never);
const contact = (reached: boolean) => ({
  kind: 'AftercareContactRecorded',
  effective: on('2026-03-11T09:00'),
  facilityId: 'north',
  placementId: null,
  method: 'phone',
  reached,
});

describe('what starts a clock says when a return is expected', () => {
  const away = { kind: 'LeaveStarted', effective: on('2026-03-11T09:00'), facilityId: 'north', placementId: STAY };
  const expected = (when: string | null) =>
    triggerOf(recorded({ ...away, leave: 'family', expectedReturn: when === null ? null : on(when) }), NOWHERE);

  it('by its minute, by its day, or not at all', () => {
    expect(expected('2026-03-12T18:00')).toMatchObject({ until: '2026-03-12', untilAt: on('2026-03-12T18:00').at });
    expect(expected('2026-03-12')).toMatchObject({ until: '2026-03-12', untilAt: null });
    expect(expected(null)).toMatchObject({ until: null, untilAt: null });
  });
});

describe('what starts a clock says whether it crosses to another facility', () => {
  const story = new Story();
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-02T10:00', '2.1');
  const moved = (facilityId: string) =>
    triggerOf(
      recorded({
        kind: 'Transferred',
        effective: on('2026-03-03T09:00'),
        facilityId,
        placementId: story.placementId,
        to: { ...currentSituation(story.path).placements[0]?.place, facilityId },
      }),
      currentSituation(story.path),
    ).crossing;

  it('or stays where it is', () => expect([moved('south'), moved('north')]).toEqual([true, false]));
});

describe('what starts a clock says how it ended', () => {
  it.each([
    ['a discharge by its disposition', discharge('2026-03-10T10:00', STAY, 'died'), 'died'],
    ['a contact by whether it reached the client', contact(true), 'reached'],
    ['a contact that reached nobody', contact(false), 'not-reached'],
  ])('%s', (_what, entry, outcome) => expect(triggerOf(recorded(entry), NOWHERE)).toMatchObject({ outcome }));
});
