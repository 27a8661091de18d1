import { statfs } from 'node:fs/promises';
import type { IdentityVault } from '@throughline/identity';

/** Less than this, in bytes, and the next writes may not fit: log and vault each write ahead before they write. */
export const FREE_BYTES_MIN = 64 * 1024 * 1024;
/** A look writes and synchronizes: answers are kept this long. */
const LOOK_MS = 5_000;

/** `full`: the disk of the data directory has less than 64 MiB left. `unwritable`: the identity vault takes no writes. */
export const STORAGE_STATES = ['writable', 'full', 'unwritable'] as const;
export type StorageState = (typeof STORAGE_STATES)[number];

interface StorageWatchParts {
  readonly dataDirectory: string;
  readonly vault: Pick<IdentityVault, 'canWrite'>;
  /** Ms since any start. */
  readonly steady: () => number;
  /** Of the disk that holds this directory; the file system's answer when absent. */
  readonly freeBytes?: (directory: string) => Promise<number>;
}

/** Whether what is recorded next can be stored. */
export class StorageWatch {
  #lookedAt = Number.NEGATIVE_INFINITY;
  #state: Promise<StorageState> = Promise.resolve('writable');

  constructor(private readonly parts: StorageWatchParts) {}

  look(): Promise<StorageState> {
    const now = this.parts.steady();
    if (now - this.#lookedAt >= LOOK_MS) {
      this.#lookedAt = now;
      this.#state = this.#look();
    }
    return this.#state;
  }

  async #look(): Promise<StorageState> {
    const { dataDirectory, vault, freeBytes = freeBytesOf } = this.parts;
    if ((await freeBytes(dataDirectory)) < FREE_BYTES_MIN) return 'full';
    return (await vault.canWrite()) ? 'writable' : 'unwritable';
  }
}

async function freeBytesOf(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}
