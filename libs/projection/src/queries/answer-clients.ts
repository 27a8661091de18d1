import type { PlacementRow } from '@throughline/views';
import type { Kept, Known, Listed } from './asking.js';
import { cursorOf, readCursor } from './cursor.js';
import { fieldsOf, type RowReader } from './engine/row-engine.js';
import { knownAt, standingOf } from './viewpoint.js';
import type { ClientItem, ClientsQuery } from './worklist.js';

const LIST = 'clients';

/** Clients whose active path touches the caller's facilities, by id, and where each stood at the instant asked for. */
export async function answerClients(reader: RowReader, asked: ClientsQuery): Promise<Listed<ClientItem>> {
  const known = await knownAt(reader, asked.knownAt);
  const { facilities, clientId, page } = asked;
  const [after = ''] = readCursor(LIST, page.cursor, 1) ?? [];
  const found = await reader.clients({
    facilities,
    clientIds: clientId === undefined ? undefined : [clientId],
    after: String(after),
    limit: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const placements = await placementsOf(reader, asked, { known, clientIds: shown.map((client) => client.clientId) });
  return {
    standing: await standingOf(reader, asked, known),
    items: shown.map((client) => ({ ...client, placements: placements.get(client.clientId) ?? [] })),
    next: found.length > shown.length ? cursorOf(LIST, [shown.at(-1)?.clientId ?? '']) : null,
  };
}

/** In the order in which they began; those of one instant in the order of the path. Wherever the client was. */
async function placementsOf(
  reader: RowReader,
  { at }: ClientsQuery,
  { known, clientIds }: { readonly known: Known; readonly clientIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly Kept<PlacementRow>[]>> {
  const where = [
    { anyOf: ['clientId'], values: clientIds } as const,
    { field: 'from', before: at + 1 } as const,
    { either: [[{ field: 'to', given: false } as const], [{ field: 'to', from: at + 1 } as const]] },
  ];
  const rows = await reader.rows('placements', { known, facilities: 'all', where }, fieldsOf('placements'));
  return Map.groupBy(
    rows.toSorted((one, other) => one.from - other.from || one.fromSeq - other.fromSeq),
    (row) => row.clientId,
  );
}
