import type { ClientSelection, ClientsMeant, ListedClient } from '@throughline/projection';
import type { Values, ViewReader } from '../view-reader.js';
import { Parameterized } from './parameterized.js';

/** Clients whose active path touches the facilities asked for, by id. */
export function listedClients(reader: ViewReader, selection: ClientSelection): readonly ListedClient[] {
  const { facilities, clientIds, after, limit } = selection;
  const given = new Parameterized();
  const conditions = [
    `clientId > ${given.value(after)}`,
    ...(clientIds === undefined ? [] : [`clientId IN ${given.list(clientIds)}`]),
    `EXISTS (SELECT 1 FROM clientFacilities AS touched WHERE touched.clientId = clients.clientId
      AND touched.knownTo IS NULL${facilities === 'all' ? '' : ` AND touched.facilityId IN ${given.list(facilities)}`})`,
  ];
  const sql = `SELECT clientId, registeredFacilityId, revision,
      EXISTS (SELECT 1 FROM parked WHERE parked.clientId = clients.clientId),
      (SELECT json_group_array(facilityId ORDER BY facilityId) FROM clientFacilities AS touched
        WHERE touched.clientId = clients.clientId AND touched.knownTo IS NULL)
    FROM clients WHERE ${conditions.join(' AND ')} ORDER BY clientId LIMIT ${given.value(limit)}`;
  return reader.all(sql, given.values).map(listed);
}

/** How many there are, from an index that holds only where paths are known to have been now. */
export function countedClients(reader: ViewReader, { facilities, clientIds }: ClientsMeant): number {
  const given = new Parameterized();
  const conditions = [
    'knownTo IS NULL',
    ...(clientIds === undefined ? [] : [`clientId IN ${given.list(clientIds)}`]),
    ...(facilities === 'all' ? [] : [`facilityId IN ${given.list(facilities)}`]),
  ];
  const sql = `SELECT count(DISTINCT clientId) FROM clientFacilities AS counted WHERE ${conditions.join(' AND ')}`;
  return reader.all(sql, given.values)[0]?.[0] as number;
}

function listed([clientId, registeredFacilityId, revision, stale, facilities]: Values): ListedClient {
  return {
    clientId: clientId as string,
    registeredFacilityId: registeredFacilityId as string | null,
    facilities: JSON.parse(facilities as string) as readonly string[],
    revision: revision as number,
    stale: stale === 1,
  };
}
