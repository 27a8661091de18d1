import { BOARD_FIGURES } from '@throughline/projection';
import { type Column, columnsOf, type RowOf } from '@throughline/views';
import { type BoardAnswer, FIGURES_SAY } from './board.js';
import type { CensusAnswer, ClientItemShown } from './shown-views.js';

const { codes, count, flag, id, text, choice, number, maybe } = columnsOf<null>();

/** What every line says of itself: a file is read without the page that it came from. */
const ASKED = {
  asOf: text('The instant or day asked for; the time now when omitted.'),
  knownAt: maybe.text('Only what was known then; null for everything known now.'),
};
interface Asked {
  readonly knownAt?: string | null;
}

const figures = Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, count(FIGURES_SAY[figure])])) as Record<
  (typeof BOARD_FIGURES)[number],
  Column<number, null, 'count'>
>;

/** The board as lines: a program at a level, a facility, or all of them. */
export const BOARD_CSV = {
  ...ASKED,
  since: text('Start of the window.'),
  counts: choice(
    ['program', 'facility', 'total'],
    'What the line counts. `in` and `out` of a facility leave out transitions between its own programs.',
  ),
  facilityId: maybe.code('Facility; null in the total.'),
  programId: maybe.code(
    'Program. Null in the lines of facilities and of the total, and for placements without a program.',
  ),
  levelSystem: maybe.code('Code system of the level. Null in the lines of facilities and of the total.'),
  level: maybe.code('Level of care. Null in the lines of facilities and of the total.'),
  ...figures,
  openingAsKnownThen: count('`opening` as it was known at `since`.'),
  clients: count('Different clients among those in treatment.'),
  capacity: maybe.count('Places of the open programs; null where no program says.'),
};

const NOWHERE = { facilityId: null, programId: null, levelSystem: null, level: null };

export function boardLines(board: BoardAnswer, { knownAt = null }: Asked): readonly RowOf<typeof BOARD_CSV>[] {
  const { since, asOf, programs, sites, totals } = board;
  const asked = { asOf, knownAt, since };
  return [
    ...programs.map((row) => ({ ...asked, counts: 'program' as const, ...row })),
    ...sites.map((row) => ({ ...asked, counts: 'facility' as const, ...NOWHERE, ...row })),
    { ...asked, counts: 'total', ...NOWHERE, ...totals },
  ];
}

/** A group of the census. What it was not counted by is empty. */
export const CENSUS_CSV = {
  ...ASKED,
  facilityId: maybe.code('Facility.'),
  programId: maybe.code('Program.'),
  levelSystem: maybe.code('Code system of the level.'),
  level: maybe.code('Level of care.'),
  rank: maybe.number('Intensity of the level, times ten.'),
  phase: maybe.code('Phase.'),
  track: maybe.code('Track.'),
  census: count('Placements present or on leave.'),
  present: count('Placements present.'),
  onLeave: count('Placements on leave.'),
  outOnReferral: count('Placements referred elsewhere for a while; no part of the census.'),
  aftercare: count('Placements in aftercare; no part of the census.'),
  incoherent: count('Placements that entries of their path contradict; no part of the census.'),
  clients: count('Different clients among the census.'),
};

const UNGROUPED = { ...NOWHERE, rank: null, phase: null, track: null };

export const censusLines = (
  { asOf, groups }: Pick<CensusAnswer, 'asOf' | 'groups'>,
  { knownAt = null }: Asked,
): readonly RowOf<typeof CENSUS_CSV>[] => groups.map((group) => ({ asOf, knownAt, ...UNGROUPED, ...group }));

/** A client and where they stand. Who has two placements has two of each, in the same order. */
export const CLIENTS_CSV = {
  clientId: id('The client; pseudonymous.'),
  registeredFacilityId: maybe.code('Where the client was registered; null while that cannot be read.'),
  facilities: codes('Every facility that the active path touches.'),
  placedAt: codes('Facilities of the placements.'),
  programIds: codes('Programs of the placements; `none` for a placement without one.'),
  levels: codes('Levels of the placements.'),
  statuses: codes('Statuses of the placements: present, on leave, out on referral, in aftercare.'),
  admittedOn: codes('Days on which the placements began, in the facilities’ time zones.'),
  revision: number('Revision of the path.'),
  stale: flag('An event of theirs cannot be read: this may be out of date.'),
};

export const clientFileLine = ({ placements, ...client }: ClientItemShown) => ({
  ...client,
  placedAt: placements.map(({ facilityId }) => facilityId),
  programIds: placements.map(({ programId }) => programId ?? 'none'),
  levels: placements.map(({ level }) => level),
  statuses: placements.map(({ status }) => status),
  admittedOn: placements.map(({ admittedOn }) => admittedOn),
});
