import type { AuthorizationRow } from '@throughline/views';
import type { RowReader } from './engine/row-engine.js';
import type { Kept, Known } from './view-query.js';

const READ = ['clientId', 'state', 'level', 'firstDay', 'lastDay', 'from', 'fromSeq'] as const;
/** What a payer said of a client's days. */
export type Cover = Pick<Kept<AuthorizationRow>, (typeof READ)[number]>;

/** What counted at an instant, by client, in the order in which it was said. A client's payer is the same at every site. */
export async function authorizationsByClient(
  reader: RowReader,
  known: Known,
  at: number,
): Promise<ReadonlyMap<string, readonly Cover[]>> {
  const rows = await reader.rows('authorizations', { known, facilities: 'all', at }, READ);
  const inTurn = rows.toSorted((one, other) => one.from - other.from || one.fromSeq - other.fromSeq);
  return Map.groupBy(inTurn, ({ clientId }) => clientId);
}
