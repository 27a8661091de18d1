import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { casesOf } from '../cases/cases-of.js';
import { readLog } from '../file/read-log.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { importReport, rejectedOf } from '../report/import-report.js';
import { openDataDirectory } from './data-directory-target.js';
import { importCases } from './import-cases.js';
import type { ImportTarget } from './import-target.js';
import { planImport } from './plan-import.js';
import { prepareFacility } from './prepare-facility.js';

const PACKS = fileURLToPath(new URL('../../../../packs', import.meta.url));
const never = new AbortController().signal;

export interface TextTerms {
  readonly batch?: string;
  readonly allowVoids?: number;
  readonly stopped?: AbortSignal;
  onProgress?(done: number): void;
}

/** A data directory in which the facilities of a mapping are open. */
export async function openFor(mapping: Mapping, dataDirectory: string): Promise<ImportTarget> {
  const target = await openDataDirectory({ dataDirectory, tenant: 'demo' });
  await prepareFacility(target, { mapping, facilityId: null, batch: 'setting-up', packFolders: [PACKS] });
  return target;
}

let imported = 0;

/** Imports a file as the command does. */
export async function importFile(target: ImportTarget, mapping: Mapping, file: string, terms: TextTerms = {}) {
  const {
    batch = `batch-${(imported += 1)}`,
    allowVoids = null,
    stopped = never,
    onProgress = () => undefined,
  } = terms;
  const log = await readLog(file, mapping);
  const facilityId = mapping.facility.code;
  const zoneOf = (code: string): string => target.directory.facility(code)!.zone;
  const cases = casesOf(log.rows, mapping, { now: Date.now(), facilityId, zoneOf });
  const plan = await planImport(cases, target, { mapping, facilityId, allowVoids, stopped });
  const counts = await importCases(plan.cases, target, { mapping, facilityId, batch, stopped, onProgress });
  const rejected = rejectedOf(cases, counts);
  const report = importReport(
    { file: log, log: cases, plan, counts, rejected },
    { file, dryRun: false, batch, facility: facilityId, rejectsFile: null, warnings: [], complete: !stopped.aborted },
  );
  return { report, rejected, log };
}

export async function importText(
  target: ImportTarget,
  mapping: Mapping,
  { file, text }: { readonly file: string; readonly text: string },
  terms?: TextTerms,
) {
  await writeFile(file, text);
  return importFile(target, mapping, file, terms);
}
