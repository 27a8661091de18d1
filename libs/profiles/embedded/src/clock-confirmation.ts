import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dataFilesIn } from './data-files.js';

/** An operator's word that the wall clock is right, left in the data directory for the service that runs on it. */
export function confirmClock(dataDirectory: string): void {
  writeFileSync(dataFilesIn(dataDirectory).clockConfirmation, '', { mode: 0o600 });
}

/** Whether there was such a word. It counts once. */
export function takeClockConfirmation(dataDirectory: string): boolean {
  const file = dataFilesIn(dataDirectory).clockConfirmation;
  if (!existsSync(file)) return false;
  rmSync(file);
  return true;
}
