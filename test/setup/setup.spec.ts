import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const setup = join(fileURLToPath(import.meta.url), '..', '..', '..', 'setup.mjs');
const version = process.version.slice(1);
const packages = { '': {}, 'node_modules/node': { version } };
/** Lists a package for another operating system too, which npm leaves out. */
const lockfile = { packages: { ...packages, 'node_modules/elsewhere': { version: '1.0.0', optional: true } } };

/** Stands in for npm: counts its runs, and leaves behind what `npm ci` leaves. */
const npm = (...more: readonly string[]) =>
  ['echo run >> npm-runs', 'sleep 0.3', 'rm -rf node_modules', ...more].join('\n');
const leavesPackages = [
  'mkdir -p node_modules/node/bin node_modules/.bin node_modules/typescript/bin',
  `ln -s "${process.execPath}" node_modules/node/bin/node`,
  'ln -s ../node/bin/node node_modules/.bin/node',
  'echo {} > node_modules/node/package.json',
  'cp compiler.mjs node_modules/typescript/bin/tsc',
  'cp installed.json node_modules/.package-lock.json',
];

describe('the set-up of a checkout', () => {
  let checkout: string;
  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'throughline-setup-'));
    cpSync(setup, join(checkout, 'setup.mjs'));
    write('package-lock.json', JSON.stringify(lockfile));
    write('installed.json', JSON.stringify({ packages }));
    write('compiler.mjs', "import { appendFileSync } from 'node:fs'; appendFileSync('builds', 'build\\n');");
    npmDoes(npm(...leavesPackages));
  });
  afterEach(() => rmSync(checkout, { recursive: true, force: true }));

  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text, { mode });
  };
  const npmDoes = (script: string) => write('bin/npm', `#!/bin/sh\n${script}\n`, 0o755);
  const linesOf = (path: string) =>
    existsSync(join(checkout, path)) ? readFileSync(join(checkout, path), 'utf8').trim().split('\n').length : 0;
  const usualPath = () => `${join(checkout, 'bin')}:${dirname(process.execPath)}:/usr/bin:/bin`;
  const run = (PATH = usualPath()) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = spawn(process.execPath, ['setup.mjs'], { cwd: checkout, env: { PATH } });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('close', (code) => resolve({ code, output }));
    });

  it('installs and builds a fresh clone, in two lines', async () => {
    const { code, output } = await run();
    expect({ code, lines: output.trim().split('\n').length }).toEqual({ code: 0, lines: 2 });
    expect({ installs: linesOf('npm-runs'), builds: linesOf('builds') }).toEqual({ installs: 1, builds: 1 });
  });

  it('does not install again what is there, and says nothing', async () => {
    await run();
    expect(await run()).toEqual({ code: 0, output: '' });
    expect(linesOf('npm-runs')).toBe(1);
  });

  it.each([
    [
      'the lockfile asks for another version',
      () =>
        write(
          'package-lock.json',
          JSON.stringify({ packages: { ...lockfile.packages, 'node_modules/more': { version: '2.0.0' } } }),
        ),
    ],
    ['a package was deleted', () => rmSync(join(checkout, 'node_modules/node/package.json'))],
    ['an installation was interrupted', () => rmSync(join(checkout, 'node_modules/.package-lock.json'))],
    ['Node.js is not there', () => rmSync(join(checkout, 'node_modules/node/bin/node'))],
  ])('installs again when %s', async (_, spoil) => {
    await run();
    spoil();
    await run();
    expect(linesOf('npm-runs')).toBe(2);
  });

  it('brings Node.js itself where npm was told to run no install scripts', async () => {
    const script =
      'const { mkdirSync, symlinkSync } = require("fs"); mkdirSync("bin"); symlinkSync(process.execPath, "bin/node");';
    npmDoes(
      npm(
        ...leavesPackages,
        'rm -r node_modules/node/bin node_modules/.bin/node',
        `echo '${script}' > node_modules/node/installArchSpecificPackage.js`,
      ),
    );
    expect((await run()).code).toBe(0);
    expect(existsSync(join(checkout, 'node_modules/.bin/node'))).toBe(true);
  });

  it.each([
    ['npm error code ECONNREFUSED', 'The package registry could not be reached'],
    ['npm error code EUSAGE', 'package.json and package-lock.json disagree'],
    ['npm error code ENOSPC', 'The disk is full'],
    ['npm error code EACCES', 'may not write'],
    ['npm error code ENOTEMPTY', 'Another npm is at work'],
  ])('explains %s, after all that npm said', async (error, advice) => {
    npmDoes(`echo "${error}" >&2; exit 1`);
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`${error}[\\s\\S]*${advice}`));
  });

  it('shows what the compiler said when the sources do not compile', async () => {
    write('compiler.mjs', "console.log('a.ts(1,1): error TS1005'); process.exit(2);");
    expect(await run()).toMatchObject({ code: 1, output: expect.stringContaining('error TS1005') });
  });

  it('says that npm is missing', async () => {
    rmSync(join(checkout, 'bin/npm'));
    expect(await run(join(checkout, 'bin'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm was not found'),
    });
  });

  it('waits for another that is at work, and does its work once', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(linesOf('npm-runs')).toBe(1);
    expect(both.map(({ output }) => output).join('')).toContain('waiting for it');
  });

  it('takes over from one that was killed', async () => {
    mkdirSync(join(checkout, '.setup.lock'));
    const long = new Date(Date.now() - 60_000);
    utimesSync(join(checkout, '.setup.lock'), long, long);
    expect((await run()).code).toBe(0);
    expect(existsSync(join(checkout, '.setup.lock'))).toBe(false);
  });

  it('leaves nothing behind when it is told to stop', async () => {
    npmDoes('sleep 5');
    const child = spawn(process.execPath, ['setup.mjs'], {
      cwd: checkout,
      env: { PATH: usualPath() },
      stdio: 'ignore',
    });
    while (!existsSync(join(checkout, '.setup.lock'))) await sleep(20);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    expect({ code: child.exitCode, locked: existsSync(join(checkout, '.setup.lock')) }).toEqual({
      code: 130,
      locked: false,
    });
  });
});
