import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ensureOwnDirectory, writeOnce } from './protected-file.js';

const Tombstone = z.strictObject({ keyId: z.uuid(), destroyedAt: z.int(), method: z.string() });
export type Tombstone = z.infer<typeof Tombstone>;

const SUFFIX = '.json';

/**
 * What may never be used again, kept beside the key file and so outside every copy of the vault: a vault restored from
 * an old copy brings its wrapped keys back, and these tombstones take them away again at the next start.
 */
export class DestroyedKeys {
  readonly #directory: string;

  constructor(keyFile: string) {
    this.#directory = join(dirname(keyFile), 'destroyed-keys');
    ensureOwnDirectory(this.#directory);
  }

  /** Durable when this returns. The first record of a key stands. */
  record(tombstone: Tombstone): void {
    writeOnce(join(this.#directory, `${tombstone.keyId}${SUFFIX}`), `${JSON.stringify(tombstone)}\n`);
  }

  all(): readonly Tombstone[] {
    return readdirSync(this.#directory)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => Tombstone.parse(JSON.parse(readFileSync(join(this.#directory, name), 'utf8'))));
  }
}
