import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { defineProblem, type ProblemType, Refusal } from '@throughline/kernel';

/** Only the owner reads and writes; SQLite gives its write-ahead and shared-memory files the same mode. */
export const OWNER_ONLY_FILE_MODE = 0o600;
const OWNER_ONLY_DIRECTORY_MODE = 0o700;

const OTHERS_MAY_READ = 0o077;
const WRITABLE_BY_OTHERS = 0o022;

export const NOT_A_FILE = 'This path does not name a plain file. Name one.';
export const OWNED_BY_ANOTHER = 'This file belongs to another account. Run chown on it.';
export const OPEN_TO_OTHERS = 'Other accounts can read or write this file. Run chmod 600 on it.';

/** What may be wrong with one kind of secret file. */
export interface ProtectedFile {
  readonly notAFile: ProblemType;
  readonly ownedByAnother: ProblemType;
  readonly openToOthers: ProblemType;
}

export const fileProblem = (code: string, sentence: string): ProblemType =>
  defineProblem({ code, kind: 'fault', sentence });

const directoryOwnedByAnother = defineProblem({
  code: 'directory-owned-by-another',
  kind: 'fault',
  sentence: 'This directory belongs to another account. Run chown on it, or name another directory.',
});

const directoryWritableByOthers = defineProblem({
  code: 'directory-writable-by-others',
  kind: 'fault',
  sentence: 'Other accounts can write in this directory. Run chmod 700 on it.',
});

/** The account this process runs as; undefined on systems without numbered accounts, where modes mean nothing either. */
function ownAccount(): number | undefined {
  return process.getuid?.();
}

/** Refuses a secret file that another account owns or that others could have read. */
export function refuseUnlessOwnersOnly(what: ProtectedFile, path: string, stats: Stats, account = ownAccount()): void {
  if (!stats.isFile()) throw new Refusal(what.notAFile, { details: { path } });
  if (account === undefined) return;
  if (stats.uid !== account) throw new Refusal(what.ownedByAnother, { details: { path } });
  if ((stats.mode & OTHERS_MAY_READ) !== 0) {
    throw new Refusal(what.openToOthers, { details: { path } });
  }
}

/** Makes a directory that only its owner enters; one that is there already must be ours and closed to other writers. */
export function ensureOwnDirectory(path: string, account = ownAccount()): void {
  const created = mkdirSync(path, { recursive: true, mode: OWNER_ONLY_DIRECTORY_MODE });
  if (created !== undefined) syncDirectory(dirname(created));
  const stats = statSync(path);
  if (account === undefined) return;
  if (stats.uid !== account) throw new Refusal(directoryOwnedByAnother, { details: { path } });
  if ((stats.mode & WRITABLE_BY_OTHERS) !== 0) {
    throw new Refusal(directoryWritableByOthers, { details: { path } });
  }
}

/** Opens without following a symbolic link, checks the very file that was opened, and hands its descriptor over. */
export function openOwnersOnly(what: ProtectedFile, path: string): number {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    refuseUnlessOwnersOnly(what, path, fstatSync(descriptor));
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/**
 * Writes a file whole and durably, or not at all; answers false and changes nothing when it is there already.
 * A hard link instead of a rename: of two processes that start together, one wins and neither overwrites.
 */
export function writeOnce(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}.draft`;
  const descriptor = openSync(draft, 'wx', OWNER_ONLY_FILE_MODE);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    closeSync(descriptor);
    rmSync(draft, { force: true });
  }
  syncDirectory(dirname(path));
  return true;
}

/** A new name survives a power cut only once its directory is on the disk too. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
