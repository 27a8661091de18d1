import { type AuthorizationRow, coverOn, paysAlone } from '@throughline/views';
import type { AuthorizedLevels } from './board.js';
import type { RowReader } from './engine/row-engine.js';
import { type Kept, type Known, type Today, todayAt } from './view-query.js';

const READ_OF_BOTH = ['clientId', 'level', 'from', 'fromSeq'] as const;
const READ_OF_AUTHORIZATIONS = [...READ_OF_BOTH, 'state', 'firstDay', 'lastDay'] as const;
const READ_OF_COVERAGES = [...READ_OF_BOTH, 'outcome'] as const;

/** What a payer said of a client's days. */
export type Cover = Pick<Kept<AuthorizationRow>, (typeof READ_OF_AUTHORIZATIONS)[number]>;

/** Where somebody is, for which an authorization may be needed. */
interface Placed {
  readonly clientId: string;
  readonly facilityId: string;
  readonly programId: string | null;
  readonly level: string;
}

/** What covers a placement's day: an authorization, null where one is needed and missing, undefined where none is needed. */
export type CoverOf = (placed: Placed) => Cover | null | undefined;

/**
 * What counted at an instant. A client's payer is the same at every site. An authorization is needed where the rule pack
 * asks for one at the level, unless the client pays (coverage status `self-pay`).
 */
export async function coversAt(
  reader: RowReader,
  when: { readonly known: Known; readonly at: number },
  { today, authorizedLevels }: { readonly today: Today; readonly authorizedLevels: readonly AuthorizedLevels[] },
): Promise<CoverOf> {
  const terms = { known: when.known, facilities: 'all', at: when.at } as const;
  const authorizations = byClient(await reader.rows('authorizations', terms, READ_OF_AUTHORIZATIONS));
  const coverages = byClient(await reader.rows('coverages', terms, READ_OF_COVERAGES));
  const asked = new Map(authorizedLevels.map((one) => [placeOf(one), one.levels]));
  return (placed) => {
    const { clientId, facilityId, level } = placed;
    if (asked.get(placeOf(placed))?.has(level) !== true || paysAlone(coverages.get(clientId) ?? [], level))
      return undefined;
    return coverOn(authorizations.get(clientId) ?? [], level, todayAt(today, facilityId));
  };
}

const placeOf = ({ facilityId, programId }: Pick<Placed, 'facilityId' | 'programId'>) =>
  `${facilityId}\n${programId ?? ''}`;

/** By client, in the order in which it was said. */
function byClient<Row extends { clientId: string; from: number; fromSeq: number }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const inTurn = rows.toSorted((one, other) => one.from - other.from || one.fromSeq - other.fromSeq);
  return Map.groupBy(inTurn, ({ clientId }) => clientId);
}
