import { columnsOf, type RowOf } from './columns.js';

const { id, code, flag, instant, nothing } = columnsOf<null>();

/** A facility that a client's active path touches: whoever works there may see the client. */
export const CLIENT_FACILITY_COLUMNS = {
  openedBy: id('The entry or registration that first touches it.'),
  closedBy: nothing('Always null.'),
  facilityId: code('Facility.'),
  registered: flag('The client was registered here.'),
  since: instant('When the path first touched it.'),
};

export interface ClientFacilityRow extends RowOf<typeof CLIENT_FACILITY_COLUMNS> {}
