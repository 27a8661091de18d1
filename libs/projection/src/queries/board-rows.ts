import type { PlacementRow } from '@throughline/views';
import type { Cover } from './authorized-days.js';
import type { BoardFigure, BoardMember, BoardPlace } from './board.js';
import { COUNTED_FIELDS } from './counted-placements.js';
import type { Field } from './engine/row-engine.js';
import type { Kept } from './view-query.js';

export const BOARD_FIELDS = [
  ...COUNTED_FIELDS,
  'admittedOn',
  'levelSince',
  'fromPrecision',
  'toPrecision',
] as const satisfies readonly Field<'placements'>[];
export type BoardRow = Pick<Kept<PlacementRow>, (typeof BOARD_FIELDS)[number]>;

/** How far a move is seen: one between two programs of a site changes neither the site's figure nor the whole. */
export const REACHES = ['program', 'site', 'all'] as const;
export type Reach = (typeof REACHES)[number];

export interface Counted {
  readonly figure: BoardFigure;
  readonly reach: Reach;
  readonly member: BoardMember;
}

export const placeName = ({ facilityId, programId, levelSystem, level }: Omit<BoardPlace, 'rank'>): string =>
  [facilityId, programId ?? '', levelSystem, level].join('\n');

export const memberOf = (row: BoardRow, cover: Cover | null | undefined): BoardMember => ({
  clientId: row.clientId,
  placementId: row.placementId,
  facilityId: row.facilityId,
  programId: row.programId,
  levelSystem: row.levelSystem,
  level: row.level,
  rank: row.rank,
  status: row.status,
  admittedOn: row.admittedOn,
  levelSince: row.levelSince,
  move: null,
  at: null,
  precision: null,
  authorizedTo: cover?.lastDay ?? null,
  authorized: cover === undefined ? null : cover !== null,
});
