import type { DueState, ObligationRow, PlacementRow } from '@throughline/views';
import type { ValueCount } from './moves.js';
import type { Answered, Kept, Listed, Page, ViewQuery } from './view-query.js';

/** What is to be done: an obligation that was missed is done by nobody any more, and is listed only when it is asked for. */
export const TO_BE_DONE: readonly DueState[] = ['upcoming', 'due', 'overdue'];

/** Who has a task: whoever asks, or nobody. */
export const ASSIGNED = ['me', 'nobody'] as const;
export type Assigned = (typeof ASSIGNED)[number];

/** Each filter names values of which one must fit. */
export interface WorklistQuery extends ViewQuery {
  /** Whose tasks, as seen by whoever asks. */
  readonly assigned?: { readonly to: readonly Assigned[]; readonly me: string };
  /** Only those that sleep at the instant asked for, or only the others. */
  readonly snoozed?: boolean;
  readonly ownerRole?: readonly string[];
  /** `TO_BE_DONE` when left out. */
  readonly states?: readonly DueState[];
  readonly clockId?: readonly string[];
  readonly clientId?: readonly string[];
  /** What tasks are about. */
  readonly subjectKind?: readonly string[];
  readonly page: Page;
}

/** With `me` alone, `assigned` counts whose tasks there are and chooses none. */
export type WorklistCountsQuery = Omit<WorklistQuery, 'page'>;

/** How many obligations match, and of each value of each filter, with its own choice set aside. */
export interface WorklistCounts extends Answered {
  readonly total: number;
  readonly facets: readonly { readonly filter: string; readonly values: readonly ValueCount[] }[];
  /** What each deadline is called. */
  readonly titles: readonly { readonly clockId: string; readonly title: string }[];
}

/** An obligation that nobody has met at the instant asked for, how pressing it is, and by how many whole minutes it is late. */
export type WorklistItem = Kept<ObligationRow> & {
  /** Of the placement that the task is about, else of the client's only one, at the instant asked for; null for none. */
  readonly level: string | null;
  readonly levelSystem: string | null;
  /** Names the task in commands. */
  readonly task: string;
  readonly due: DueState;
  readonly lateMinutes: number;
  readonly snoozed: boolean;
};

/** All obligations of one client that were asked for, the most pressing first: its times stand for the client. */
export interface ClientObligations {
  readonly clientId: string;
  readonly obligations: readonly [WorklistItem, ...WorklistItem[]];
}

export interface ClientsQuery extends ViewQuery {
  /** Only these clients. */
  readonly clientIds?: readonly string[];
  readonly page: Page;
}

/** A page of clients. */
export interface ListedClients extends Listed<ClientItem> {
  /** On all pages. */
  readonly total: number;
}

/** A client as a list shows one: where the path has been, and where it stands at the instant asked for. */
export interface ClientItem {
  readonly clientId: string;
  /** Null while the registration itself cannot be read. */
  readonly registeredFacilityId: string | null;
  /** Every facility that the active path touches. */
  readonly facilities: readonly string[];
  readonly revision: number;
  /** An event of the client's cannot be read: what is shown may be out of date. */
  readonly stale: boolean;
  readonly placements: readonly Kept<PlacementRow>[];
}
