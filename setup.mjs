/**
 * Makes a checkout ready to run: installs what package-lock.json says when that is not what node_modules holds, then builds.
 * `npm start` and `npm test` run it first. It uses Node's own modules only, because nothing else is there yet on a fresh clone,
 * and it says one line per thing it did; the whole output of npm or of the compiler appears only when they fail.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR_MIN = 20;
const HEARTBEAT_MS = 1_000;
const HEARTBEAT_LOST_MS = 10_000;
const LOCK_POLL_MS = 200;

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, 'node_modules');
const lock = join(root, '.setup.lock');
const onWindows = process.platform === 'win32';
const ownNode = join(modules, 'node', 'bin', onWindows ? 'node.exe' : 'node');

/** The npm or compiler at work, which must not outlive a set-up that was told to stop. */
let running;

/** What a person can act on; its message is the whole output, without a stack. */
class SetupFailure extends Error {}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_MIN) return;
  throw new SetupFailure(
    `this is Node.js ${process.versions.node}; ${NODE_MAJOR_MIN} or newer is needed (https://nodejs.org). ` +
      'It only starts the set-up: the service itself runs on the Node.js 24 that the set-up installs.',
  );
}

/** Whether node_modules holds every package of the lockfile in its version; npm leaves its own list there when it has finished. */
function installed() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!wanted) throw new SetupFailure('package-lock.json is missing or unreadable; restore it from git.');
  const present = packagesOf(join(modules, '.package-lock.json'));
  if (!present) return false;
  const paths = Object.keys(wanted).filter((path) => path !== '' && path.includes('node_modules/'));
  return paths.every((path) => samePackage(wanted[path], present[path], path)) && ownNodeWorks();
}

/** A package for another operating system is listed in the lockfile and rightly absent from the disk. */
function samePackage(wanted, present, path) {
  if (present === undefined) return wanted.optional === true || wanted.peer === true;
  if (wanted.link) return present.link === true && present.resolved === wanted.resolved;
  return (
    present.version === wanted.version &&
    present.integrity === wanted.integrity &&
    existsSync(join(root, path, 'package.json'))
  );
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function ownNodeWorks() {
  const { stdout, status } = spawnSync(ownNode, ['--version'], { encoding: 'utf8' });
  const wanted = packagesOf(join(root, 'package-lock.json'))['node_modules/node'].version;
  return status === 0 && stdout.trim() === `v${wanted}` && (onWindows || existsSync(join(modules, '.bin', 'node')));
}

async function install() {
  const started = Date.now();
  process.stdout.write('Installing the packages that package-lock.json lists (about half a minute) ...\n');
  // Dev packages are asked for by name: under NODE_ENV=production npm would leave out the compiler and Node.js 24.
  const { code, output } = await run(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
    root,
  );
  if (code !== 0)
    throw new SetupFailure(`npm could not install the packages.\n\n${output.trim()}\n\n${adviceOn(output)}`);
  if (!ownNodeWorks()) await fetchOwnNode();
  process.stdout.write(`Installed in ${((Date.now() - started) / 1_000).toFixed(0)} s.\n`);
}

/** Where npm was told to skip install scripts, the one script that is needed runs here: it brings Node.js 24. */
async function fetchOwnNode() {
  const { code, output } = await run('node', ['installArchSpecificPackage.js'], join(modules, 'node'));
  if (code === 0 && !onWindows) {
    rmSync(join(modules, '.bin', 'node'), { force: true });
    symlinkSync(join('..', 'node', 'bin', 'node'), join(modules, '.bin', 'node'));
  }
  if (ownNodeWorks()) return;
  throw new SetupFailure(
    `Node.js 24 could not be installed for ${process.platform} ${process.arch}.\n\n${output.trim()}\n\n${adviceOn(output)}`,
  );
}

const advice = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT|ENOTCACHED|npm error network/,
    'The package registry could not be reached. Check the network, the proxy (npm config get proxy) or the mirror (npm config get registry), then run this again.',
  ],
  [/EUSAGE/, 'package.json and package-lock.json disagree. Run `npm install` and commit both.'],
  [/ENOTEMPTY|EBUSY/, 'Another npm is at work in node_modules. Wait until it has ended, then run this again.'],
  [/ENOSPC/, 'The disk is full: about 700 MB are needed.'],
  [/EACCES|EPERM|EROFS/, `This user may not write to ${root} or to the cache of npm (npm config get cache).`],
  [/^npm: .*ENOENT/, 'npm was not found. It comes with Node.js, or as the package `npm` of the operating system.'],
];

function adviceOn(output) {
  return advice.find(([sign]) => sign.test(output))?.[1] ?? 'Run `npm ci` here to see all that npm has to say.';
}

async function build() {
  const { code, output } = await run(ownNode, [join(modules, 'typescript', 'bin', 'tsc'), '-b'], root);
  if (code !== 0) throw new SetupFailure(`the sources do not compile.\n\n${output.trim()}`);
  await buildPages('console', ['index.html']);
  await buildPages('topics', ['build', '../../docs/asyncapi.yaml']);
}

/** Makes the pages of one app, unless they are newer than everything that they are made from. */
async function buildPages(app, madeFrom) {
  const folder = join(root, 'apps', app);
  const sources = [...madeFrom, 'package.json', 'vite.config.ts', 'public', 'src'].map((name) => join(folder, name));
  if (
    !existsSync(join(folder, 'package.json')) ||
    newestBelow(join(folder, 'dist', 'index.html')) > Math.max(...sources.map(newestBelow))
  )
    return;
  const { code, output } = await run(ownNode, [join(modules, 'vite', 'bin', 'vite.js'), 'build'], folder);
  if (code !== 0) throw new SetupFailure(`the pages of apps/${app} could not be built.\n\n${output.trim()}`);
}

/** When a file, or the newest file below a folder, was written: UTC ms, 0 when there is none. */
function newestBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestBelow(join(path, name))));
}

/** Resolves with the exit code and everything written; 127 when the program does not exist. */
function run(program, parameters, directory) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: directory,
      env: outsideEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: onWindows && program === 'npm',
    });
    running = child;
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Inside `npm start` the environment speaks of that npm run; and the Node.js in node_modules must not run the npm that deletes it. */
function outsideEnvironment() {
  const ofThisRun =
    /^npm_(package|lifecycle|command)|^npm_config_(local_prefix|prefix|workspaces?|include_workspace_root|omit|only|global)$/i;
  const kept = Object.entries(process.env).filter(([name]) => !ofThisRun.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), NX_DAEMON: 'false', NX_NO_CLOUD: 'true' };
}

/** One set-up at a time in one checkout: `npm start` and `npm test` may well be typed into two terminals at once. */
async function withLock(work) {
  for (let waiting = false; !tryLock(); waiting = true) {
    if (!waiting) process.stdout.write('Another set-up is at work in this folder; waiting for it ...\n');
    await sleep(LOCK_POLL_MS);
  }
  const heartbeat = setInterval(() => existsSync(lock) && utimesSync(lock, new Date(), new Date()), HEARTBEAT_MS);
  const stop = (signal) => {
    running?.kill(signal);
    rmSync(lock, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw new SetupFailure(`${root} cannot be written to (${error.code}).`);
    if (heartbeatLost(lock)) removeAbandoned();
    return false;
  }
}

/** A set-up that was killed leaves its lock behind, but touches it no more. */
function heartbeatLost(folder) {
  const touched = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  return touched !== undefined && Date.now() - touched > HEARTBEAT_LOST_MS;
}

/** Guarded by a second folder, so that of two that find the same abandoned lock none removes the fresh one of the other. */
function removeAbandoned() {
  const guard = `${lock}.removal`;
  if (heartbeatLost(guard)) rmSync(guard, { recursive: true, force: true });
  try {
    mkdirSync(guard);
  } catch {
    return;
  }
  if (heartbeatLost(lock)) rmSync(lock, { recursive: true, force: true });
  rmSync(guard, { recursive: true, force: true });
}

try {
  requireNode();
  await withLock(async () => {
    if (!installed()) await install();
    await build();
  });
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  process.stderr.write(`\nSet-up stopped: ${error.message}\n`);
  process.exitCode = 1;
}
