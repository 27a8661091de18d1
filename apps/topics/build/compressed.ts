import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Leaves each script and style there compressed too, for the service to send. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    writeBundle({ dir }) {
      for (const name of readdirSync(dir!).filter((one) => /\.(js|css)$/.test(one)))
        writeFileSync(join(dir!, `${name}.gz`), gzipSync(readFileSync(join(dir!, name)), { level: 9 }));
    },
  };
}
