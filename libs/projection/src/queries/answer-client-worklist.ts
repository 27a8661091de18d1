import type { ObligationRow } from '@throughline/views';
import { cursorOf, readCursor } from './cursor.js';
import { fieldsOf, type RowReader, type Selection, sortedFirst } from './engine/row-engine.js';
import { openObligations, PRESSING_FIRST, sitesOfWorklist, worklistItems } from './open-obligations.js';
import { rowsOf } from './sites.js';
import type { Kept, Known, Listed } from './view-query.js';
import { asHeld, freshnessOf, heldFast, type KnownSite } from './viewpoint.js';
import type { ClientObligations, WorklistQuery } from './worklist.js';

const LIST = 'worklist by client';

/** Where a client stands in the list: by the most pressing obligation. */
interface Turn {
  readonly clientId: string;
  readonly overdueFrom: number;
}

/** Turns, as they were when a reading of several steps began. */
interface BegunTurns {
  readonly held: readonly Known[];
  readonly turns: readonly Turn[];
}

/** Clients with obligations that are open at the instant asked for, each once; whose is the most pressing comes first. */
export async function answerClientWorklist(
  reader: RowReader,
  query: WorklistQuery,
): Promise<Listed<ClientObligations>> {
  const { at, page } = query;
  const sites = await sitesOfWorklist(reader, query);
  const after = readCursor(LIST, page.cursor, 2);
  const turns = await turnsOf(reader, query, sites);
  const ahead = after === null ? turns : turns.filter((turn) => comesAfter(turn, after));
  const shown = ahead.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    freshness: await freshnessOf(reader, query, sites, [at, query.knownAt]),
    items: await obligationsInTurn(reader, query, sites, shown),
    next: last && ahead.length > shown.length ? cursorOf(LIST, [last.overdueFrom, last.clientId]) : null,
  };
}

/** Where a reading of every line begins: whose turn it is, in the order of the list, and what is known now. */
export async function beginClientWorklist(reader: RowReader, query: WorklistQuery): Promise<BegunTurns> {
  const sites = await sitesOfWorklist(reader, query);
  return { held: heldFast(sites), turns: await turnsOf(reader, query, sites) };
}

/** The next lines of such a reading. */
export const clientWorklistStep = async (
  reader: RowReader,
  query: WorklistQuery,
  { held, turns }: BegunTurns,
): Promise<readonly ClientObligations[]> =>
  obligationsInTurn(reader, query, asHeld(await sitesOfWorklist(reader, query), held), turns);

/** Every client with an obligation that was asked for, in the order of the list. */
async function turnsOf(reader: RowReader, query: WorklistQuery, sites: readonly KnownSite[]): Promise<readonly Turn[]> {
  const rows = await rowsOf(reader, 'obligations', openObligations(query, sites), ['clientId', 'overdueFrom']);
  const first = new Map<string, number>();
  for (const { clientId, overdueFrom } of rows)
    first.set(clientId, Math.min(overdueFrom, first.get(clientId) ?? overdueFrom));
  const turns = [...first].map(([clientId, overdueFrom]) => ({ clientId, overdueFrom }));
  return turns.toSorted((one, other) => (comesAfter(one, [other.overdueFrom, other.clientId]) ? 1 : -1));
}

/** The obligations of these clients, in their order. */
async function obligationsInTurn(
  reader: RowReader,
  query: WorklistQuery,
  sites: readonly KnownSite[],
  turns: readonly Turn[],
): Promise<readonly ClientObligations[]> {
  const clientIds = turns.map(({ clientId }) => clientId);
  const selections = openObligations(query, sites).map((selection) => ofClients(selection, clientIds));
  const rows = await rowsOf(reader, 'obligations', selections, fieldsOf('obligations'));
  const items = await worklistItems(reader, query, sites, pressingFirst(rows));
  const byClient = Map.groupBy(items, ({ clientId }) => clientId);
  return clientIds.flatMap((clientId) => {
    const [first, ...others] = byClient.get(clientId) ?? [];
    return first ? [{ clientId, obligations: [first, ...others] as const }] : [];
  });
}

const ofClients = (selection: Selection<'obligations'>, clientIds: readonly string[]): Selection<'obligations'> => ({
  ...selection,
  where: [{ anyOf: ['clientId'], values: clientIds }, ...(selection.where ?? [])],
});

const pressingFirst = (rows: readonly Kept<ObligationRow>[]): readonly Kept<ObligationRow>[] =>
  sortedFirst(rows, { order: PRESSING_FIRST, after: null, limit: rows.length });

function comesAfter({ overdueFrom, clientId }: Turn, [instant, id]: readonly unknown[]): boolean {
  if (overdueFrom !== instant) return overdueFrom > (instant as number);
  return clientId > (id as string);
}
