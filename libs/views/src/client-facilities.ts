import { type Entry, facilitiesOf, type Path } from '@throughline/care-path';
import { CLIENT_FACILITY_COLUMNS, type ClientFacilityRow } from './client-facilities.rows.js';
import type { CurrentRows, View } from './view.js';

/** The facilities that each client's active path touches: the scope of every query. A voided entry gives none. */
export const clientFacilities: View<ClientFacilityRow> = {
  name: 'clientFacilities',
  version: 1,
  columns: CLIENT_FACILITY_COLUMNS,
  lasts: null,
  key: (row) => row.facilityId,
  rows: (path, { from }, current) => {
    const rows: ClientFacilityRow[] = registration(path);
    const known = new Set([...earlier(path, from, current), ...rows.map((row) => row.facilityId)]);
    for (let index = from; index < path.entries.length; index += 1) {
      const { body, active } = path.entries[index] as Entry;
      for (const facilityId of active ? facilitiesOf(body) : []) {
        if (known.has(facilityId)) continue;
        known.add(facilityId);
        rows.push({ openedBy: body.entryId, closedBy: null, facilityId, registered: false, since: body.effective.at });
      }
    }
    return rows;
  },
};

function registration({ registered }: Path): ClientFacilityRow[] {
  if (!registered) return [];
  const { versionId, facilityId, recordedAt } = registered;
  return [{ openedBy: versionId, closedBy: null, facilityId, registered: true, since: recordedAt }];
}

/** Facilities that entries before `from` touch: nothing about them has changed. */
function* earlier(path: Path, from: number, current: CurrentRows<ClientFacilityRow>): Iterable<string> {
  for (const row of current.open()) {
    if ((path.indexOf.get(row.openedBy) ?? -1) < from) yield row.facilityId;
  }
}
