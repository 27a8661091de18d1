import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { openLogToRead, openViewsOf, type Records, recordsAt } from '@throughline/embedded';
import { type ReadableLog, START } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';
import {
  type MovesQuery,
  type RowsQuery,
  viewsRebuilding,
  type ViewQueries,
  type ViewQuery,
} from '@throughline/projection';
import { EVERYTHING } from '@throughline/replay-application';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { countText } from '../console/durations.js';
import { startProgress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { EXPORT_FORMATS, type ExportFormat } from '../export/export-formats.js';
import { exportedColumns, type ExportedView } from '../export/exported-columns.js';
import { csvTexts, ndjsonTexts, writeTexts } from '../export/text-files.js';
import { facilitiesAskedFor } from '../history/asked-for.js';
import { DisclosedHere, type DisclosureTerms } from '../history/disclosed.js';
import { settingsFor } from '../settings.js';

interface ExportOptions extends DisclosureTerms {
  readonly to: string;
  readonly format?: ExportFormat;
  readonly facility?: readonly string[];
  readonly data?: string;
  readonly json?: true;
}

/** Views of a running service follow within a moment. */
const CATCH_UP_MS_MAX = 10_000;
const STEP = 1_000;
/** The last instant of a JavaScript date: rows that are dated ahead are there too. */
const EVER = 8_640_000_000_000_000;

/** Writes every row of a view as it is known now, ended ones too. The file appears once it is whole. */
export async function exportRows(
  view: ExportedView,
  options: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const format = options.format ?? formatOf(options.to);
  const settings = settingsFor(options, context);
  const { terminal, stopped } = context;
  const records = recordsAt(settings);
  const log = await openLogToRead(records.log);
  const views = await viewsOf(records, log);
  const ledger = new DisclosedHere(settings, ({ name }) =>
    terminal.note(`throughline: The ledger of disclosures could not be written (${name}).`),
  );
  const part = `${options.to}.part`;
  try {
    const reading = { filter: EVERYTHING, facilities: await facilitiesAskedFor(log, options.facility) };
    const { total, rows, position } = await heldRows(views, log, { view, facilities: reading.facilities });
    ledger.open({ ...options, what: `export of ${view} as ${format}`, reading, from: START, to: position });
    const count = await written(part, format, { view, total, rows, json: options.json === true, terminal, stopped });
    await rename(part, options.to);
    if (options.json) terminal.out(JSON.stringify({ file: options.to, view, format, rows: count, position }));
    else terminal.note(`${options.to}: ${countText(count)} ${view}, as of position ${position}.`);
    return EXIT.done;
  } finally {
    await rm(part, { force: true });
    ledger.close();
    await views.close();
    await log.close();
  }
}

function formatOf(file: string): ExportFormat {
  const [format] = EXPORT_FORMATS.filter((known) => extname(file) === `.${known}`);
  if (format) return format;
  throw new CommandFailure(
    'format-unknown',
    'The name of the file does not say the format. End it with .csv, .ndjson or .parquet, or add --format.',
    { exit: EXIT.usage },
  );
}

/** Rows of another log, or of other software, are made again by the service. */
async function viewsOf(records: Records, log: ReadableLog): Promise<ViewQueries> {
  const { logId } = await log.identity();
  const views = openViewsOf(records, logId);
  if (views) return views;
  await log.close();
  throw notMade();
}

const notMade = (): CommandFailure =>
  new CommandFailure(
    'views-not-made',
    'The views are not up to date with the log. Start the service, and export again when it is ready.',
    { exit: EXIT.environment },
  );

interface Held {
  /** How many rows there are, to tell how far it is: the views may move on before they are read. */
  readonly total: number;
  readonly rows: AsyncIterable<Readonly<Record<string, unknown>>>;
  readonly position: Awaited<ReturnType<ReadableLog['head']>>;
}

/** Throws `views-rebuilding` or `views-not-made` unless the rows are those of the log. */
async function heldRows(
  views: ViewQueries,
  log: ReadableLog,
  { view, facilities }: { readonly view: ExportedView; readonly facilities: ViewQuery['facilities'] },
): Promise<Held> {
  const head = await log.head();
  if (!(await views.waitFor(head, CATCH_UP_MS_MAX))) throw notMade();
  const query = {
    facilities,
    at: EVER,
    knownAt: null,
    log: { head: await log.head(), now: Date.now() },
    filter: {},
    page: { cursor: null, limit: STEP },
  } as const;
  const { total, freshness, rows } = view === 'moves' ? await movesIn(views, query) : await rowsIn(views, view, query);
  const { position } = freshness.watermark;
  if (position > (await log.head())) throw new Refusal(viewsRebuilding);
  return { total, rows: rows as Held['rows'], position };
}

type EveryRow = Omit<MovesQuery, 'order' | 'filter'> & { readonly filter: Readonly<Record<string, never>> };

async function movesIn(views: ViewQueries, query: EveryRow) {
  const { total } = await views.countMoves(query);
  return { total, ...(await views.movesHeld({ ...query, order: { column: 'effectiveAt', direction: 'asc' } })) };
}

async function rowsIn(views: ViewQueries, view: Exclude<ExportedView, 'moves'>, query: EveryRow) {
  const terms: RowsQuery = {
    ...query,
    during: { from: null, to: null },
    order: { column: view === 'placements' ? 'from' : 'openedAt', direction: 'asc' },
  };
  const { total } = await views.countedRows(view, { ...terms, page: { cursor: null, limit: 1 } });
  return { total, ...(await views.rowsHeld(view, terms)) };
}

interface Writing extends Pick<CommandContext, 'terminal' | 'stopped'> {
  readonly view: ExportedView;
  readonly total: Held['total'];
  readonly rows: Held['rows'];
  readonly json: boolean;
}

async function written(
  file: string,
  format: ExportFormat,
  { view, total, rows, json, terminal, stopped }: Writing,
): Promise<number> {
  const progress = startProgress({ terminal, counted: 'rows', total, json, clock: { now: Date.now } });
  let count = 0;
  async function* counted() {
    for await (const row of rows) {
      stopped.throwIfAborted();
      count += 1;
      progress.at(count, Math.max(count, total));
      yield row;
    }
  }
  const columns = exportedColumns(view);
  try {
    if (format === 'parquet') await (await import('../export/parquet-file.js')).writeParquet(file, columns, counted());
    else await writeTexts(file, format === 'csv' ? csvTexts(columns, counted()) : ndjsonTexts(columns, counted()));
    return count;
  } finally {
    progress.end();
  }
}
