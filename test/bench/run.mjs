/**
 * Measures what docs/benchmarks.md reports: ratios within one run, so that the machine matters little. Nothing here is a test.
 *
 *   npm run bench                                 every row, at full scale (an hour or more)
 *   npm run bench -- --quick                      a tenth of the events, fewer rounds: a first look
 *   npm run bench -- --only emmett,census       only these rows
 *   npm run bench -- --json results.json          the same figures for a machine to read
 *   npm run bench -- --profile /tmp/profiles      each contestant leaves a CPU profile there, and is slower for it
 *
 * The rows run on the Node.js that the service runs on. Where another one was called, this calls that one.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const bench = spawn(
  ownNode,
  ['--disable-warning=ExperimentalWarning', join(here, 'bench.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
bench.on('error', (error) => {
  process.stderr.write(`The Node.js of this repository cannot be started (${error.message}); run \`npm run setup\`.\n`);
  process.exitCode = 1;
});
bench.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
