import type { ClientItem, ClientsQuery, Listed } from '@throughline/projection';
import { keptColumns, keptRow, type Value, type Values, type ViewReader } from '../view-reader.js';
import { cursorOf, readCursor } from './cursor.js';
import { inScope, type Known, knownAt, knownThen, scopeParameters, statusOf } from './viewpoint.js';

const LIST = 'clients';

/** Clients whose standing path touches the caller's facilities, by id, and where each stood at the instant asked for. */
export function clients(reader: ViewReader, asked: ClientsQuery): Listed<ClientItem> {
  const known = knownAt(reader, asked.knownAt);
  const found = clientPage(reader, asked);
  const shown = found.slice(0, asked.page.limit);
  return {
    standing: statusOf(reader, asked, known),
    items: shown.map((row) => itemOf(reader, row, asked, known)),
    next: found.length > shown.length ? cursorOf(LIST, [shown.at(-1)?.[0] as Value]) : null,
  };
}

function clientPage(reader: ViewReader, { facilities, clientId, page }: ClientsQuery): readonly Values[] {
  const last = readCursor(LIST, page.cursor, 1);
  const sql = `SELECT clientId, registeredFacilityId, revision,
      EXISTS (SELECT 1 FROM parked WHERE parked.clientId = clients.clientId)
    FROM clients WHERE clientId > :last ${clientId === undefined ? '' : 'AND clientId = :clientId'}
    AND EXISTS (SELECT 1 FROM clientFacilities AS touched
      WHERE touched.clientId = clients.clientId AND touched.knownTo IS NULL AND ${inScope('touched.facilityId', facilities)})
    ORDER BY clientId LIMIT :limit`;
  const parameters = { ...scopeParameters(facilities), last: last?.[0] ?? '', limit: page.limit + 1 };
  return reader.all(sql, clientId === undefined ? parameters : { ...parameters, clientId });
}

function itemOf(reader: ViewReader, row: Values, { at }: ClientsQuery, known: Known): ClientItem {
  const [clientId, registeredFacilityId, revision, stale] = row;
  return {
    clientId: clientId as string,
    registeredFacilityId: registeredFacilityId as string | null,
    facilities: facilitiesOf(reader, clientId as string),
    revision: revision as number,
    stale: stale === 1,
    placements: placementsOf(reader, { clientId: clientId as string, at, known }),
  };
}

function facilitiesOf(reader: ViewReader, clientId: string): readonly string[] {
  const sql =
    'SELECT facilityId FROM clientFacilities WHERE clientId = :clientId AND knownTo IS NULL ORDER BY facilityId';
  return reader.all(sql, { clientId }).map(([facilityId]) => facilityId as string);
}

function placementsOf(reader: ViewReader, { clientId, at, known }: { clientId: string; at: number; known: Known }) {
  const sql = `SELECT ${keptColumns('placements')} FROM placements
    WHERE clientId = :clientId AND fromAt <= :at AND (toAt IS NULL OR toAt > :at) AND ${knownThen(known)} ORDER BY fromAt, rowKey`;
  return reader.all(sql, { clientId, at, known: known.position }).map((row) => keptRow('placements', row));
}
