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
import { Refusal } from '@throughline/kernel';

/** Only the owner reads and writes; SQLite gives its write-ahead and shared-memory files the same mode. */
export const OWNER_ONLY_FILE_MODE = 0o600;
const OWNER_ONLY_DIRECTORY_MODE = 0o700;

const OPEN_TO_OTHERS = 0o077;
const WRITABLE_BY_OTHERS = 0o022;

/** The account this process runs as; undefined on systems without numbered accounts, where modes mean nothing either. */
function ownAccount(): number | undefined {
  return process.getuid?.();
}

/** Refuses a secret file that another account owns or that others could have read. `what` starts the code: `key-file`. */
export function refuseUnlessOwnersOnly(what: string, path: string, stats: Stats, account = ownAccount()): void {
  if (!stats.isFile())
    throw new Refusal(`${what}-not-a-file`, 'This path does not name a plain file.', { details: { path } });
  if (account === undefined) return;
  if (stats.uid !== account) {
    throw new Refusal(`${what}-owned-by-another`, 'This file belongs to another account.', { details: { path } });
  }
  if ((stats.mode & OPEN_TO_OTHERS) !== 0) {
    throw new Refusal(`${what}-open-to-others`, 'Other accounts may read or write this file; run chmod 600 on it.', {
      details: { path },
    });
  }
}

/** Makes a directory that only its owner enters; one that is there already must be ours and closed to other writers. */
export function ensureOwnDirectory(path: string, account = ownAccount()): void {
  const created = mkdirSync(path, { recursive: true, mode: OWNER_ONLY_DIRECTORY_MODE });
  if (created !== undefined) syncDirectory(dirname(created));
  const stats = statSync(path);
  if (account === undefined) return;
  if (stats.uid !== account) {
    throw new Refusal('directory-owned-by-another', 'This directory belongs to another account.', {
      details: { path },
    });
  }
  if ((stats.mode & WRITABLE_BY_OTHERS) !== 0) {
    throw new Refusal(
      'directory-writable-by-others',
      'Other accounts may write in this directory; run chmod 700 on it.',
      { details: { path } },
    );
  }
}

/** Opens without following a symbolic link, checks the very file that was opened, and hands its descriptor over. */
export function openOwnersOnly(what: string, path: string): number {
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
