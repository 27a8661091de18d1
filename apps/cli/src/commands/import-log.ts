import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { ServiceSettings } from '@throughline/api';
import { CommandFailure } from '../command-failure.js';
import { startProgress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import {
  casesOf,
  cellsOfLines,
  columnsLookingWrong,
  importCases,
  type ImportReport,
  importReport,
  type ImportTarget,
  type LogCases,
  type LogFile,
  type Mapping,
  openDataDirectory,
  openDryRun,
  planImport,
  prepareFacility,
  readLog,
  readMapping,
  rejectedOf,
  rejectsCsv,
} from '@throughline/import';
import { linesOf } from './import-lines.js';
import { rejectsPlace } from './rejects-place.js';
import type { CommandContext } from '../command-context.js';
import { PACKS_DIRECTORY } from '../repository.js';
import { asTyped, sameDataOption, settingsFor } from '../settings.js';
import { stoppedEarly } from '@throughline/kernel';

export interface ImportOptions {
  readonly mapping: string;
  readonly facility?: string;
  readonly rejects?: string;
  readonly dryRun?: true;
  readonly allowVoids?: number;
  readonly data?: string;
  readonly json?: true;
}

const machine = { now: Date.now };

export async function importLog(file: string, options: ImportOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  const mapping = await readMapping(options.mapping);
  await assertFile(file);
  const dryRun = options.dryRun === true;
  const rejects = await rejectsPlace({
    log: file,
    mapping: options.mapping,
    rejects: options.rejects,
    made: dryRun ? null : settings.dataDirectory,
  });
  const log = await readWithProgress(file, mapping, { options, context });
  const target = await (dryRun ? openDryRun(settings) : openDataDirectory(settings));
  try {
    const written = await write({ file, log, mapping: coveredBy(log, mapping), rejects, target, options, context });
    const { report } = written;
    // Said first: what was imported, and how to take it back, is known even when the disk is full now.
    if (options.json) context.terminal.out(JSON.stringify(report));
    else
      for (const line of linesOf(report, {
        sameData: sameDataOption(settings),
        again: againOf(file, options, settings),
      }))
        context.terminal.out(line);
    if (report.rejected > 0) await writeRejects(file, written, { mapping, log, rejects });
    if (!report.complete) return EXIT.environment;
    return report.rejected > 0 || report.gone.withheld !== null ? EXIT.partly : EXIT.done;
  } finally {
    await target.close();
  }
}

/** A file of rejected rows holds a few rows of another file: nothing is missing from it. */
const coveredBy = ({ ofRejects }: LogFile, mapping: Mapping): Mapping =>
  ofRejects ? { ...mapping, covers: 'additions' } : mapping;

async function writeRejects(
  file: string,
  { rejected }: Written,
  { mapping, log, rejects }: { readonly mapping: Mapping; readonly log: LogFile; readonly rejects: string },
): Promise<void> {
  const cells = await cellsOfLines(file, mapping, new Set(rejected.map(({ line }) => line)));
  await writeFile(rejects, rejectsCsv(rejected, { header: log.header, mapping, cells }), { mode: 0o600 });
}

/** This very import as one would type it. */
function againOf(
  file: string,
  { mapping, facility, rejects, dryRun, allowVoids }: ImportOptions,
  settings: ServiceSettings,
): string {
  const named = Object.entries({ mapping, facility, rejects }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${asTyped(value)}`],
  );
  const words = [
    'npm run -s throughline -- import',
    ...named,
    ...(dryRun ? ['--dry-run'] : []),
    ...(allowVoids === undefined ? [] : [`--allow-voids ${allowVoids}`]),
    asTyped(file),
  ];
  return `${words.join(' ')}${sameDataOption(settings)}`;
}

interface Using {
  readonly options: ImportOptions;
  readonly context: CommandContext;
}

async function assertFile(file: string): Promise<void> {
  if (!(await stat(file)).isFile())
    throw new CommandFailure('not-a-file', `${file} is not a file. Check the path.`, { exit: EXIT.environment });
}

async function readWithProgress(file: string, mapping: Mapping, { options, context }: Using): Promise<LogFile> {
  const { size: total } = await stat(file);
  const progress = startProgress({
    terminal: context.terminal,
    counted: 'bytes read',
    total,
    json: options.json === true,
    clock: machine,
  });
  const reading = (bytes: number): void => {
    if (context.stopped.aborted) throw stoppedEarly('Nothing was imported.');
    progress.at(bytes);
  };
  try {
    return await readLog(file, mapping, ({ bytes }) => reading(bytes));
  } finally {
    progress.end();
  }
}

interface Writing extends Using {
  readonly file: string;
  readonly log: LogFile;
  readonly mapping: Mapping;
  readonly rejects: string;
  readonly target: ImportTarget;
}

interface Written {
  readonly report: ImportReport;
  readonly rejected: ReturnType<typeof rejectedOf>;
}

async function write({ file, log, mapping, rejects, target, options, context }: Writing): Promise<Written> {
  const batch = newBatch();
  const packFolders = [dirname(options.mapping), PACKS_DIRECTORY];
  const facility = await prepareFacility(target, {
    mapping,
    facilityId: options.facility ?? null,
    batch,
    packFolders,
  });
  const terms = { mapping, facilityId: facility, stopped: context.stopped };
  const cases = casesIn(log, target, terms);
  const plan = await planImport(cases, target, { ...terms, allowVoids: options.allowVoids ?? null });
  const progress = startProgress({
    terminal: context.terminal,
    counted: 'entries',
    total: plan.cases.reduce((sum, { steps }) => sum + steps.length, 0),
    json: options.json === true,
    clock: machine,
  });
  const counts = await importCases(plan.cases, target, {
    ...terms,
    batch,
    onProgress: (done: number) => progress.at(done),
  }).finally(() => progress.end());
  const rejected = rejectedOf(cases, counts);
  const circumstances = {
    file: basename(file),
    dryRun: options.dryRun === true,
    batch,
    facility,
    rejectsFile: rejected.length > 0 ? rejects : null,
    warnings: columnsLookingWrong(log.rows, mapping),
    complete: !context.stopped.aborted,
  };
  return { report: importReport({ file: log, log: cases, plan, counts, rejected }, circumstances), rejected };
}

function casesIn(
  log: LogFile,
  { directory }: ImportTarget,
  { mapping, facilityId }: { readonly mapping: Mapping; readonly facilityId: string },
): LogCases {
  const zoneOf = (code: string): string => directory.facility(code)?.zone ?? 'UTC';
  return casesOf(log.rows, mapping, { now: machine.now(), facilityId, zoneOf });
}

/** Readable, sortable, and different for every run. */
const newBatch = (): string =>
  `import-${new Date(machine.now()).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}-${randomUUID().slice(0, 8)}`;
