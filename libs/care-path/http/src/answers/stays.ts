import { component, StatusShown } from '@throughline/http-kit';
import { z } from 'zod';
import { CLIENT_ID, FRESHNESS, PLACEMENT_ID } from './examples.js';
import { code, count, countedPageOf, id, orNull } from './fields.js';

const share = (description: string) => z.number().min(0).max(1).describe(description);
const days = (description: string) => orNull(z.int().min(0), description);

const StayOutcome = component(
  'StayOutcome',
  'How a share of the stays ended, by the end of each day.',
  z.strictObject({
    outcome: code('Disposition of the discharge; `died` for a death, `not-recorded` where none is on record.'),
    ended: count('Stays that ended so.'),
    points: z
      .array(
        z.strictObject({
          day: count('Days since the admission.'),
          incidence: share('Share that had ended so by the end of that day: Aalen-Johansen.'),
          low: share('Lower end of the 95% band.'),
          high: share('Upper end of the 95% band.'),
        }),
      )
      .describe('At most one for each day on which a stay ended so.'),
  }),
);

export const StaysShown = component(
  'Stays',
  'How long stays last, and how they end.',
  z.strictObject({
    from: code('Start of the window of admissions, as asked for.'),
    to: code('End of the window, as asked for.'),
    stays: count('Stays that began in the window.'),
    ended: count('Of these, ended by `asOf`.'),
    open: count('Of these, going on at `asOf`.'),
    outcomes: z.array(StayOutcome).describe('At most one for each outcome. The most frequent first.'),
    remaining: z
      .array(z.strictObject({ day: count('Days since the admission.'), share: share('Share that still went on.') }))
      .describe('After each day on which a stay ended, at most one for each day: Kaplan-Meier.'),
    atRisk: z
      .array(
        z.strictObject({
          day: count('Days since the admission.'),
          stays: count('Stays neither ended nor cut off before.'),
        }),
      )
      .describe('At most one for each 30 days.'),
    quartiles: z
      .strictObject({
        q25: days('Days until a quarter had ended; null where that was not reached.'),
        q50: days('Days until half had ended; null where that was not reached.'),
        q75: days('Days until three quarters had ended; null where that was not reached.'),
      })
      .describe('Of all endings together.'),
    readmissions: z
      .array(
        z.strictObject({
          days: count('Within so many days of the discharge.'),
          discharged: count('Discharges of these stays that were followed so long.'),
          readmitted: count('Of these, followed by another admission of the same client at one of your facilities.'),
          share: orNull(z.number().min(0).max(1), '`readmitted` / `discharged`; null below ten discharges.'),
        }),
      )
      .describe('At most one for each number of days that is counted. Deaths are excluded.'),
    freshness: StatusShown,
  }),
);
export type StaysAnswer = z.infer<typeof StaysShown>;

const StayShown = component(
  'Stay',
  'A stay from its admission on.',
  z.strictObject({
    clientId: id('The client.'),
    placementId: id('The placement.'),
    facilityId: code('Where it began.'),
    programId: orNull(z.string(), 'Program in which it began; null for none.'),
    level: code('Level at which it began.'),
    admittedOn: z.iso.date().describe('Day of the admission.'),
    endedOn: orNull(z.iso.date(), 'Day of the end; null while it goes on.'),
    days: count('Days from the admission to the end, or so far.'),
    outcome: orNull(z.string(), 'How it ended; null while it goes on.'),
  }),
);
export const StayListShown = component(
  'StayList',
  'A page of stays.',
  countedPageOf(StayShown, 'By admission.', {
    total: count('All that match, whatever the page.'),
  }),
);
export type StayListAnswer = z.infer<typeof StayListShown>;

export const STAYS = {
  from: '2026-01-01',
  to: '2026-03-01',
  stays: 40,
  ended: 30,
  open: 10,
  outcomes: [{ outcome: 'completed', ended: 22, points: [{ day: 42, incidence: 0.31, low: 0.18, high: 0.45 }] }],
  remaining: [{ day: 42, share: 0.61 }],
  atRisk: [{ day: 0, stays: 40 }],
  quartiles: { q25: 28, q50: 49, q75: null },
  readmissions: [{ days: 30, discharged: 25, readmitted: 3, share: 0.12 }],
  freshness: FRESHNESS,
};
export const STAY_LIST = {
  items: [
    {
      clientId: CLIENT_ID,
      placementId: PLACEMENT_ID,
      facilityId: 'HAWTHORN',
      programId: 'HAWTHORN-IOP',
      level: '2.1',
      admittedOn: '2026-01-12',
      endedOn: '2026-02-23',
      days: 42,
      outcome: 'completed',
    },
  ],
  next: null,
  total: 1,
  freshness: FRESHNESS,
};
