import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { ServiceSettings } from '@throughline/api';
import { CommandFailure } from '../command-failure.js';
import { startProgress } from '../console/progress.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import {
  type FilePlan,
  importCases,
  type ImportReport,
  importReport,
  type ImportTarget,
  type Mapping,
  openDataDirectory,
  openDryRun,
  planFile,
  prepareFacility,
  readMapping,
  type RefusedRow,
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
  readonly strict?: true;
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
  const plan = await planWithProgress(file, mapping, { options, context });
  const target = await (dryRun ? openDryRun(settings) : openDataDirectory(settings));
  try {
    const { report, rejected } = await write({ file, plan, mapping, rejects, target, options, context });
    // Said first: what was imported, and how to take it back, is known even when the disk is full now.
    if (options.json) context.terminal.out(JSON.stringify(report));
    else
      for (const line of linesOf(report, {
        sameData: sameDataOption(settings),
        again: againOf(file, options, settings),
      }))
        context.terminal.out(line);
    if (rejected.length > 0) await writeFile(rejects, rejectsCsv(rejected), { mode: 0o600 });
    if (!report.complete) return EXIT.environment;
    return options.strict && report.rejected > 0 ? EXIT.refused : EXIT.done;
  } finally {
    await target.close();
  }
}

/** This very import as one would type it. */
function againOf(
  file: string,
  { mapping, facility, rejects, dryRun, strict }: ImportOptions,
  settings: ServiceSettings,
): string {
  const named = Object.entries({ mapping, facility, rejects }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${asTyped(value)}`],
  );
  const words = [
    'npm run -s throughline -- import',
    ...named,
    ...(dryRun ? ['--dry-run'] : []),
    ...(strict ? ['--strict'] : []),
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
    throw new CommandFailure('not-a-file', `${file} is not a file.`, { exit: EXIT.environment });
}

async function planWithProgress(file: string, mapping: Mapping, { options, context }: Using): Promise<FilePlan> {
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
    return await planFile(file, mapping, { now: machine.now(), onRead: ({ bytes }) => reading(bytes) });
  } finally {
    progress.end();
  }
}

interface Writing extends Using {
  readonly file: string;
  readonly plan: FilePlan;
  readonly mapping: Mapping;
  readonly rejects: string;
  readonly target: ImportTarget;
}

interface Written {
  readonly report: ImportReport;
  readonly rejected: readonly RefusedRow[];
}

async function write({ file, plan, mapping, rejects, target, options, context }: Writing): Promise<Written> {
  const batch = newBatch();
  const packFolders = [dirname(options.mapping), PACKS_DIRECTORY];
  const facility = await prepareFacility(target, {
    mapping,
    facilityId: options.facility ?? null,
    batch,
    packFolders,
  });
  const total = plan.cases.reduce((sum, { entries }) => sum + entries.length, 0);
  const progress = startProgress({
    terminal: context.terminal,
    counted: 'entries',
    total,
    json: options.json === true,
    clock: machine,
  });
  const terms = {
    mapping,
    facilityId: facility,
    batch,
    stopped: context.stopped,
    onProgress: (done: number) => progress.at(done),
  };
  const counts = await importCases(plan.cases, target, terms).finally(() => progress.end());
  const rejected = [...plan.rejected, ...counts.refused].sort((a, b) => a.line - b.line);
  const rejectsFile = rejected.length > 0 ? rejects : null;
  const circumstances = {
    file: basename(file),
    dryRun: options.dryRun === true,
    batch,
    facility,
    rejectsFile,
    complete: !context.stopped.aborted,
  };
  return { report: importReport(plan, counts, rejected, circumstances), rejected };
}

/** Readable, sortable, and different for every run. */
const newBatch = (): string =>
  `import-${new Date(machine.now()).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}-${randomUUID().slice(0, 8)}`;
