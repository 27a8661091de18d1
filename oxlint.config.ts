import { areasByFolder, foldersForTests, projects } from './test/architecture/boundaries.ts';

const PURE_TYPES = ['kernel', 'domain'];
const forTests = [
  '**/*.spec.ts',
  '**/*.fixture.ts',
  ...foldersForTests.map((folder) => `**/src/${folder}/**`),
  'test/**',
];
const pureFolders = projects.filter(({ type }) => PURE_TYPES.includes(type)).map(({ folder }) => `${folder}/src/**`);
const impureFolders = Object.keys(areasByFolder).map((folder) => `${folder}/**`);
const nestFolders = projects
  .filter(({ type }) => ['kit', 'http', 'app'].includes(type))
  .map(({ folder }) => `${folder}/src/**`);

const clock = [
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'Temporal',
];
const outside = [
  'process',
  'fetch',
  'WebSocket',
  'XMLHttpRequest',
  'EventSource',
  'navigator',
  'console',
  'crypto',
  'require',
  'Worker',
  'Atomics',
];
const ambient = ['globalThis', 'global', 'eval', 'Function', 'WeakRef', 'FinalizationRegistry', 'Intl'];

const localTime = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'getTimezoneOffset',
  'toLocaleDateString',
  'toLocaleTimeString',
];
const localWords = ['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare'];

const purity = {
  'throughline/pure': 'error',
  'eslint/no-restricted-globals': [
    'error',
    ...[...clock, ...outside, ...ambient].map((name) => ({
      name,
      message: 'Pure code takes time, chance and the outside world as inputs.',
    })),
  ],
  'eslint/no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Pure code reads no clock: the time is an input.' },
    { object: 'Math', property: 'random', message: 'Pure code throws no dice: the number is an input.' },
    ...[...localTime, ...localWords].map((property) => ({
      property,
      message: 'The answer depends on the machine: its time zone or its language.',
    })),
  ],
};

const impure = Object.fromEntries(Object.keys(purity).map((rule) => [rule, 'off']));

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'jest'],
  jsPlugins: ['./test/architecture/rules/plugin.ts'],
  categories: { correctness: 'error' },
  ignorePatterns: [
    '**/dist/**',
    '**/dist-types/**',
    'apps/console/src/api/schema.d.ts',
    '**/node_modules/**',
    '**/coverage/**',
  ],
  rules: {
    'throughline/imports': 'error',
    'throughline/no-request-scope': 'error',
    'throughline/no-global-interceptor': 'error',
    'throughline/explicit-inject': 'error',

    'eslint/max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    'eslint/max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'eslint/max-params': ['error', { max: 5 }],
    'eslint/no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    'eslint/no-console': 'error',
    'eslint/no-eval': 'error',
    'eslint/eqeqeq': 'error',
    'eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', '**.then*'] }],
    // A property test has many kinds of outcome, and asserts of each what is true of it.
    'jest/no-conditional-expect': 'off',
    // `(able ? it : it.skip)(...)` is a test block too, which the rule does not see.
    'jest/no-standalone-expect': 'off',
    'jest/no-focused-tests': 'error',
    'jest/no-disabled-tests': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    // Data from outside is searched for control characters on purpose, and sets are copied before they change under the loop.
    'eslint/no-control-regex': 'off',
    'unicorn/no-useless-spread': 'off',
    // Ports and contexts are objects of plain functions, handed on as such; nothing in them asks for `this`.
    'typescript/unbound-method': 'off',
    // Code points are what folding and comparing names asks for.
    'typescript/no-misused-spread': 'off',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
  overrides: [
    { files: pureFolders, rules: purity },
    { files: [...impureFolders, ...forTests], rules: impure },
    {
      files: [...forTests, 'libs/testing/**'],
      rules: { 'eslint/max-lines': 'off', 'eslint/max-lines-per-function': 'off' },
    },
    // Markup is long where it is plain; what is decided in a screen stands in functions beside it.
    {
      files: ['apps/console/src/**/*.tsx'],
      rules: { 'eslint/max-lines-per-function': ['error', { max: 160 }], 'eslint/max-lines': ['error', { max: 260 }] },
    },
    { files: ['apps/{console,topics}/vite.config.ts'], rules: { 'import/no-default-export': 'off' } },
    // Tables of forms and of types made from the API's description.
    {
      files: ['apps/console/src/record/forms.ts', 'apps/console/src/api/schema.d.ts'],
      rules: { 'eslint/max-lines': 'off' },
    },
    // A table of synthetic people and places, not code.
    { files: ['**/demo/**/provider.ts'], rules: { 'eslint/max-lines': 'off' } },
    // NestJS reads the class of a body from emitted metadata at run time: a type-only import of it would switch its validation off.
    { files: nestFolders, rules: { 'typescript/consistent-type-imports': 'off' } },
    { files: ['*.config.*', 'test/architecture/rules/plugin.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['apps/cli/**', 'test/**'], rules: { 'eslint/no-console': 'off' } },
  ],
};
