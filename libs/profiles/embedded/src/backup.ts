import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { JobFailure } from '@throughline/kernel';
import { type DataFiles, dataFilesIn } from './data-files.js';
import { type LogPlace, openLogToRead, type Records } from './log-place.js';

/** What a backup holds, in the order in which it is made: a vault that is later than the log knows all of its clients. */
const DATABASES = ['log', 'identity', 'journal'] as const satisfies readonly (keyof DataFiles)[];
/** Small files that the service needs where they were there. */
const SMALL_FILES = ['externalIssuer', 'demoClock'] as const satisfies readonly (keyof DataFiles)[];
export const MANIFEST = 'manifest.json';

interface BackedUpFile {
  /** Path within the backup, and within the data directory that it is restored to. */
  readonly path: string;
  readonly bytes: number;
  /** 64 lowercase hexadecimal digits. */
  readonly sha256: string;
}

export interface BackupManifest {
  readonly format: 1;
  /** UTC, ISO 8601. */
  readonly madeAt: string;
  /** Where the log stood. `server`: it is not in this backup. */
  readonly log: { readonly logId: string; readonly position: string; readonly on: 'file' | 'server' };
  readonly files: readonly BackedUpFile[];
}

interface Backup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

interface BackupTerms {
  readonly records: Records;
  readonly dataDirectory: string;
  /** The folder in which a folder for this backup is made. */
  readonly into: string;
  /** Where the keys go; null leaves them out. Never the same disk, or a lost disk loses both. */
  readonly keysInto: string | null;
  readonly now: number;
}

/**
 * Copies log, vault, and journal as they are at one instant each, while a service may be writing them. A log on a server is
 * left to the server's own backups. The copy has its final name only once it is whole and on the disk. Throws `JobFailure`: `log-missing`, `backup-inside-data`, `copy-damaged`.
 */
export async function backUp({ records, dataDirectory, into, keysInto, now }: BackupTerms): Promise<Backup> {
  const { files, log } = records;
  assertThere(records, dataDirectory, into);
  const madeAt = new Date(now).toISOString();
  const folder = join(resolve(into), `throughline-${madeAt.slice(0, 19).replaceAll(':', '')}Z`);
  const partial = `${folder}.partial`;
  await mkdir(into, { recursive: true, mode: 0o700 });
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  try {
    for (const name of DATABASES)
      if (existsSync(files[name])) copyDatabase(files[name], join(partial, basename(files[name])));
    for (const name of SMALL_FILES) await copySmall(files[name], join(partial, relative(dataDirectory, files[name])));
    const manifest = { format: 1, madeAt, log: await logIn(partial, log), files: await filesIn(partial) } as const;
    await writeFile(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await syncAll(partial);
    await rename(partial, folder);
    await sync(dirname(folder));
    if (keysInto !== null) await copyKeys(files, keysInto);
    return { folder, manifest };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

function assertThere({ files: { identity }, log }: Records, dataDirectory: string, into: string): void {
  if ((log.kind === 'file' && !existsSync(log.file)) || !existsSync(identity))
    throw new JobFailure('log-missing', `There are no records in ${dataDirectory} to back up. Check --data.`, {
      about: 'surroundings',
    });
  const [data, target] = [resolve(dataDirectory), resolve(into)];
  if (target === data || target.startsWith(`${data}/`))
    throw new JobFailure(
      'backup-inside-data',
      'This folder is inside the data directory, and a backup there would be lost with it. Name another folder.',
    );
}

/** One consistent copy, from one read of the database, whoever writes to it meanwhile. */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 10_000 });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
  const copy = new DatabaseSync(to, { readOnly: true });
  try {
    const [found] = copy.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    if (found?.quick_check !== 'ok')
      throw new JobFailure('copy-damaged', `The copy of ${basename(from)} is damaged. Run throughline doctor.`, {
        about: 'surroundings',
      });
  } finally {
    copy.close();
  }
}

async function copySmall(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
}

async function copyKeys({ identityKey }: DataFiles, keysInto: string): Promise<void> {
  await mkdir(keysInto, { recursive: true, mode: 0o700 });
  await cp(dirname(identityKey), keysInto, { recursive: true });
  await syncAll(keysInto);
}

/** Of a log in a file, the copy says where it stands; one on a server has gone on since the vault was copied. */
async function logIn(folder: string, place: LogPlace): Promise<BackupManifest['log']> {
  const log = await openLogToRead(place.kind === 'file' ? { ...place, file: dataFilesIn(folder).log } : place);
  try {
    return { logId: (await log.identity()).logId, position: await log.head(), on: place.kind };
  } finally {
    await log.close();
  }
}

/** All files of a backup but its manifest, with their hashes. */
export async function filesIn(folder: string): Promise<readonly BackedUpFile[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name !== MANIFEST && statSync(join(folder, name)).isFile()).sort();
  return Promise.all(
    files.map(async (path) => {
      const file = join(folder, path);
      return { path, bytes: statSync(file).size, sha256: await hashOf(file) };
    }),
  );
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Files for the owner alone, and on the disk before they are called a backup. */
async function syncAll(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const isFile = statSync(path).isFile();
    await chmod(path, isFile ? 0o600 : 0o700);
    await sync(path);
  }
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
