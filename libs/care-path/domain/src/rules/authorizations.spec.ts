import type { Refusal } from '@throughline/kernel';
import { UNSAID } from '../authorizations.js';
import type { AssertedEntry } from '../draft.js';
import { triggerOf } from '../obligations.js';
import { on, Story } from '../scenario/index.js';
import { NOWHERE } from '../situation.js';

type Authorization = AssertedEntry<'AuthorizationRecorded'>;

const authorization = (terms: Partial<Authorization> = {}): Authorization => ({
  kind: 'AuthorizationRecorded',
  effective: on('2026-03-05T10:00'),
  facilityId: 'north',
  narrative: null,
  state: 'denied',
  level: { system: 'invented', code: '2.1' },
  from: null,
  lastDay: null,
  ...UNSAID,
  ...terms,
});

function answerTo(terms: Partial<Authorization>): string {
  try {
    new Story().record(authorization(terms));
  } catch (error) {
    const { code, faults } = error as Refusal;
    return `${code} ${faults[0]?.pointer}`;
  }
  return 'recorded';
}

describe('an authorization', () => {
  it.each([
    ['says nothing more than its state', {}, 'recorded'],
    [
      'is answered before it was submitted',
      { submitted: on('2026-03-03T10:00'), decided: on('2026-03-03T09:59') },
      'dates-out-of-order /decided',
    ],
    [
      'is due before it was submitted',
      { submitted: on('2026-03-03T10:00'), due: on('2026-03-02') },
      'dates-out-of-order /due',
    ],
    [
      'is answered on the day of its submission, of which no time is known',
      { submitted: on('2026-03-03T10:00'), decided: on('2026-03-03') },
      'recorded',
    ],
    ['is submitted in the future', { submitted: on('2026-07-01') }, 'time-in-future /submitted'],
    ['is answered in the future', { decided: on('2026-07-01') }, 'time-in-future /decided'],
    ['is due in the future', { state: 'requested', due: on('2026-07-01') }, 'recorded'],
    ['has a reason of denial and is denied', { denial: 'medical-necessity' }, 'recorded'],
    [
      'has a reason of denial and is approved',
      { state: 'approved', denial: 'medical-necessity' },
      'denial-without-denied /denial',
    ],
    ['has a reason of denial that the pack does not know', { denial: 'no-such-code' }, 'code-unknown /denial'],
    ['is denied and appealed', { appeal: 'requested' }, 'recorded'],
    ['is approved, the appeal having overturned the denial', { state: 'approved', appeal: 'overturned' }, 'recorded'],
    ['is denied, the appeal having overturned the denial', { appeal: 'overturned' }, 'appeal-contradicted /appeal'],
    [
      'is approved, the appeal having been upheld',
      { state: 'approved', appeal: 'upheld' },
      'appeal-contradicted /appeal',
    ],
  ] as const)('that %s', (_what, terms, answer) => expect(answerTo(terms)).toBe(answer));
});

describe('what an authorization states for clocks', () => {
  const stated = (terms: Partial<Authorization>) =>
    triggerOf({ ...authorization(terms), entryId: 'id', seq: 0, narrative: null, reference: null }, NOWHERE);

  it('is of a request the submission, the time that the payer has, and who pays', () =>
    expect(
      stated({
        state: 'requested',
        payer: 'medicaid',
        urgency: 'expedited',
        submitted: on('2026-03-03T10:00'),
        due: on('2026-03-06T10:00'),
      }),
    ).toMatchObject({
      since: { at: on('2026-03-03T10:00').at, on: '2026-03-03' },
      until: '2026-03-06',
      untilAt: on('2026-03-06T10:00').at,
      payer: 'medicaid',
      urgency: 'expedited',
      outcome: 'requested',
    }));

  it('is of an approved one its last day', () => {
    const trigger = stated({ state: 'approved', lastDay: '2026-03-31', due: on('2026-03-06') });
    expect(trigger).toMatchObject({ until: '2026-03-31' });
    expect(trigger.untilAt).toBeUndefined();
  });
});
