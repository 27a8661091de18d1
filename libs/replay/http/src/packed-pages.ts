import { hash } from 'node:crypto';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';

export interface PackedPage {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/**
 * Packs a page while it is read. The text of a whole page would hold up the main thread for tens of milliseconds where it is
 * put together and made bytes. Neither the parts nor the time change the bytes: a gzip header of Node.js holds no time.
 */
export class PageInParts {
  readonly #gzip = createGzip();
  readonly #packed = buffer(this.#gzip);

  /** Waits until the part is compressed, so that reading never runs ahead. */
  async add(lines: string): Promise<void> {
    if (!this.#gzip.write(lines)) await once(this.#gzip, 'drain');
  }

  async end(): Promise<PackedPage> {
    this.#gzip.end();
    const bytes = await this.#packed;
    return { bytes, sha256: hash('sha256', bytes) };
  }
}
