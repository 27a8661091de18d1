import { LogFileRefused } from './log-file-errors.js';

/** What a connection says of itself after its first read; before that SQLite answers from what it was told. */
export interface ConnectionSettings {
  readonly journalMode: string;
  /** 0 off, 1 normal, 2 full, 3 extra. */
  readonly synchronous: number;
  readonly sqliteVersion: string;
}

const SYNCHRONOUS_FULL = 2;
/** https://www.sqlite.org/releaselog/3_51_3.html: up to 3.51.2 a WAL reset can corrupt the database. */
const LAST_UNSOUND_SQLITE = [3, 51, 2] as const;

/** Refuses a connection that would acknowledge a commit before it is on the disk. */
export function assertDurable({ journalMode, synchronous, sqliteVersion }: ConnectionSettings): void {
  if (isUnsound(sqliteVersion)) {
    throw new LogFileRefused(
      'sqlite-too-old',
      'SQLite up to 3.51.2 can corrupt a log. Use the Node.js in node_modules, or a newer one.',
    );
  }
  if (journalMode !== 'wal' || synchronous < SYNCHRONOUS_FULL) {
    throw new LogFileRefused(
      'log-not-durable',
      'This disk does not support write-ahead logging with full synchronization. Put the data directory on a local disk.',
    );
  }
}

function isUnsound(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, limit] of LAST_UNSOUND_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part !== limit) return part < limit;
  }
  return true;
}
