import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { assertLeaseName, type Lease, type Leases } from '@throughline/event-store';
import { makeOnce } from './claim-file.js';
import { isBusy } from './is-busy.js';

const LOOK_MS = 250;
const OWNER_ONLY_FOLDER = 0o700;

/**
 * Leases among the threads and processes of one machine. Each is an exclusive transaction on an empty file of a folder: the
 * operating system drops it when its holder dies in whatever way, so none goes stale, and no clock decides.
 */
export class SqliteLeases implements Leases {
  /** The folder is made when something is taken first. */
  constructor(private readonly folder: string) {}

  async take(name: string, signal: AbortSignal, onWaiting?: () => void): Promise<Lease | null> {
    assertLeaseName(name);
    const file = this.#fileOf(name);
    let waiting = false;
    while (!signal.aborted) {
      const held = hold(file);
      if (held) return leaseOn(held);
      if (!waiting) onWaiting?.();
      waiting = true;
      await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
    return null;
  }

  #fileOf(name: string): string {
    mkdirSync(this.folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    const file = join(this.folder, `${name.replaceAll('/', '.')}.lock`);
    makeOnce(file);
    return file;
  }
}

/** Null while another has it. */
function hold(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

/** It ends with the process, and not before it is released. */
const leaseOn = (database: DatabaseSync): Lease => ({
  lost: new AbortController().signal,
  release: async () => {
    if (database.isOpen) database.close();
  },
});
