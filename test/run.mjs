/**
 * Everything that can be checked on this machine, with a table at the end; `npm test` runs it after the set-up. What only reads
 * the sources runs at once, most of the rest one step after the other. A step that passes prints one line; a step that fails prints all
 * it has to say. What could not run says why.
 *
 *   npm test                          everything
 *   npm test -- lint units            only these steps (their names are in the table)
 *   npm run test:faults               the long fault program: 2,000 cycles of kill and restart, 1,000 kills of a partner
 *
 * THROUGHLINE_TEST_MINUTES=N: specs that look closer begin within N minutes, or not at all.
 * A spec that cannot run here prints `SKIPPED: <what>: <why>` to standard error. With CI=true a skip of something that .ci/run
 * installs is a failure; with THROUGHLINE_NO_SKIPS=1 every skip is.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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
const LONG_SUITES = [
  '/faults/',
  '/publication/killed',
  '/replay/',
  '/partner-copy',
  '/flipped-bits',
  '/killed-files',
  '/esdb/moved-histories',
];
/** Suites that run at once with each other: each mostly waits for the one long spec that it has. */
const SIDE_BY_SIDE = ['clients', 'docs'];
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
/** Partners who follow, and readers who take much, with the log on a server: only by `npm run test:replay:esdb`, for each of its specs takes minutes. */
const REPLAY_ON_ESDB = 'replay-on-esdb';
/**
 * Specs that look closer at what others look at too, the more telling ones first. They run last, a few at a time. Where .ci/run
 * sets THROUGHLINE_TEST_MINUTES, none begins after so many minutes, and each that did not run is named.
 */
const CLOSER_LOOKS = [
  ['publication', ['broker-loss']],
  ['faults', ['ending', 'backup']],
  ['acceptance', ['nonsense']],
  ['publication', ['registry', 'encrypted', 'broker-disk-full']],
  ['replay', ['greedy', 'rebuild', 'long-log']],
  ['publication', ['compacted-topics', 'documents']],
  ['units', ['apps/cli/src/main', 'apps/cli/src/commands/files-agree', 'libs/import/src/writing/synchronization']],
  [
    'units',
    [
      'apps/cli/src/commands/import-log',
      'apps/cli/src/commands/export-resumed',
      'apps/cli/src/commands/killed-files',
      'apps/api/src/partner-copy',
    ],
  ],
  [
    'units',
    ['apps/api/src/http/sockets', 'libs/proof/src/tree', 'apps/cli/src/commands/pack', 'libs/demo/src/make-demo'],
  ],
  ['units', ['libs/demo/src/generate-demo', 'apps/cli/src/live/play-live']],
  ['console', ['accessible', 'bad-days', 'figures', 'hard-texts']],
  ['console', ['stay-forms', 'correcting', 'reach', 'keys']],
  ['console', ['failing', 'worklist', 'new-client', 'audit-links', 'strange-records']],
  ['console', ['provider-sign-in', 'ghost', 'at-level', 'accessible-states']],
  ['console', ['by-keys', 'erasing', 'unbroken', 'audit-table']],
  ['console', ['live', 'prove', 'topics-page', 'findings', 'path-chart', 'print', 'weight', 'pictures']],
];
/** Cheap and telling ones first; a suite that is not named here runs after these. */
const SUITE_ORDER = [
  'architecture',
  'setup',
  'stored-events',
  'esdb',
  'acceptance',
  'console',
  'clients',
  'docs',
  'publication',
  'replay',
  'faults',
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const started = Date.now();
const minutes = Number(process.env.THROUGHLINE_TEST_MINUTES ?? Number.POSITIVE_INFINITY);
const tool = (...path) => join(root, 'node_modules', ...path);

process.exitCode = await main(process.argv.slice(2));

async function main(wanted) {
  const steps = wanted.includes('--faults') ? [faultProgram()] : stepsFor(wanted);
  const results = [];
  for (const group of groupsOf(steps)) results.push(...(await Promise.all(group.map(perform))));
  return report(results);
}

/** Steps of one `at` that follow each other run at once. */
function groupsOf(steps) {
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.at !== undefined && last?.[0].at === step.at) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/** Asked for by name, the acceptance suite runs whole on the log server, and the replay suite runs at all. */
function stepsFor(wanted) {
  const isWanted = (name, suite) => wanted.length === 1 && wanted[0] === name && suites().includes(suite);
  if (isWanted(ON_ESDB, 'acceptance')) return [acceptanceOnEsdb(['/test/acceptance/'])];
  if (isWanted(REPLAY_ON_ESDB, 'replay'))
    return [
      onEsdb({
        name: REPLAY_ON_ESDB,
        specs: ['killed', 'rebuild', 'greedy'].map((name) => `/test/replay/${name}.spec`),
      }),
    ];
  return chosen(allSteps(), wanted);
}

function allSteps() {
  return [
    {
      name: 'format',
      at: 'sources',
      parameters: [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    },
    { name: 'lint', at: 'sources', parameters: [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '.'] },
    { name: 'types', at: 'sources', parameters: [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.spec.json'] },
    specsOf('units'),
    ...suites().map((name) => specsOf(name)),
    ...CLOSER_LOOKS.flatMap(([name, specs]) =>
      closerLook(
        name,
        specs.filter((spec) => isThere(name, spec)),
      ),
    ),
    ...(suites().includes('acceptance')
      ? [acceptanceOnEsdb(ON_ESDB_IN_CI.map((name) => `/test/acceptance/${name}.spec`))]
      : []),
  ];
}

function fileOf(name, spec) {
  return name === 'units' ? `/${spec}\\.spec` : `/test/${name}/${spec}\\.spec`;
}

function jestIn(name, ...parameters) {
  return [...jest, '--rootDir', name === 'units' ? root : join(root, 'test'), ...parameters];
}

function workersOf(name) {
  return ALONE.includes(name) ? '1' : '2';
}

function specsOf(name) {
  const closer = CLOSER_LOOKS.flatMap(([of, specs]) =>
    of === name ? specs.map((spec) => `|${fileOf(of, spec)}`) : [],
  );
  return {
    name,
    parameters: jestIn(
      name,
      ...['--maxWorkers', workersOf(name)],
      ...(name === 'units' ? ['/apps/', '/libs/'] : [`/test/${name}/`]),
      // Last, because it takes all that follows.
      ...(closer.length > 0 ? [`--testPathIgnorePatterns=/node_modules/|/dist/${closer.join('')}`] : []),
    ),
    ...(SUITE_LIMITS_MS[name] && { limitMs: SUITE_LIMITS_MS[name] }),
    ...(SIDE_BY_SIDE.includes(name) && { at: 'side by side' }),
  };
}

function isThere(name, spec) {
  return existsSync(join(root, ...(name === 'units' ? [] : ['test', name]), `${spec}.spec.ts`));
}

function closerLook(name, specs) {
  if (specs.length === 0) return [];
  const files = specs.map((spec) => fileOf(name, spec));
  return { name, mayWait: specs, parameters: jestIn(name, ...['--maxWorkers', workersOf(name)], ...files) };
}

function acceptanceOnEsdb(specs) {
  return {
    ...onEsdb({ name: ON_ESDB, specs, workers: '2' }),
    limitMs: SUITE_LIMITS_MS[ON_ESDB],
    ...(specs.length > 1 && { mayWait: ON_ESDB_IN_CI }),
  };
}

function onEsdb({ name, specs, workers = '1' }) {
  return {
    name,
    parameters: [...jest, '--rootDir', join(root, 'test'), '--maxWorkers', workers, ...specs],
    environment: { THROUGHLINE_ACCEPTANCE_ESDB: process.env.THROUGHLINE_TEST_ESDB || 'test-server' },
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
      `There is no step called ${unknown.join(', ')}. There are: ${[...new Set(steps.map(({ name }) => name))].join(', ')}.\n`,
    );
    process.exit(2);
  }
  return wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.includes(name));
}

async function perform(step) {
  if (step.mayWait && Date.now() - started > minutes * 60_000) return left(step);
  const began = Date.now();
  const life = setInterval(
    () => process.stdout.write(`  ... ${step.name}: ${secondsSince(began)} s\n`),
    SIGN_OF_LIFE_MS,
  );
  const { code, output } = await run(step);
  clearInterval(life);
  const result = {
    name: step.name,
    passed: code === 0,
    seconds: secondsSince(began),
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

function left({ name, mayWait }) {
  const skips = mayWait.map((spec) => ({ what: `${name}/${spec}`, why: `the ${minutes} minutes were over` }));
  return { name, passed: true, seconds: 0, counted: `${mayWait.length} spec files did not run`, skips };
}

function run({ parameters, environment, limitMs = STEP_LIMIT_MS, aloud = false }) {
  return new Promise((resolve) => {
    const PATH = `${tool('.bin')}:${process.env.PATH}`;
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      env: {
        ...process.env,
        PATH,
        THROUGHLINE_TEST_RUN: String(process.pid),
        NX_DAEMON: 'false',
        NX_NO_CLOUD: 'true',
        ...environment,
      },
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
      : `\nFailed: ${[...new Set(failed.map(({ name }) => name)), ...(intolerable.length > 0 ? ['skips'] : [])].join(', ')}.\n`,
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

function secondsSince(began) {
  return Math.round((Date.now() - began) / 1_000);
}
