import { prepareDataDirectory } from './data-directory.js';
import { lockForWriting } from './exclusive-lock.js';

/**
 * Keeps a data directory for one process, also where its log is elsewhere: `file` is where a log in it would be. Makes the
 * directory, or refuses it. Answers the release. Throws `LogFileRefused`.
 */
export function claimDataDirectory(file: string): () => void {
  prepareDataDirectory(file);
  return lockForWriting(file);
}
