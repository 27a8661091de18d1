import { existsSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { forkLog } from '@throughline/event-store-sqlite';
import { JobFailure } from '@throughline/kernel';
import { z } from 'zod';
import { type BackupManifest, filesIn, MANIFEST } from './backup.js';
import { dataFilesIn } from './data-files.js';
import { type Disagreement, FilesDisagree } from './disagreement.js';
import type { EventStoreSettings, RecordsPlace } from './log-place.js';
import { withJournal } from './journals.js';
import { openWriteSide } from './write-side.js';

const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  log: z.object({ logId: z.string(), position: z.string(), on: z.enum(['file', 'server']).default('file') }),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

interface RestoreTerms {
  /** The folder of one backup. */
  readonly backup: string;
  /** The folder with the keys, which are backed up elsewhere; null when they are in the data directory already. */
  readonly keys: string | null;
  readonly dataDirectory: string;
  readonly tenant: string;
  /** The log server, as of now; null when the log is in the backup. */
  readonly eventStore: EventStoreSettings | null;
}

/**
 * Puts a backup into an empty data directory. The restored log has an identity of its own: whoever followed the lost one
 * notices. A log on a server is not touched: it is restored by the server's own means, before this. Views are made again at
 * the next start. Throws `JobFailure`: `backup-not-found`, `backup-damaged`, `backup-of-another-kind`,
 * `data-directory-not-empty`, `keys-missing`; and what opening the files throws, e.g. for keys of another vault.
 */
export async function restore({ backup, keys, dataDirectory, tenant, eventStore }: RestoreTerms): Promise<Restored> {
  const manifest = await manifestOf(backup);
  assertSameKind(manifest, eventStore);
  await assertWhole(backup, manifest);
  const files = dataFilesIn(dataDirectory);
  await assertEmpty(dataDirectory);
  const keysThere = existsSync(files.identityKey);
  if (keys === null && !keysThere) throw keysMissing();
  if (keys !== null && !existsSync(join(keys, 'kek.json'))) throw keysMissing();
  const partial = `${resolve(dataDirectory)}.restoring`;
  await rm(partial, { recursive: true, force: true });
  try {
    await fill(partial, { backup, manifest, keys: keys ?? dirname(files.identityKey) });
    if (!eventStore) forkLog(dataFilesIn(partial).log);
    const disagreement = await takeAsOne({ dataDirectory: partial, tenant, eventStore });
    await putInPlace(partial, dataDirectory);
    return { manifest, disagreement };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

export interface Restored {
  readonly manifest: BackupManifest;
  /** What does not agree with a log on a server, which was recorded in since the backup, or restored itself; null otherwise. */
  readonly disagreement: Disagreement | null;
}

function assertSameKind({ log }: BackupManifest, eventStore: EventStoreSettings | null): void {
  if ((log.on === 'server') === (eventStore !== null)) return;
  throw new JobFailure(
    'backup-of-another-kind',
    eventStore
      ? 'This backup holds a log. Leave THROUGHLINE_EVENT_STORE out to restore it, and copy it to the server afterwards.'
      : 'The log of this backup is on a server. Set THROUGHLINE_EVENT_STORE to it.',
  );
}

async function manifestOf(backup: string): Promise<BackupManifest> {
  const text = await readFile(join(backup, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new JobFailure(
      'backup-not-found',
      `There is no finished backup in ${backup}: it has no ${MANIFEST}. Name the folder of one finished backup.`,
    );
  const parsed = Manifest.safeParse(jsonIn(text));
  if (!parsed.success) throw damaged(MANIFEST);
  return parsed.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function assertWhole(backup: string, { files }: BackupManifest): Promise<void> {
  const there = new Map((await filesIn(backup)).map(({ path, sha256 }) => [path, sha256]));
  const changed = files.find(({ path, sha256 }) => there.get(path) !== sha256);
  if (changed) throw damaged(changed.path);
}

const damaged = (path: string): JobFailure =>
  new JobFailure('backup-damaged', `${path} is not what was backed up. Restore an older backup.`);

const keysMissing = (): JobFailure =>
  new JobFailure('keys-missing', 'Name the folder with the keys of this vault (kek.json) with --keys.');

/** Keys that were put there before the restore are no records. */
async function assertEmpty(dataDirectory: string): Promise<void> {
  const names = await readdir(dataDirectory).catch(() => []);
  const others = names.filter((name) => name !== 'keys');
  if (others.length > 0)
    throw new JobFailure(
      'data-directory-not-empty',
      `${dataDirectory} holds ${others[0]}. A backup is restored into an empty data directory: move the old one away, or name another.`,
      { about: 'surroundings' },
    );
}

interface Sources {
  readonly backup: string;
  readonly manifest: BackupManifest;
  readonly keys: string;
}

async function fill(directory: string, { backup, manifest, keys }: Sources): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const { path } of manifest.files) await copyOwn(join(backup, path), join(directory, path));
  const own = dirname(dataFilesIn(directory).identityKey);
  for (const name of await readdir(keys, { recursive: true }))
    if (statSync(join(keys, name)).isFile()) await copyOwn(join(keys, name), join(own, name));
}

async function copyOwn(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await cp(from, to);
  await chmod(to, 0o600);
}

/** The log comes last: until it is there, nothing starts on the directory. */
async function putInPlace(partial: string, dataDirectory: string): Promise<void> {
  if (!existsSync(dataDirectory)) return rename(partial, dataDirectory);
  await chmod(dataDirectory, 0o700);
  // Beside a log on a server, nothing starts without the vault.
  const { log: logFile, identity } = dataFilesIn(partial);
  const log = basename(existsSync(logFile) ? logFile : identity);
  const names = (await readdir(partial)).filter((name) => name !== log && name !== 'keys');
  for (const name of [...names, log]) await rename(join(partial, name), join(dataDirectory, name));
  const { identityKey } = dataFilesIn(dataDirectory);
  if (!existsSync(identityKey)) await rename(join(partial, 'keys'), dirname(identityKey));
  await rm(partial, { recursive: true, force: true });
}

/**
 * Log, vault, and journal were copied one after the other: the vault has seen a little more than the log. One on a server was
 * not copied: what it lacks, or has more, is for a person to accept.
 */
async function takeAsOne(place: RecordsPlace): Promise<Disagreement | null> {
  const writeSide = await openWriteSide({ ...place, evenWhenOlder: true });
  try {
    const { disagreement } = writeSide.companions;
    if (disagreement !== null && place.eventStore) return disagreement;
    if (disagreement !== null && disagreement !== 'log-older') throw new FilesDisagree(disagreement);
    await withJournal(place, writeSide, (companions) => companions.accept());
    return null;
  } finally {
    await writeSide.close();
  }
}
