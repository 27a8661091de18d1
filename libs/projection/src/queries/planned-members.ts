import type { Effective } from '@throughline/kernel';
import { type BoardRow, type Counted, memberOf, placeName } from './board-rows.js';
import type { BoardFigure, BoardMember, BoardPlace, BoardQuery } from './board.js';
import { partOf } from './counted-placements.js';
import type { RowReader } from './engine/row-engine.js';
import { standingsOf } from './standings.js';
import type { KnownSite } from './viewpoint.js';

const READ = [
  'clientId',
  'placementId',
  'move',
  'facilityId',
  'toFacilityId',
  'programId',
  'levelSystem',
  'level',
  'expectedAt',
  'precision',
] as const;
type Planned = {
  readonly clientId: string;
  readonly placementId: string | null;
  readonly move: string;
  readonly facilityId: string;
  readonly toFacilityId: string;
  readonly programId: string | null;
  readonly levelSystem: string | null;
  readonly level: string | null;
  readonly expectedAt: number;
  readonly precision: Effective['precision'];
};

/** Planned moves that nothing came of yet: out of where the client is, into where they are to go. */
export async function plannedMembers(
  reader: RowReader,
  query: BoardQuery,
  { known, facilities, at: there }: KnownSite,
  standing: readonly BoardRow[],
): Promise<readonly Counted[]> {
  const at = there(query.at);
  const standings = standingsOf('plans');
  if (!standings) return [];
  const where = [{ either: [standings.is('planned', at), standings.is('passed', at)] }];
  const plans = await reader.rows(
    'plans',
    { known, facilities, at, where, concerning: ['facilityId', 'toFacilityId'] },
    READ,
  );
  return plans.flatMap((plan) => sidesOf(plan, query, standing, facilities));
}

function sidesOf(
  plan: Planned,
  { programs }: BoardQuery,
  standing: readonly BoardRow[],
  facilities: KnownSite['facilities'],
): readonly Counted[] {
  const here = standing.find((row) => row.clientId === plan.clientId && partOf(row) === 'census' && isMeant(row, plan));
  const to = placeOf(plan, programs, here);
  if (here && to && placeName(here) === placeName(to)) return [];
  const reach = here && to ? (here.facilityId === to.facilityId ? 'program' : 'site') : 'all';
  const more = { move: plan.move, at: plan.expectedAt, precision: plan.precision };
  const isShown = to !== null && (facilities === 'all' || facilities.includes(to.facilityId));
  const nobody = { clientId: plan.clientId, placementId: plan.placementId, ...NOT_THERE };
  const counted = (figure: BoardFigure, member: BoardMember): Counted => ({ figure, reach, member });
  return [
    ...(here ? [counted('plannedOut', { ...memberOf(here, undefined), ...more })] : []),
    ...(isShown ? [counted('plannedIn', { ...(here ? memberOf(here, undefined) : nobody), ...to, ...more })] : []),
  ];
}

const NOT_THERE = { status: null, admittedOn: null, levelSince: null, authorizedTo: null, authorized: null } as const;

const isMeant = (row: BoardRow, plan: Planned): boolean =>
  plan.placementId === null ? row.facilityId === plan.facilityId : row.placementId === plan.placementId;

/** Where a plan leads: the program it names, else the one where the client is, else the site's first with that level. */
function placeOf(plan: Planned, programs: BoardQuery['programs'], here: BoardRow | undefined): BoardPlace | null {
  const { level, toFacilityId: facilityId } = plan;
  if (level === null || plan.move === 'discharge') return null;
  const offered = programs.filter((program) => program.facilityId === facilityId);
  const fitting = offered.filter(({ levels }) => levels.some((one) => one.level === level));
  const program =
    offered.find(({ programId }) => programId === plan.programId) ??
    fitting.find(({ programId }) => programId === here?.programId) ??
    fitting[0];
  const known = program?.levels.find((one) => one.level === level);
  return {
    facilityId,
    programId: program?.programId ?? plan.programId,
    levelSystem: known?.levelSystem ?? plan.levelSystem ?? '',
    level,
    rank: known?.rank ?? 0,
  };
}
