/**
 * How Jest is run, written once: `npm test` takes the parameters, the script of each project runs this file in its folder.
 *
 *   node ../../test/jest.mjs [--rootDir folder] [more for Jest]
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** For Node: the modules of ECMAScript, Jest and its one configuration. */
export const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  '-c',
  join(root, 'jest.config.mjs'),
];

if (import.meta.main) {
  const given = process.argv.slice(2);
  const folder = given.includes('--rootDir') ? [] : ['--rootDir', process.cwd()];
  const child = spawn(process.execPath, [...jest, ...folder, ...given], { stdio: 'inherit' });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
