import { component, StatusShown } from '@throughline/http-kit';
import { PRECISIONS } from '@throughline/kernel';
import { BOARD_FIGURES, type BoardFigure } from '@throughline/projection';
import { z } from 'zod';
import { CLIENT_ID, FRESHNESS, PLACEMENT_ID } from './examples.js';
import { code, count, countedPageOf, id, instant, orNull } from './fields.js';

/** What each figure counts. */
export const FIGURES_SAY: Readonly<Record<BoardFigure, string>> = {
  opening: 'In treatment just before `since`, as it is known now.',
  in: 'Came in the window. A move between two programs of a site counts for the programs alone.',
  out: 'Went in the window. A move between two programs of a site counts for the programs alone.',
  inTreatment: 'Present or on leave at `asOf`: opening + in - out.',
  onLeave: 'On leave at `asOf`; part of `inTreatment`.',
  outOnReferral: 'Referred elsewhere for a while at `asOf`; not part of `inTreatment`.',
  aftercare: 'In aftercare at `asOf`; counted for the site, not for a program.',
  plannedIn: 'Planned moves into it that nothing came of yet.',
  plannedOut: 'Planned moves out of it that nothing came of yet.',
  withoutAuthorization:
    'In treatment on a day that needs an authorization for the level and has none that is approved or `not-required`.',
};
const figures = Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, count(FIGURES_SAY[figure])])) as Record<
  BoardFigure,
  z.ZodInt
>;
const counted = {
  ...figures,
  openingAsKnownThen: count('`opening` as it was known at `since`. It differs where something was learned later.'),
  change: z.int().describe('`inTreatment` - `opening`.'),
  clients: count('Different clients among those in treatment.'),
  capacity: orNull(z.int().min(0), 'Places of the open programs; null where no program says.'),
  occupancy: orNull(
    z.number().min(0),
    '`inTreatment` / `capacity`. Above 1 when over capacity. Null when no capacity is recorded.',
  ),
  overCapacity: orNull(
    z.int().min(0),
    'Placements in treatment beyond `capacity`; 0 when none are. Null when no capacity is recorded.',
  ),
};

const Figures = component(
  'BoardFigures',
  'What the board counts. Every figure opens the clients behind it.',
  z.strictObject(counted),
);
const place = {
  facilityId: code('Facility.'),
  programId: orNull(z.string(), 'Program; null for placements without one.'),
  levelSystem: code('Code system of `level`.'),
  level: code('Level of care.'),
  rank: z.int().describe('Intensity of the level, times ten.'),
};
const BoardProgram = component(
  'BoardProgram',
  'The figures of one program at one level.',
  z.strictObject({ ...place, ...counted }),
);
const BoardSite = component(
  'BoardSite',
  'The figures of one facility.',
  z.strictObject({ facilityId: code('Facility.'), ...counted }),
);

export const BoardShown = component(
  'Board',
  'The census meeting on one page.',
  z.strictObject({
    since: code('Start of the window, as asked for.'),
    asOf: code('The instant or day asked for; the time now when omitted.'),
    programs: z
      .array(BoardProgram)
      .describe(
        'At most one for each program and level. By facility, the highest level first; programs that nobody is in too.',
      ),
    sites: z.array(BoardSite).describe('At most one for each facility.'),
    totals: Figures.describe('All of your facilities together.'),
    freshness: StatusShown,
  }),
);
export type BoardAnswer = z.infer<typeof BoardShown>;

const BoardMember = component(
  'BoardMember',
  'A placement or a planned move that a figure counts.',
  z.strictObject({
    clientId: id('The client.'),
    placementId: orNull(z.uuid(), 'The placement; null for a planned admission.'),
    ...place,
    status: orNull(z.string(), 'Where the client is meanwhile; null for a planned admission.'),
    admittedOn: orNull(z.iso.date(), 'Day on which the placement began; null for a planned admission.'),
    levelSince: orNull(z.iso.date(), 'At this level since that day; null for a planned admission.'),
    move: orNull(z.string(), 'The move that brought it in or out, or that is planned; null for all others.'),
    at: instant('When it came, went, or is expected; null for all others.').nullable(),
    precision: orNull(z.enum(PRECISIONS), '`day`: only the day of `at` is known, and its time says nothing.'),
    authorized: orNull(
      z.boolean(),
      'Whether an authorization covers the day. Null where none is needed, or the figure does not look.',
    ),
    authorizedTo: orNull(z.iso.date(), 'Last day that it covers; null where none is named, or none covers the day.'),
  }),
);
export const BoardMembersShown = component(
  'BoardMembers',
  'A page of what one figure counts.',
  countedPageOf(BoardMember, 'By client.', {
    total: count('All that the figure counts, whatever the page: the figure itself.'),
    clients: count('Different clients among them.'),
  }),
);
export type BoardMembersAnswer = z.infer<typeof BoardMembersShown>;

const FIGURES = {
  opening: 11,
  in: 2,
  out: 3,
  inTreatment: 10,
  onLeave: 1,
  outOnReferral: 1,
  aftercare: 0,
  plannedIn: 1,
  plannedOut: 0,
  withoutAuthorization: 2,
  openingAsKnownThen: 10,
  change: -1,
  clients: 10,
  capacity: 24,
  occupancy: 0.417,
  overCapacity: 0,
};
const PLACE = { facilityId: 'HAWTHORN', programId: 'HAWTHORN-IOP', levelSystem: 'asam-3e', level: '2.1', rank: 210 };
export const BOARD = {
  since: '2026-02-25T09:00-06:00',
  asOf: '2026-03-04T09:00-06:00',
  programs: [{ ...PLACE, ...FIGURES }],
  sites: [{ facilityId: 'HAWTHORN', ...FIGURES }],
  totals: FIGURES,
  freshness: FRESHNESS,
};
export const BOARD_MEMBERS = {
  items: [
    {
      clientId: CLIENT_ID,
      placementId: PLACEMENT_ID,
      ...PLACE,
      status: 'present',
      admittedOn: '2026-02-02',
      levelSince: '2026-02-16',
      move: null,
      at: null,
      precision: null,
      authorized: true,
      authorizedTo: '2026-03-15',
    },
  ],
  next: null,
  total: 1,
  clients: 1,
  freshness: FRESHNESS,
};
