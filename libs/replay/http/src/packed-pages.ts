import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const KEPT_BYTES_MAX = 33_554_432;
const compress = promisify(gzip);

export interface PackedPage {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The same lines give the same bytes: a gzip header of Node.js holds no time. */
export async function packed(lines: string): Promise<PackedPage> {
  const bytes = await compress(lines);
  return { bytes, sha256: hash('sha256', bytes) };
}

/** Pages that were asked for last, so that one that is taken in parts is made once. */
export class KeptPages {
  readonly #pages = new Map<string, PackedPage>();
  #bytes = 0;

  get(key: string): PackedPage | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  keep(key: string, page: PackedPage): void {
    this.#drop(key);
    this.#pages.set(key, page);
    this.#bytes += page.bytes.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= KEPT_BYTES_MAX) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.bytes.length ?? 0;
    this.#pages.delete(key);
  }
}
