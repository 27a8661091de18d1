import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Ours among the packages: in a clone they are those of the clone. */
const OWN_PACKAGES = '@throughline';
const MADE = ['dist', 'node_modules'];

/**
 * Clones the repository into a folder, with what is not committed yet, as a reader of the documents does. To be ready in
 * seconds, it is not installed and not built anew: foreign packages are links to those of this tree, and what was built here is
 * copied. The set-up of `npm start` looks at both, as in every clone.
 */
export function freshClone(root: string, folder: string): void {
  git(root, 'clone', '--quiet', '--local', '--no-hardlinks', root, folder);
  for (const path of changedIn(root)) {
    rmSync(join(folder, path), { force: true });
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path));
  }
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const made of madeBelow(root, '')) {
    if (made.endsWith('node_modules')) symlinkSync(join(root, made), join(folder, made));
    else cpSync(join(root, made), join(folder, made), { recursive: true });
  }
}

const git = (root: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', maxBuffer: 64_000_000 });

/** Files that are not as they were committed, new ones included. */
const changedIn = (root: string): readonly string[] =>
  ['--modified', '--others']
    .flatMap((kind) => git(root, 'ls-files', '-z', '--exclude-standard', kind).split('\0'))
    .filter((path) => path !== '' && lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() !== true);

function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    // Relative links, which lead into the clone.
    if (name === OWN_PACKAGES) cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(from, name), join(to, name));
  }
}

/** Folders of what was built, and of packages of one part alone. */
function madeBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => {
      const path = join(folder, name);
      if (!MADE.includes(name)) return madeBelow(root, path);
      return path === 'node_modules' || !existsSync(join(root, dirname(path), 'package.json')) ? [] : [path];
    });
}
