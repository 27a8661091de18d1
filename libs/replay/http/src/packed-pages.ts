import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

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
