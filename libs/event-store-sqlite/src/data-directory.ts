import { accessSync, constants, fsyncSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LogFileRefused } from './log-file-errors.js';

/** Makes the directory of a log file, or refuses it, before SQLite would fail with a sentence that helps nobody. */
export function prepareDataDirectory(file: string): void {
  const directory = dirname(file);
  makeDirectory(directory);
  refuseAnotherUsersDirectory(directory);
  try {
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    if (statSync(file, { throwIfNoEntry: false })) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (cause) {
    throw notWritable(cause);
  }
}

function makeDirectory(directory: string): void {
  try {
    const created = mkdirSync(directory, { recursive: true, mode: 0o700 });
    // Without this, a power cut could take the new directory, and the acknowledged events in it.
    if (created) syncDirectory(dirname(created));
  } catch (cause) {
    throw notWritable(cause);
  }
}

function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The superuser may write anywhere, and would leave files that the owner's own service can no longer open. */
function refuseAnotherUsersDirectory(directory: string): void {
  if (process.geteuid?.() === 0 && statSync(directory).uid !== 0) {
    throw new LogFileRefused(
      'data-directory-of-another-user',
      'The data directory belongs to another user. Run as that user, choose another directory, or give it to this user with chown.',
    );
  }
}

function notWritable(cause: unknown): LogFileRefused {
  return new LogFileRefused(
    'data-directory-not-writable',
    'The data directory cannot be written by this user. Check its owner and permissions, or choose another directory.',
    { cause },
  );
}
