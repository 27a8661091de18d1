import { foldable } from './draft.js';
import type { EntryBody } from './entry.js';
import { triggerOf } from './obligations.js';
import { discharge, on } from './scenario/index.js';
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

describe('what starts a clock says how it ended', () => {
  it.each([
    ['a discharge by its disposition', discharge('2026-03-10T10:00', STAY, 'died'), 'died'],
    ['a contact by whether it reached the client', contact(true), 'reached'],
    ['a contact that reached nobody', contact(false), 'not-reached'],
  ])('%s', (_what, entry, outcome) => expect(triggerOf(recorded(entry), NOWHERE)).toMatchObject({ outcome }));
});
