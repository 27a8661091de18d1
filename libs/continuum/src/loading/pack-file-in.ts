import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPackFile } from './load-packs.js';

/** The file of a folder that holds a sound pack; of any version when none is named. Undefined when there is none. */
export async function packFileIn(
  folder: string,
  wanted: { readonly id: string; readonly version?: string },
): Promise<string | undefined> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && !name.endsWith('.mapping.yaml'));
  // Packs are mostly in a file of their own name.
  for (const name of names.sort((a, b) => Number(b === `${wanted.id}.yaml`) - Number(a === `${wanted.id}.yaml`))) {
    const answer = await checkPackFile(join(folder, name));
    if (
      answer.ok &&
      answer.pack.id === wanted.id &&
      (wanted.version === undefined || answer.pack.version === wanted.version)
    )
      return join(folder, name);
  }
  return undefined;
}
