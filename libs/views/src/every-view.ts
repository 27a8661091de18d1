import { authorizations } from './authorizations.js';
import type { AuthorizationRow } from './authorizations.rows.js';
import { clientFacilities } from './client-facilities.js';
import type { ClientFacilityRow } from './client-facilities.rows.js';
import { coverages } from './coverages.js';
import type { CoverageRow } from './coverages.rows.js';
import { erasures } from './erasures.js';
import type { ErasureRow } from './erasures.rows.js';
import { moves } from './moves.js';
import type { MoveRow } from './moves.rows.js';
import { obligations } from './obligations.js';
import type { ObligationRow } from './obligations.rows.js';
import { placements } from './placements.js';
import type { PlacementRow } from './placements.rows.js';
import { plans } from './plans.js';
import type { PlanRow } from './plans.rows.js';
import { proposals } from './proposals.js';
import type { ProposalRow } from './proposals.rows.js';
import type { View } from './view.js';

/** The rows of each view by its name. */
export interface RowsOfView {
  placements: PlacementRow;
  moves: MoveRow;
  obligations: ObligationRow;
  proposals: ProposalRow;
  plans: PlanRow;
  authorizations: AuthorizationRow;
  coverages: CoverageRow;
  clientFacilities: ClientFacilityRow;
  erasures: ErasureRow;
}
export type ViewName = keyof RowsOfView;

export const EVERY_VIEW: { readonly [Name in ViewName]: View<RowsOfView[Name]> } = {
  placements,
  moves,
  obligations,
  proposals,
  plans,
  authorizations,
  coverages,
  clientFacilities,
  erasures,
};

export const VIEW_NAMES = Object.keys(EVERY_VIEW) as readonly ViewName[];

/** Changes whenever stored rows would have to be made again: with a version, and with a column. */
export const VIEWS_SIGNATURE = VIEW_NAMES.map(
  (name) => `${name}@${EVERY_VIEW[name].version}(${Object.keys(EVERY_VIEW[name].columns).join(',')})`,
).join(' ');
