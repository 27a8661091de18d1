import type { ObligationRow, PlacementRow } from '@throughline/views';
import type { ViewQuery, Kept, Page } from './view-query.js';

/** upcoming: before its warning. due: warned of and not yet past its time. overdue: past it. */
export const DUE_STATES = ['upcoming', 'due', 'overdue'] as const;
export type DueState = (typeof DUE_STATES)[number];

export interface WorklistQuery extends ViewQuery {
  readonly ownerRole?: string;
  readonly states?: readonly DueState[];
  readonly clockId?: string;
  readonly clientId?: string;
  readonly page: Page;
}

/** A duty that is open at the instant asked for; by when it is due. */
export type WorklistItem = Kept<ObligationRow> & { readonly due: DueState };

export interface ClientsQuery extends ViewQuery {
  /** Only these clients. */
  readonly clientIds?: readonly string[];
  readonly page: Page;
}

/** A client as a list shows one: where the path has been, and where it stands at the instant asked for. */
export interface ClientItem {
  readonly clientId: string;
  /** Null while the registration itself cannot be read. */
  readonly registeredFacilityId: string | null;
  /** Every facility that the standing path touches. */
  readonly facilities: readonly string[];
  readonly revision: number;
  /** An event of the client's cannot be read: what is shown may be out of date. */
  readonly stale: boolean;
  readonly placements: readonly Kept<PlacementRow>[];
}
