import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';

/** A folder of its own for one specification file, removed at its end. */
export function scratchFolder(): { readonly path: (...parts: readonly string[]) => string } {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'throughline-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { path: (...parts) => join(folder, ...parts) };
}
