import { extname } from 'node:path';
import { openLogToRead, openViewsOf, type Records, recordsAt } from '@throughline/embedded';
import { type ReadableLog, START } from '@throughline/event-store';
import type { ViewQueries } from '@throughline/projection';
import { EVERYTHING } from '@throughline/replay-application';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { countText } from '../console/durations.js';
import { startProgress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { EXPORT_FORMATS, type ExportFormat } from '../export/export-formats.js';
import { type ExportedColumn, exportedColumns, type ExportedView } from '../export/exported-columns.js';
import { type ExportedRow, heldRows, viewsNotMade } from '../export/held-rows.js';
import { csvFormat, ndjsonFormat, writeTexts } from '../export/text-files.js';
import { UnfinishedExport } from '../export/unfinished-export.js';
import { facilitiesAskedFor } from '../history/asked-for.js';
import { DisclosedHere, type DisclosureTerms } from '../history/disclosed.js';
import { settingsFor } from '../settings.js';

interface ExportOptions extends DisclosureTerms {
  readonly to: string;
  readonly format?: ExportFormat;
  readonly facility?: readonly string[];
  readonly data?: string;
  readonly json?: true;
  /** Not of the command line: how many rows are read and written at once. */
  readonly step?: number;
}

interface Exporting {
  readonly view: ExportedView;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  readonly log: ReadableLog;
  readonly views: ViewQueries;
  readonly ledger: DisclosedHere;
  readonly context: CommandContext;
}

/**
 * Writes every row of a view as it is known now, ended ones too. The file appears once it is whole. When it is interrupted, the
 * same command goes on from there, in the same state of the log.
 */
export async function exportRows(
  view: ExportedView,
  options: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const format = options.format ?? formatOf(options.to);
  const settings = settingsFor(options, context);
  const { terminal } = context;
  const records = recordsAt(settings);
  const log = await openLogToRead(records.log);
  const views = await viewsOf(records, log);
  const ledger = new DisclosedHere(settings, ({ name }) =>
    terminal.note(`throughline: The ledger of disclosures could not be written (${name}).`),
  );
  try {
    const unfinished = UnfinishedExport.claim(options.to);
    const { rows, position } = await exported(unfinished, {
      view,
      format,
      options,
      log,
      views,
      ledger,
      context,
    }).finally(unfinished.release);
    if (options.json) terminal.out(JSON.stringify({ file: options.to, view, format, rows, position }));
    else terminal.note(`${options.to}: ${countText(rows)} ${view}, as of position ${position}.`);
    return EXIT.done;
  } finally {
    await ledger.close();
    await views.close();
    await log.close();
  }
}

async function exported(
  unfinished: UnfinishedExport,
  { view, format, options, log, views, ledger, context }: Exporting,
) {
  const facilities = await facilitiesAskedFor(log, options.facility);
  const columns = exportedColumns(view);
  const { logId } = await log.identity();
  const asked = { view, format, facilities, columns: columns.map(({ name }) => name) };
  const begun = await unfinished.begun(asked, { logId, head: await log.head() });
  const held = await heldRows(views, log, {
    view,
    facilities,
    ...(begun && { from: begun }),
    ...(options.step && { step: options.step }),
  });
  const { position, known, total } = held;
  const reading = { filter: EVERYTHING, facilities };
  await ledger.open({ ...options, what: `export of ${view} as ${format}`, reading, from: START, to: position });
  const { terminal, stopped } = context;
  if (begun)
    terminal.note(`throughline: Going on behind the first ${countText(begun.rows)} rows of ${unfinished.part}.`);
  const clock = { now: Date.now };
  const before = begun?.rows ?? 0;
  const progress = startProgress({ terminal, counted: 'rows', total, before, json: options.json === true, clock });
  const onRows = (count: number): void => progress.at(count, Math.max(count, total));
  try {
    const rows =
      format === 'parquet'
        ? await parquet(unfinished, columns, held.rows, { onRows, stopped })
        : await writeTexts(unfinished.part, {
            format: format === 'csv' ? csvFormat(columns) : ndjsonFormat(columns),
            steps: held.steps,
            from: begun,
            onWritten: (written) => unfinished.keep({ asked, logId, known, position, total, ...written }),
            onRows,
            stopped,
          });
    await unfinished.finish(options.to);
    return { rows, position };
  } finally {
    progress.end();
    if (stopped.aborted && format !== 'parquet')
      terminal.note('throughline: Stopped. What was written is kept; the same command goes on from there.');
  }
}

/** Begun again when it was interrupted: what a file of this format holds is said at its end, and is not known before. */
async function parquet(
  unfinished: UnfinishedExport,
  columns: readonly ExportedColumn[],
  rows: AsyncIterable<ExportedRow>,
  { onRows, stopped }: { readonly onRows: (rows: number) => void; readonly stopped: AbortSignal },
): Promise<number> {
  let count = 0;
  async function* counted() {
    for await (const row of rows) {
      stopped.throwIfAborted();
      count += 1;
      onRows(count);
      yield row;
    }
  }
  try {
    await (await import('../export/parquet-file.js')).writeParquet(unfinished.part, columns, counted());
    return count;
  } catch (error) {
    await unfinished.discard();
    throw error;
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
  throw viewsNotMade();
}
