import { component, exactly } from '@throughline/nest-kit';
import type { Kept } from '@throughline/projection';
import type { PlacementRow } from '@throughline/views';
import { z } from 'zod';
import { code, count, entryKind, id, kept, moveKind, opened, orNull, utcMs } from './fields.js';
import { LocalDate } from './stored-shapes.js';

export const placementStatus = z.enum(['present', 'on-leave', 'out-on-referral', 'aftercare']);
const precision = z.enum(['minute', 'day']);

const row = z.strictObject({
  ...opened,
  closedBy: orNull(z.uuid(), 'The entry that closes it; null while it lasts.'),
  placementId: id('The placement: one stay on one track.'),
  facilityId: code('Code of the facility.'),
  programId: orNull(z.string(), 'Code of the program; null when none was named.'),
  track: code('One placement at a time holds a track.'),
  levelSystem: code('Whose level codes, e.g. `asam-3e`.'),
  level: code('The level in that system.'),
  rank: z.int().describe('Intensity of the level, times ten.'),
  phase: orNull(z.string(), 'Code of the phase; null when none was set.'),
  status: placementStatus.describe('Where the client is meanwhile.'),
  episode: count('Number of the episode of care.'),
  admittedAt: utcMs('When the placement began.'),
  admittedOn: LocalDate.describe('The day there on which it began.'),
  levelSince: LocalDate.describe('At this level since that day.'),
  from: utcMs('Holds from this instant.'),
  fromLocalDate: LocalDate.describe('That day there.'),
  fromPrecision: precision.describe('`day`: only the day is known.'),
  openedMove: orNull(moveKind, 'What the entry that opens it meant.'),
  to: orNull(z.int(), 'Holds until just before this instant. UTC milliseconds; null while it lasts.'),
  toLocalDate: orNull(LocalDate, 'That day there; null while it lasts.'),
  closedKind: orNull(entryKind, 'Kind of the entry that closes it.'),
  closedMove: orNull(moveKind, 'What that entry meant.'),
  disposition: orNull(z.string(), 'How the placement ended, where a discharge closes it.'),
});

export const PlacementStretch = component(
  'PlacementStretch',
  'A stretch of a placement at one place, phase and status. Half-open.',
  exactly<PlacementRow>()(row),
);
export const KeptPlacement = component(
  'KeptPlacementStretch',
  'A stretch of a placement, with whose it is and when it was known.',
  exactly<Kept<PlacementRow>>()(z.strictObject({ ...row.shape, ...kept })),
);
