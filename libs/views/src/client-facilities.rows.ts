import type { ViewRow } from './view.js';

/** A facility that a client's standing path touches: whoever works there may see the client. */
export interface ClientFacilityRow extends ViewRow {
  readonly closedBy: null;
  readonly facilityId: string;
  /** The client was registered here. */
  readonly registered: boolean;
  /** When the path first touched it. UTC ms. */
  readonly since: number;
}
