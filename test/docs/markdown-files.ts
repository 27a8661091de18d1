import { readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every document that people read, as a path from the root. */
export const documents: readonly string[] = [
  ...markdownIn('.', false),
  ...['docs', 'packs', 'deploy'].flatMap((folder) => markdownIn(folder, true)),
];

function markdownIn(folder: string, recursive: boolean): readonly string[] {
  return readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => normalize(join(folder, name)));
}
