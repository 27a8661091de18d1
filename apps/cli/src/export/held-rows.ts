import type { Position, ReadableLog } from '@throughline/event-store';
import { Refusal, viewsRebuilding } from '@throughline/kernel';
import type { Held, Known, MovesQuery, RowsQuery, ViewQueries, ViewQuery } from '@throughline/projection';
import { CommandFailure } from '../command-failure.js';
import { EXIT } from '../exit-codes.js';
import type { ExportedView } from './exported-columns.js';

export type ExportedRow = Readonly<Record<string, unknown>>;

/** One state of the log, in which all rows of a file are: an export that goes on names that of the earlier one. */
export interface Pinned {
  readonly known: readonly Known[];
  readonly position: Position;
  /** How many rows there are, to tell how far it is: the views may move on before they are read. */
  readonly total: number;
}

export interface HeldRows extends Pinned, Pick<Held<ExportedRow>, 'rows' | 'steps'> {}

interface Asked {
  readonly view: ExportedView;
  readonly facilities: ViewQuery['facilities'];
  /** To go on with an earlier export, behind a cursor of it. */
  readonly from?: Pinned & { readonly cursor: string | null };
  /** How many rows are read at once. */
  readonly step?: number;
}

/** Views of a running service follow within a moment. */
const CATCH_UP_MS_MAX = 10_000;
const STEP = 1_000;
/** The last instant of a JavaScript date: rows that are dated ahead are there too. */
const EVER = 8_640_000_000_000_000;

export const viewsNotMade = (): CommandFailure =>
  new CommandFailure(
    'views-not-made',
    'The views are not up to date with the log. Start the service, and export again when it is ready.',
    { exit: EXIT.environment },
  );

/** Throws `views-rebuilding` or `views-not-made` unless the rows are those of the log. */
export async function heldRows(
  views: ViewQueries,
  log: ReadableLog,
  { view, facilities, from, step = STEP }: Asked,
): Promise<HeldRows> {
  const head = await log.head();
  if (!(await views.waitFor(head, CATCH_UP_MS_MAX))) throw viewsNotMade();
  const query = {
    facilities,
    at: EVER,
    knownAt: null,
    log: { head: await log.head(), now: Date.now() },
    filter: {},
    page: { cursor: from?.cursor ?? null, limit: step },
  } as const;
  const { total, held, freshness, ...read } =
    view === 'moves' ? await movesIn(views, query, from) : await rowsIn(views, view, query, from);
  const { position } = freshness.watermark;
  if (position > (await log.head())) throw new Refusal(viewsRebuilding);
  return { total, known: held, position: from?.position ?? position, ...(read as Pick<HeldRows, 'rows' | 'steps'>) };
}

type EveryRow = Omit<MovesQuery, 'order' | 'filter'> & { readonly filter: Readonly<Record<string, never>> };

async function movesIn(views: ViewQueries, query: EveryRow, from?: Pinned) {
  const total = from?.total ?? (await views.countMoves(query)).total;
  const order = { column: 'effectiveAt', direction: 'asc' } as const;
  return { total, ...(await views.movesHeld({ ...query, order }, from?.known)) };
}

async function rowsIn(views: ViewQueries, view: Exclude<ExportedView, 'moves'>, query: EveryRow, from?: Pinned) {
  const terms: RowsQuery = {
    ...query,
    during: { from: null, to: null },
    order: { column: view === 'placements' ? 'from' : 'openedAt', direction: 'asc' },
  };
  const counted = { ...terms, page: { cursor: null, limit: 1 } };
  const total = from?.total ?? (await views.countedRows(view, counted)).total;
  return { total, ...(await views.rowsHeld(view, terms, from?.known)) };
}
