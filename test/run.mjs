/**
 * Everything that can be checked on this machine, with a table at the end; `npm test` runs it after the set-up. What only reads
 * the sources runs at once, the rest one step after the other. A step that passes prints one line; a step that fails prints all
 * it has to say. What could not run says why.
 *
 *   npm test                          everything
 *   npm test -- lint units            only these steps (their names are in the table)
 *   npm run test:faults               the long fault program: 2,000 cycles of kill and restart, 1,000 kills of a partner
 *
 * A spec that cannot run here prints `SKIPPED: <what>: <why>` to standard error. With CI=true a skip of something that .ci/run
 * installs is a failure; with THROUGHLINE_NO_SKIPS=1 every skip is.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from './jest.mjs';

const FAULT_CYCLES = 2_000;
const KILLS = 1_000;
const STEP_LIMIT_MS = 25 * 60_000;
const FAULTS_LIMIT_MS = 6 * 60 * 60_000;
const SIGN_OF_LIFE_MS = 60_000;
const INSTALLED_BY_CI = /^(chromium|curl|java|jq|kcat|mvn|postgresql|python3)\b/i;
/** What the long program runs, each in its long form. */
const LONG_SUITES = ['/faults/', '/publication/killed', '/replay/', '/partner-copy', '/flipped-bits'];
/** Suites whose files must not run at once: they start many processes. */
const ALONE = ['clients', 'faults', 'publication', 'replay'];
/** A suite that builds foreign programs ends before it eats up the time of the others. */
const SUITE_LIMITS_MS = { clients: 12 * 60_000, 'acceptance-on-esdb': 15 * 60_000 };
/**
 * The acceptance suite once more, with the log on a server: all of it by `npm run test:acceptance:esdb`, and in CI what tells most,
 * within three minutes: repeats, late entries, erasure, scopes, counts.
 */
const ON_ESDB = 'acceptance-on-esdb';
const ON_ESDB_IN_CI = ['repeated-requests', 'late-entries', 'census', 'approvals', 'returning', 'audit'];
/** Cheap and telling ones first; a suite that is not named here runs after these. */
const SUITE_ORDER = [
  'architecture',
  'setup',
  'stored-events',
  'esdb',
  'acceptance',
  'console',
  'clients',
  'publication',
  'replay',
  'faults',
  'docs',
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tool = (...path) => join(root, 'node_modules', ...path);

process.exitCode = await main(process.argv.slice(2));

async function main(wanted) {
  const steps = wanted.includes('--faults') ? [faultProgram()] : stepsFor(wanted);
  const read = steps.filter(({ reads }) => reads);
  const results = await Promise.all(read.map(perform));
  for (const step of steps) if (!step.reads) results.push(await perform(step));
  return report(results);
}

/** Asked for by name, the acceptance suite runs whole on the log server. */
function stepsFor(wanted) {
  const whole = wanted.length === 1 && wanted[0] === ON_ESDB && suites().includes('acceptance');
  return whole ? [acceptanceOnEsdb(['/test/acceptance/'])] : chosen(allSteps(), wanted);
}

function allSteps() {
  const units = { name: 'units', parameters: [...jest, '--rootDir', root, '--maxWorkers', '2', '/apps/', '/libs/'] };
  return [
    {
      name: 'format',
      reads: true,
      parameters: [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    },
    { name: 'lint', reads: true, parameters: [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '.'] },
    { name: 'types', reads: true, parameters: [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.spec.json'] },
    units,
    ...suites().map((name) => ({
      name,
      parameters: [
        ...jest,
        '--rootDir',
        join(root, 'test'),
        '--maxWorkers',
        ALONE.includes(name) ? '1' : '2',
        `/test/${name}/`,
      ],
      ...(SUITE_LIMITS_MS[name] && { limitMs: SUITE_LIMITS_MS[name] }),
    })),
    ...(suites().includes('acceptance')
      ? [acceptanceOnEsdb(ON_ESDB_IN_CI.map((name) => `/test/acceptance/${name}.spec`))]
      : []),
  ];
}

function acceptanceOnEsdb(specs) {
  return {
    name: ON_ESDB,
    parameters: [...jest, '--rootDir', join(root, 'test'), '--maxWorkers', '2', ...specs],
    environment: { THROUGHLINE_ACCEPTANCE_ESDB: process.env.THROUGHLINE_TEST_ESDB || 'test-server' },
    limitMs: SUITE_LIMITS_MS[ON_ESDB],
  };
}

function suites() {
  const folders = readdirSync(join(root, 'test'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['node_modules', 'containers'].includes(entry.name),
  );
  const withSpecs = folders
    .map(({ name }) => name)
    .filter((name) =>
      readdirSync(join(root, 'test', name), { recursive: true }).some((file) => file.endsWith('.spec.ts')),
    );
  const rank = (name) => (SUITE_ORDER.includes(name) ? SUITE_ORDER.indexOf(name) : SUITE_ORDER.length);
  return withSpecs.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function faultProgram() {
  const { THROUGHLINE_FAULT_CYCLES = String(FAULT_CYCLES), THROUGHLINE_KILLS = String(KILLS) } = process.env;
  const environment = { THROUGHLINE_FAULT_CYCLES, THROUGHLINE_KILLS };
  // Seen by its own output as it goes: it takes long, and a person watches it.
  return {
    name: 'faults',
    parameters: [...jest, '--rootDir', root, '--maxWorkers', '1', ...LONG_SUITES],
    environment,
    limitMs: FAULTS_LIMIT_MS,
    aloud: true,
  };
}

function chosen(steps, wanted) {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no step called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.\n`,
    );
    process.exit(2);
  }
  return wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.includes(name));
}

async function perform(step) {
  const started = Date.now();
  const life = setInterval(
    () => process.stdout.write(`  ... ${step.name}: ${secondsSince(started)} s\n`),
    SIGN_OF_LIFE_MS,
  );
  const { code, output } = await run(step);
  clearInterval(life);
  const result = {
    name: step.name,
    passed: code === 0,
    seconds: secondsSince(started),
    counted: countIn(output),
    skips: skipsIn(output),
  };
  if (!result.passed && !step.aloud)
    process.stdout.write(
      `\n----- ${step.name} failed: all it said -----\n${output.trim()}\n----- end of ${step.name} -----\n\n`,
    );
  process.stdout.write(`${line(result)}\n`);
  return result;
}

function run({ parameters, environment, limitMs = STEP_LIMIT_MS, aloud = false }) {
  return new Promise((resolve) => {
    const PATH = `${tool('.bin')}:${process.env.PATH}`;
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      env: { ...process.env, PATH, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (aloud) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) =>
      resolve({
        code: code ?? 1,
        output: signal === null ? output : `${output}\nStopped by ${signal}; the limit is ${limitMs / 60_000} minutes.`,
      }),
    );
  });
}

function report(results) {
  const skips = results.flatMap(({ name, skips: ofStep }) => ofStep.map((skip) => ({ step: name, ...skip })));
  const intolerable = skips.filter(
    ({ what }) => process.env.THROUGHLINE_NO_SKIPS === '1' || (process.env.CI === 'true' && INSTALLED_BY_CI.test(what)),
  );
  const failed = results.filter(({ passed }) => !passed);

  process.stdout.write(`\n${results.map(line).join('\n')}\n`);
  if (skips.length > 0) process.stdout.write('\nCould not run here:\n');
  for (const { step, what, why } of skips) process.stdout.write(`  ${step}: ${what}${why === '' ? '' : `: ${why}`}\n`);
  if (intolerable.length > 0)
    process.stdout.write(`\nMust run here and did not: ${intolerable.map(({ what }) => what).join(', ')}.\n`);
  if (results.length === 0) process.stdout.write('Nothing ran.\n');
  const passed = failed.length === 0 && intolerable.length === 0 && results.length > 0;
  process.stdout.write(
    passed
      ? '\nPassed.\n'
      : `\nFailed: ${[...failed.map(({ name }) => name), ...(intolerable.length > 0 ? ['skips'] : [])].join(', ')}.\n`,
  );
  return passed ? 0 : 1;
}

function line({ name, passed, seconds, counted }) {
  return `  ${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${String(seconds).padStart(5)} s   ${counted}`.trimEnd();
}

/** The line in which the test runner counts, or the linter does. */
function countIn(output) {
  return /^Tests:\s+(.+)$/m.exec(output)?.[1] ?? /^(Found \d+ warnings? and \d+ errors?)/m.exec(output)?.[1] ?? '';
}

function skipsIn(output) {
  const lines = new Set(
    output
      .split('\n')
      .filter((text) => /^\s*SKIPPED: /.test(text))
      .map((text) => text.trim()),
  );
  return [...lines].map((text) => {
    const [, what = '', why = ''] = /^SKIPPED: ([^:]+)(?:: (.*))?$/.exec(text) ?? [
      undefined,
      text.slice('SKIPPED: '.length),
    ];
    return { what, why };
  });
}

function secondsSince(started) {
  return Math.round((Date.now() - started) / 1_000);
}
