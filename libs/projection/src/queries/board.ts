import type { Effective } from '@throughline/kernel';
import type { Answered, Listed, Page, SiteInstant, Today, ViewQuery } from './view-query.js';

/** What the board counts. `opening`, `in`, and `out` are about the window; all others are at its end. */
export const BOARD_FIGURES = [
  'opening',
  'in',
  'out',
  'inTreatment',
  'onLeave',
  'outOnReferral',
  'aftercare',
  'plannedIn',
  'plannedOut',
  'withoutAuthorization',
] as const;
export type BoardFigure = (typeof BOARD_FIGURES)[number];

/** A program as the board lists it, also when nobody is in it. */
export interface BoardProgram {
  readonly facilityId: string;
  readonly programId: string;
  readonly levels: readonly { readonly levelSystem: string; readonly level: string; readonly rank: number }[];
}

/** Levels for which a facility's rule pack asks for an authorization, in a program or, with null, outside any. */
export interface AuthorizedLevels {
  readonly facilityId: string;
  readonly programId: string | null;
  readonly levels: ReadonlySet<string>;
}

export interface BoardQuery extends ViewQuery {
  /** Counts what happened from here on, and up to `at`. */
  readonly since: SiteInstant;
  readonly programs: readonly BoardProgram[];
  readonly today: Today;
  readonly authorizedLevels: readonly AuthorizedLevels[];
}

/** opening + in - out = inTreatment, for every program, site, and in all. */
export type BoardFigures = Readonly<Record<BoardFigure, number>> & {
  /** `opening` as it was known then: it differs where something was learned later. */
  readonly openingAsKnownThen: number;
  /** inTreatment - opening. */
  readonly change: number;
  /** Different clients among those in treatment: fewer than placements where tracks run side by side. */
  readonly clients: number;
};

export interface BoardPlace {
  readonly facilityId: string;
  readonly programId: string | null;
  readonly levelSystem: string;
  readonly level: string;
  readonly rank: number;
}

export interface Board extends Answered {
  readonly programs: readonly (BoardPlace & BoardFigures)[];
  readonly sites: readonly ({ readonly facilityId: string } & BoardFigures)[];
  readonly totals: BoardFigures;
}

/** Whom to list: the figure, and the program, site, or whole that it is counted for. */
export interface BoardCell {
  readonly figure: BoardFigure;
  readonly facilityId: string | null;
  /** Null with a facility: the site's figure. */
  readonly programId: string | null;
  readonly level: string | null;
}

/** One placement, or one planned move, that a figure counts. */
export interface BoardMember extends BoardPlace {
  readonly clientId: string;
  readonly placementId: string | null;
  readonly status: string | null;
  readonly admittedOn: string | null;
  readonly levelSince: string | null;
  /** The move that brought it in or out, or that is planned. */
  readonly move: string | null;
  /** When it came, went, or is expected; UTC ms. */
  readonly at: number | null;
  /** Whether only its day is known; null where there is no such time. */
  readonly precision: Effective['precision'] | null;
  /** The last day that an authorization covers for the level; null where none counts on the day. */
  readonly authorizedTo: string | null;
  /** Null where the figure does not look, and where no authorization is needed. */
  readonly authorized: boolean | null;
}

export interface BoardMembersQuery extends BoardQuery {
  readonly cell: BoardCell;
  readonly page: Page;
}
export interface BoardMembers extends Listed<BoardMember> {
  /** All that the figure counts, whatever the page: the figure itself. */
  readonly total: number;
  /** Different clients among them. */
  readonly clients: number;
}
