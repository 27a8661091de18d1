import type { PlacementRow } from '@throughline/views';
import type { Kept, Known, Listed } from './view-query.js';
import { cursorOf, readCursor } from './cursor.js';
import { type Condition, fieldsOf, type RowReader } from './engine/row-engine.js';
import { rowsOf } from './sites.js';
import { asHeld, freshnessOf, heldFast, knownSites, type KnownSite } from './viewpoint.js';
import type { ClientItem, ClientsQuery, ListedClients } from './worklist.js';

const LIST = 'clients';

/** A stretch of the list. */
type Stretch = Omit<Listed<ClientItem>, 'freshness'>;

/** Clients whose active path touches the caller's facilities, by id, and where each stood at the instant asked for. */
export async function answerClients(reader: RowReader, query: ClientsQuery): Promise<ListedClients> {
  const { facilities, clientIds } = query;
  const sites = await knownSites(reader, 'all', query);
  return {
    freshness: await freshnessOf(reader, query, sites, [query.at, query.knownAt]),
    ...(await stretchOf(reader, query, sites)),
    total: await reader.countClients({ facilities, clientIds }),
  };
}

/** Where a reading of every client begins: what is known now. */
export const beginClients = async (reader: RowReader, query: ClientsQuery): Promise<readonly Known[]> =>
  heldFast(await knownSites(reader, 'all', query));

/** The next clients of such a reading. */
export const clientsStep = async (reader: RowReader, query: ClientsQuery, held: readonly Known[]): Promise<Stretch> =>
  stretchOf(reader, query, asHeld(await knownSites(reader, 'all', query), held));

async function stretchOf(reader: RowReader, query: ClientsQuery, sites: readonly KnownSite[]): Promise<Stretch> {
  const { facilities, clientIds, page } = query;
  const [after = ''] = readCursor(LIST, page.cursor, 1) ?? [];
  const found = await reader.clients({
    facilities,
    clientIds,
    after: String(after),
    limit: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const placements = await placementsOf(
    reader,
    { query, sites },
    shown.map((client) => client.clientId),
  );
  return {
    items: shown.map((client) => ({ ...client, placements: placements.get(client.clientId) ?? [] })),
    next: found.length > shown.length ? cursorOf(LIST, [shown.at(-1)?.clientId ?? '']) : null,
  };
}

/** In the order in which they began; those of one instant in the order of the path. Wherever the client was. */
async function placementsOf(
  reader: RowReader,
  { query, sites }: { readonly query: ClientsQuery; readonly sites: readonly KnownSite[] },
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Kept<PlacementRow>[]>> {
  const selections = sites.map(({ known, facilities, at }) => ({
    known,
    facilities,
    where: [{ anyOf: ['clientId'], values: clientIds } as const, ...holding(at(query.at))],
  }));
  const rows = await rowsOf(reader, 'placements', selections, fieldsOf('placements'));
  return Map.groupBy(
    rows.toSorted((one, other) => one.from - other.from || one.fromSeq - other.fromSeq),
    (row) => row.clientId,
  );
}

/** The same as a selection's `at`, for rows that are found by their client and not by their facility. */
const holding = (at: number): readonly Condition<'placements'>[] => [
  { field: 'from', before: at + 1 },
  { either: [[{ field: 'to', given: false }], [{ field: 'to', from: at + 1 }]] },
];
