import type { AuthorizationRow } from '@throughline/views';
import type { RowReader } from './engine/row-engine.js';
import type { Kept, Known } from './view-query.js';

const READ = ['clientId', 'state', 'level', 'firstDay', 'lastDay', 'from', 'fromSeq'] as const;
/** What a payer said of a client's days. */
export type Cover = Pick<Kept<AuthorizationRow>, (typeof READ)[number]>;

/** With these words of the payer, a day counts as authorized. */
const COVERING = new Set(['approved', 'not-required']);

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

/** What covers a level on a day; null when nothing does. Of words that overlap, the later one counts. */
export function coverOn(words: readonly Cover[], level: string, day: string): Cover | null {
  const word = words.findLast(
    (one) =>
      (one.level === null || one.level === level) &&
      (one.firstDay === null || one.firstDay <= day) &&
      (one.lastDay === null || day <= one.lastDay),
  );
  return word && COVERING.has(word.state) ? word : null;
}
