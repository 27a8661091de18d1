import { ACTOR_KINDS, ORIGIN_KINDS, PRECISIONS } from '@throughline/kernel';
import { ENTRY_KINDS } from '@throughline/care-path';
import { columnsOf, type RowOf } from './columns.js';
import { dispositionOf } from './disposition.js';
import { hoursLate } from './lateness.js';
import { levelDays, placementDays } from './length-of-stay.js';
import { MOVE_KINDS } from './move-kind.js';
import type { MoveSource } from './move-source.js';
import { RULE_CHECK } from './rule-check.rows.js';

const { id, code, choice, date, instant, number, count, flag, codes, nothing, maybe } = columnsOf<MoveSource>();

/** Who moved whom, from where to where. */
const WHO_AND_WHERE = {
  openedBy: id('The entry that opens the row.', ({ entry }) => entry.body.entryId, { filter: null }),
  closedBy: nothing('Always null: a move does not last.', () => null),
  entryId: id('The entry; the same as `openedBy`.', ({ entry }) => entry.body.entryId),
  versionId: id('The version shown; corrections and voids name it.', ({ entry }) => entry.versionId),
  kind: choice(ENTRY_KINDS, 'Kind of the entry, as it was asserted.', ({ entry }) => entry.body.kind, {
    example: 'SteppedDown',
  }),
  move: choice(
    MOVE_KINDS,
    'What the entry means on the path; for a voided entry, what was asserted.',
    ({ move }) => move,
    { filter: 'moves', example: 'step-down' },
  ),
  placementId: maybe.id(
    'The placement that moves; null for a referral before admission. A death ends every placement: the first one is named.',
    ({ entry: { body }, placement: { before } }) =>
      'placementId' in body ? body.placementId : (before?.placementId ?? null),
  ),
  episode: count('Number of the episode of care.', ({ entry }) => entry.derived.episode, { example: 1 }),
  facilityId: code(
    'Facility where it was recorded. The filter also finds moves that lead from or to the facility.',
    ({ entry }) => entry.body.facilityId,
  ),
  fromFacilityId: maybe.code('Facility it leads from.', ({ places }) => places.from?.facilityId ?? null),
  toFacilityId: maybe.code('Facility it leads to.', ({ places }) => places.to?.facilityId ?? null),
  fromProgramId: maybe.code('Program it leads from.', ({ places }) => places.from?.programId ?? null),
  toProgramId: maybe.code('Program it leads to.', ({ places }) => places.to?.programId ?? null),
  track: maybe.code('Track of the placement.', ({ places: { from, to } }) => (to ?? from)?.track ?? null),
  fromLevelSystem: maybe.code('Code system of `fromLevel`.', ({ places }) => places.from?.level.system ?? null),
  fromLevel: maybe.code('Level it leads from.', ({ places }) => places.from?.level.code ?? null),
  fromRank: maybe.number('Intensity of that level, times ten.', ({ places }) => places.from?.rank ?? null),
  toLevelSystem: maybe.code('Code system of `toLevel`.', ({ places }) => places.to?.level.system ?? null),
  toLevel: maybe.code('Level it leads to.', ({ places }) => places.to?.level.code ?? null),
  toRank: maybe.number('Intensity of that level, times ten.', ({ places }) => places.to?.rank ?? null),
  phase: maybe.code('Phase after the move.', ({ placement: { before, after } }) => (after ?? before)?.phase ?? null),
  disposition: maybe.code('How a discharge ended the placement; `died` for a death.', ({ entry }) =>
    dispositionOf(entry),
  ),
  planned: maybe.flag('Whether a discharge was planned; null for any other move.', ({ entry: { body } }) =>
    body.kind === 'Discharged' ? body.planned : null,
  ),
  destination: maybe.code('Where a discharge leads.', ({ entry: { body } }) =>
    body.kind === 'Discharged' ? body.destination : null,
  ),
  target: maybe.code('Where a referral leads.', ({ entry: { body } }) =>
    body.kind === 'ReferredOut' ? body.target : null,
  ),
  lengthOfStayDays: maybe.count('Length of stay in days, at discharge or death.', ({ entry, placement: { before } }) =>
    entry.active && before ? placementDays(before, entry) : null,
  ),
  levelStayDays: maybe.count('Days at the level that the move leaves.', ({ entry, placement: { before } }) =>
    entry.active && before ? levelDays(before, entry) : null,
  ),
};

/** When it happened, and when and by whom it was recorded. */
const WHEN = {
  effectiveAt: instant('When it happened.', ({ entry }) => entry.body.effective.at),
  seq: number('Place among the entries of one client and instant.', ({ entry }) => entry.body.seq, { filter: null }),
  localDate: date(
    'Day on which it happened, in the facility’s time zone or the one that the request named.',
    ({ entry }) => entry.body.effective.localDate,
  ),
  offsetMinutes: number('Minutes east of UTC, there and then.', ({ entry }) => entry.body.effective.offsetMinutes, {
    example: -360,
    filter: null,
  }),
  precision: choice(PRECISIONS, '`day`: only the day is known.', ({ entry }) => entry.body.effective.precision),
  recordedAt: instant('When the log took the version shown.', ({ entry }) => entry.recording.recordedAt),
  firstRecordedAt: instant('When the log took the first version.', ({ entry }) => entry.first.recordedAt),
  hoursLate: maybe.count(
    'Whole hours from the event to its first recording; for a date without a time, from the end of that day. Null for imports.',
    ({ entry: { body, first } }) => (first.origin.kind === 'live' ? hoursLate(body.effective, first.recordedAt) : null),
    { example: 0 },
  ),
  actorId: code('Who recorded it first; pseudonymous.', ({ entry }) => entry.first.actor.id, {
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  }),
  actorKind: choice(ACTOR_KINDS, 'What recorded it first.', ({ entry }) => entry.first.actor.kind),
  actorRoles: codes(
    'Roles of that actor at the time. At most one for each role.',
    ({ entry }) => entry.first.actor.roles,
    {
      filter: 'actorRole',
      example: ['clinician'],
    },
  ),
  originKind: choice(
    ORIGIN_KINDS,
    'Entered here, imported, or adopted from another log.',
    ({ entry }) => entry.first.origin.kind,
    { filter: 'origin' },
  ),
  originSystem: maybe.code('The other system; null when entered here.', ({ entry }) => entry.first.origin.system),
};

/** What became of it. */
const AFTERWARDS = {
  corrected: count('Number of corrections behind the version shown.', ({ entry }) => entry.superseded.length, {
    filter: null,
  }),
  correctedBy: maybe.code('Who made the last correction; pseudonymous.', ({ entry }) =>
    entry.superseded.length > 0 ? entry.recording.actor.id : null,
  ),
  changedAt: maybe.instant('When it was last corrected or voided; null when it never was.', ({ entry }) =>
    entry.voided || entry.superseded.length > 0 ? (entry.voided ?? entry.recording).recordedAt : null,
  ),
  voided: flag('It no longer counts: it was entered in error.', ({ entry }) => entry.voided !== null),
  voidedAt: maybe.instant('When it was voided.', ({ entry }) => entry.voided?.recordedAt ?? null),
  voidedBy: maybe.code('Who voided it; pseudonymous.', ({ entry }) => entry.voided?.actor.id ?? null),
  voidReason: maybe.code('Coded reason for the void.', ({ entry }) => entry.voided?.reason ?? null),
  unanchored: flag('Its placement is not open at its time.', ({ entry }) => entry.derived.unanchored),
  overlapping: flag(
    'It opens a placement on a track that another placement holds.',
    ({ entry }) => entry.derived.overlapping,
  ),
  assertedDiffers: flag(
    'The recorder named another direction than the path shows.',
    ({ entry }) => entry.derived.assertedDiffers,
  ),
};

/** The transition audit: one line a column. Its type, table, filters, sorts, CSV, and API description derive from here. */
export const MOVE_COLUMNS = { ...WHO_AND_WHERE, ...WHEN, ...RULE_CHECK, ...AFTERWARDS };

/** One move as the transition audit shows it: who moved whom, from where to where, when, why, and how it was checked. */
export interface MoveRow extends RowOf<typeof MOVE_COLUMNS> {}
