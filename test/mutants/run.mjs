/**
 * Puts one fault at a time into a copy of the sources and runs the test that must find it. `mutants.json` names both; it is committed
 * before it is run, so that no test is chosen afterwards.
 *
 *   node test/mutants/run.mjs               all of them
 *   node test/mutants/run.mjs cache copy    those whose names have one of these words
 *
 * Ends with 0 when every mutant is killed. A test that does not run, or fails without a fault, counts as none.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '../jest.mjs';

const LIMIT_MS = 120_000;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const wanted = process.argv.slice(2);
const all = JSON.parse(readFileSync(join(root, 'test', 'mutants', 'mutants.json'), 'utf8'));
const chosen = wanted.length === 0 ? all : all.filter(({ name }) => wanted.some((word) => name.includes(word)));

const copy = mkdtempSync(join(tmpdir(), 'throughline-mutants-'));
try {
  copySources();
  const survivors = chosen.filter((mutant) => !isKilled(mutant));
  process.stdout.write(`\n${chosen.length - survivors.length} of ${chosen.length} killed.\n`);
  process.exitCode = survivors.length === 0 && chosen.length > 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Packages of this repository are links into its folders: the copy has its own. What was built of them stays out; foreign packages stay whole. */
function copySources() {
  for (const name of ['libs', 'test', 'packs', 'jest.config.mjs', 'package.json'])
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => basename(path) !== 'dist' || path.includes('node_modules'),
    });
  const modules = join(copy, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '@throughline')
      cpSync(join(root, 'node_modules', name), join(modules, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
}

function isKilled({ name, file, replace, by, spec, killedBy }) {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(replace).length !== 2) return told(name, 'its edit does not fit the file any more');
  const before = run(spec, killedBy);
  if (before.failed > 0 || before.passed === 0)
    return told(name, `"${killedBy}" does not pass without it: ${before.why}`);
  writeFileSync(
    path,
    sound.replace(replace, () => by),
  );
  const after = run(spec, killedBy);
  writeFileSync(path, sound);
  if (after.broken) return told(name, 'the file does not load with it, which no test found out');
  if (after.failed === 0) return told(name, `"${killedBy}" passes all the same`);
  process.stdout.write(`  killed    ${name}\n`);
  return true;
}

function told(name, why) {
  process.stdout.write(`  SURVIVED  ${name}: ${why}\n`);
  return false;
}

/** How many tests of that name passed and failed; one that hangs has failed. */
function run(spec, name) {
  const what = ['--rootDir', '.', '--maxWorkers', '1', '--json', '--testTimeout', '20000'];
  const pattern = name.replaceAll(/[.*+?^${}()[\]\\]/g, '\\$&');
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [...jest.map((word) => word.replace(root, copy)), ...what, '-t', pattern, spec],
    {
      cwd: copy,
      encoding: 'utf8',
      timeout: LIMIT_MS,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (error) return { passed: 0, failed: 1, broken: false, why: error.message };
  const result = JSON.parse(stdout);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    broken: result.numRuntimeErrorTestSuites > 0,
    why: result.testResults.map(({ message }) => message).join('\n') || stderr.slice(-500),
  };
}
