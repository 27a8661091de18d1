import { PRECISIONS } from '@throughline/kernel';
import { COUNTED_STATUSES, countedStatus, type Entry, ENTRY_KINDS, type OpenPlacement } from '@throughline/care-path';
import { columnsOf, type RowOf } from './columns.js';
import { dispositionOf } from './disposition.js';
import { levelDays, placementDays } from './length-of-stay.js';
import { MOVE_KINDS, moveKindOf } from './move-kind.js';

/** What a row is made from: a placement as one entry left it, and the entry that changed it next. */
export interface PlacementSource {
  readonly placement: OpenPlacement;
  /** Undefined where the entry is not on the path. */
  readonly opener: Entry | undefined;
  readonly closer: Entry | undefined;
}

const { id, code, choice, date, instant, number, count, maybe } = columnsOf<PlacementSource>();
const unfiltered = { filter: null };

/**
 * One period of a placement at one place, phase and status. Half-open: it holds from its own instant until just before
 * the instant that closes it, so of several moves at one instant only the last holds.
 */
export const PLACEMENT_COLUMNS = {
  openedBy: id('The entry that opens the period.', ({ placement }) => placement.changedBy),
  closedBy: maybe.id('The entry that closes it; null while it lasts.', ({ closer }) => closer?.body.entryId ?? null),
  placementId: id('The placement: one stay on one track.', ({ placement }) => placement.placementId, {
    example: 'c2b1a0f9-8e7d-5c6b-9a59-483726150403',
  }),
  facilityId: code('Facility.', ({ placement }) => placement.place.facilityId),
  programId: maybe.code('Program; null when none was named.', ({ placement }) => placement.place.programId, {
    example: 'HAWTHORN-IOP',
  }),
  track: code('Track; one placement at a time holds it.', ({ placement }) => placement.place.track, {
    example: 'treatment',
  }),
  levelSystem: code('Code system of `level`, e.g. `asam-3e`.', ({ placement }) => placement.place.level.system, {
    example: 'asam-3e',
  }),
  level: code('Level of care.', ({ placement }) => placement.place.level.code, { example: '2.1' }),
  rank: number('Intensity of the level, times ten.', ({ placement }) => placement.place.rank, {
    ...unfiltered,
    example: 200,
  }),
  phase: maybe.code('Phase; null when none was set.', ({ placement }) => placement.phase),
  status: choice(
    COUNTED_STATUSES,
    'Where the client is meanwhile; `incoherent`: entries of the path contradict it.',
    ({ placement }) => countedStatus(placement),
  ),
  episode: count('Number of the episode of care.', ({ placement }) => placement.episode, { ...unfiltered, example: 1 }),
  admittedAt: instant('When the placement began.', ({ placement }) => placement.admittedAt),
  admittedOn: date(
    'Day on which the placement began, in the facility’s time zone.',
    ({ placement }) => placement.admittedOn,
    unfiltered,
  ),
  levelSince: date('At this level since that day.', ({ placement }) => placement.levelSince, unfiltered),
  from: instant(
    'Start: holds from this instant.',
    ({ placement, opener }) => opener?.body.effective.at ?? placement.admittedAt,
    unfiltered,
  ),
  fromSeq: number(
    'Place of the start among the entries of one client and instant.',
    ({ opener }) => opener?.body.seq ?? 0,
    unfiltered,
  ),
  fromLocalDate: date(
    'Day of the start, in the facility’s time zone.',
    ({ placement, opener }) => opener?.body.effective.localDate ?? placement.admittedOn,
    unfiltered,
  ),
  fromPrecision: choice(
    PRECISIONS,
    '`day`: only the day is known.',
    ({ opener }) => opener?.body.effective.precision ?? 'minute',
    unfiltered,
  ),
  openedMove: maybe.choice(
    MOVE_KINDS,
    'What the entry that opens it means.',
    ({ opener }) => (opener ? moveKindOf(opener) : null),
    { example: 'step-down' },
  ),
  to: maybe.instant(
    'End: holds until just before this instant; null while it lasts.',
    ({ closer }) => closer?.body.effective.at ?? null,
    unfiltered,
  ),
  toLocalDate: maybe.date(
    'Day of the end, in the facility’s time zone; null while it lasts.',
    ({ closer }) => closer?.body.effective.localDate ?? null,
    unfiltered,
  ),
  toPrecision: maybe.choice(
    PRECISIONS,
    '`day`: only the day of the end is known; null while it lasts.',
    ({ closer }) => closer?.body.effective.precision ?? null,
    unfiltered,
  ),
  closedKind: maybe.choice(
    ENTRY_KINDS,
    'Kind of the entry that closes it; null while it lasts.',
    ({ closer }) => closer?.body.kind ?? null,
    unfiltered,
  ),
  closedMove: maybe.choice(MOVE_KINDS, 'What that entry means; null while it lasts.', ({ closer }) =>
    closer ? moveKindOf(closer) : null,
  ),
  lengthOfStayDays: maybe.count(
    'Length of stay in days, where a discharge or a death closes the period.',
    ({ placement, closer }) => (closer ? placementDays(placement, closer) : null),
  ),
  levelStayDays: maybe.count('Days at the level, where the period ends the stay at it.', ({ placement, closer }) =>
    closer ? levelDays(placement, closer) : null,
  ),
  disposition: maybe.code(
    'How the placement ended, where a discharge closes it; `died` where a death closes it.',
    ({ closer }) => (closer ? dispositionOf(closer) : null),
  ),
};

export interface PlacementRow extends RowOf<typeof PLACEMENT_COLUMNS> {}
