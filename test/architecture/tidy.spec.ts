import { isForTests } from './boundaries.ts';
import { exportsUnused } from './exports.ts';
import { listsTypedAgain } from './lists.ts';
import { patternsTyped } from './patterns.ts';
import { filesBelow, packageEntries, textOf } from './sources.ts';
import { britishIdentifiers } from './spelling.ts';
import { circlesOf, codesTypedAgain, filesUnused, type Sources } from './tidy.ts';

/** Clients of the API: they know codes as any client does. */
const CLIENTS = ['apps/console/', 'libs/replay-client/'];
const typed = ['apps', 'libs'].flatMap(filesBelow).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
const production = sourcesOf(typed.filter((path) => !isForTests(path)));
const service = sourcesOf(Object.keys(production).filter((path) => !CLIENTS.some((folder) => path.startsWith(folder))));

const SCRIPTS = ['jest.config.mjs', 'oxlint.config.ts', 'setup.mjs'];
const everything = sourcesOf([
  ...SCRIPTS,
  ...['apps', 'libs', 'test']
    .flatMap(filesBelow)
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts')),
]);

function sourcesOf(paths: readonly string[]): Sources {
  return Object.fromEntries(paths.map((path) => [path, textOf(path)]));
}

describe('a refusal code', () => {
  it('stands in its declaration only', () => expect(codesTypedAgain(service)).toEqual([]));

  const declaration = "export const bedTaken = defineProblem({ code: 'bed-taken', sentence: 'Taken.' });";

  it.each([
    [
      'compared as a text',
      { 'b.ts': "export const is = (code: string) => code === 'bed-taken';" },
      ['b.ts: bed-taken'],
    ],
    ['declared again', { 'b.ts': declaration }, ['b.ts: bed-taken']],
    [
      'declared by a function of its own',
      { 'b.ts': "export const taken = fieldProblem('bed-taken', 'Taken.');" },
      ['b.ts: bed-taken'],
    ],
    ['named in a type', { 'b.ts': "export type Code = 'bed-taken' | 'bed-free';" }, ['b.ts: bed-taken']],
    [
      'read from its declaration',
      { 'b.ts': "import { bedTaken } from './a.js';\nexport const code = bedTaken.code;" },
      [],
    ],
  ])('is found when it is %s', (_what, planted, found) =>
    expect(codesTypedAgain({ 'a.ts': declaration, ...planted })).toEqual(found),
  );
});

describe('an enumeration', () => {
  /** Says who may do what, role by role: nobody gets a permission by joining an enumeration. */
  const PERMISSIONS = 'libs/access/src/may.ts';

  it('is declared once', () => {
    const { [PERMISSIONS]: permissions, ...others } = service;
    expect(permissions).toBeDefined();
    expect(listsTypedAgain(others)).toEqual([]);
  });

  const declaration = "export const COLORS = ['red', 'green', 'blue'] as const;";
  const again = ['blue | green | red: a.ts, b.ts'];

  it.each([
    ['as a schema, in another order', "z.enum(['green', 'red', 'blue']);", again],
    ['as a type', "type Color = 'red' | 'green' | 'blue' | null;", again],
    ['as what a field can be', "@Choice(['red', 'green', 'blue']) class Field {}", again],
    ['as an example', "api({ example: ['red', 'green', 'blue'] });", []],
    ['as names of properties', "type Some = Pick<Shape, 'red' | 'green' | 'blue'>;", []],
    ['in part', "z.enum(['red', 'green']);", []],
  ])('is found when it is typed again %s, but for examples and properties', (_what, source, found) =>
    expect(listsTypedAgain({ 'a.ts': declaration, 'b.ts': source })).toEqual(found),
  );

  it('is found with two members where both declare it', () =>
    expect(
      listsTypedAgain({
        'a.ts': "export const SIDES = ['left', 'right'] as const;",
        'b.ts': "z.enum(['right', 'left']);",
        'c.ts': "const turn = (side: 'left' | 'right') => side;",
      }),
    ).toEqual(['left | right: a.ts, b.ts']));
});

describe('a pattern of a UUID or of a code', () => {
  const HOME = 'libs/kernel/src/patterns.ts';

  it('is declared in the kernel', () => {
    const { [HOME]: patterns = '', ...others } = service;
    expect(patternsTyped({ [HOME]: patterns })).toContain(`${HOME}: code`);
    expect(patternsTyped(others)).toEqual([]);
  });

  it.each([
    ['a UUID', String.raw`/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/`, ['b.ts: UUID']],
    ['a UUID in either case', String.raw`/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i`, ['b.ts: UUID']],
    ['a code', String.raw`/^[a-z\d][\w.-]{0,63}$/i`, ['b.ts: code']],
    ['a shorter name', '/^[a-z][a-z-]{0,19}$/', []],
  ])('is found when it is typed elsewhere, in other words too: %s', (_what, pattern, found) =>
    expect(patternsTyped({ 'b.ts': `export const own = ${pattern};` })).toEqual(found),
  );
});

describe('imports between files', () => {
  it('hold no circle, those of types included', () => expect(circlesOf(service)).toEqual([]));

  it('are found when they hold one', () =>
    expect(
      circlesOf({
        'a/one.ts': "import type { Two } from './two.js';\nexport type One = Two;",
        'a/two.ts': "import { three } from './three.js';\nexport type Two = typeof three;",
        'a/three.ts': "import type { One } from './one.js';\nexport const three = (one: One) => one;",
        'a/four.ts': "import type { One } from './one.js';\nexport type Four = One;",
      }),
    ).toEqual(['a/one.ts > a/two.ts > a/three.ts']));
});

describe('a file', () => {
  const isEntry = (path: string): boolean =>
    /\/src\/(.*\/)?(index|main|[\w-]+\.worker)\.tsx?$/.test(path) || /\.spec\.ts$|\.config\.(ts|mjs)$/.test(path);

  it('is used by another one, or is an entry', () => {
    const named = sourcesOf(['package.json', 'apps/console/package.json', 'CONTRIBUTING.md']);
    expect(filesUnused({ ...everything, ...named }, (path) => isEntry(path) || path in named)).toEqual([]);
  });

  it('is found when nothing uses it', () =>
    expect(
      filesUnused(
        {
          'a/src/index.ts': "export * from './used.js';",
          'a/src/used.ts': "export const path = 'started.mjs';",
          'a/src/started.mjs': 'export {};',
          'a/src/left.ts': 'export {};',
          'a/src/left.spec.ts': 'export {};',
        },
        isEntry,
      ),
    ).toEqual(['a/src/left.ts']));
});

describe('an export', () => {
  /** Other packages infer types of their own from these, and the compiler asks for a name that it can write down. */
  const NAMED_BY_THE_COMPILER = [
    'libs/continuum/src/index.ts: Gate',
    'libs/views/src/index.ts: ErasureSource',
    'libs/views/src/index.ts: MoveSource',
    'libs/views/src/index.ts: PlacementSource',
    'libs/views/src/index.ts: PlanSource',
  ];

  it('is taken by another file', () =>
    expect([...exportsUnused(everything, packageEntries())].sort()).toEqual(NAMED_BY_THE_COMPILER));

  const kit = 'export const one = 1;\nexport const two = one;\nexport interface Terms {}';

  it.each([
    ['is taken by nobody', { 'kit/b.ts': "import { one } from './a.js';\none;" }, ['kit/a.ts: two', 'kit/a.ts: Terms']],
    ['is taken as a whole', { 'kit/b.ts': "import * as kit from './a.js';\nkit;" }, []],
    ['is taken when it runs', { 'kit/b.ts': "const { one } = await import('./a.js');\none;" }, []],
    ['is taken by a script', { 'kit/b.mjs': "import { one, two, Terms } from './a.ts';\none;" }, []],
    ['is taken as a type', { 'kit/b.ts': "type T = import('./a.js').Terms;\nimport { one, two } from './a.js';" }, []],
    [
      'is passed on by the entry of its package, where nobody takes it',
      { 'kit/index.ts': "export { one, two } from './a.js';\nexport type { Terms } from './a.js';" },
      [
        'kit/a.ts: one',
        'kit/a.ts: two',
        'kit/a.ts: Terms',
        ...['one', 'two', 'Terms'].map((name) => `kit/index.ts: ${name}`),
      ],
    ],
    [
      'is passed on under another name, and taken by a package',
      {
        'kit/index.ts': "export { one as first } from './a.js';\nexport * from './c.js';",
        'kit/c.ts': "export * as all from './a.js';\nexport const idle = 0;",
        'app/a.ts': "import { all, first } from '@planted/kit';\n[all, first];",
      },
      ['kit/c.ts: idle'],
    ],
    [
      'is a type in the signature of one that is taken',
      {
        'kit/c.ts':
          'export interface Given {}\nexport interface Inside {}\nexport function take(given: Given) {\n  const inside: Inside = given;\n  return inside;\n}',
        'kit/b.ts': "import { take } from './c.js';\nimport * as kit from './a.js';\ntake(kit);",
      },
      ['kit/c.ts: Inside'],
    ],
  ])('is found, or not, when it %s', (_what, planted, found) =>
    expect(exportsUnused({ 'kit/a.ts': kit, ...planted }, { '@planted/kit': 'kit/index.ts' })).toEqual(found),
  );
});

describe('an identifier', () => {
  it('is spelled as Americans do', () => expect(britishIdentifiers(everything)).toEqual([]));

  it.each([
    ['programmeId', ['programmeId']],
    ['authorisedUntil', ['authorisedUntil']],
    ['isCancelling', ['isCancelling']],
    ['COLOUR_OF', ['COLOUR_OF']],
    ['facilityCentre', ['facilityCentre']],
    ['judgement', ['judgement']],
    ['programId', []],
    ['canceled', []],
    ['promise', []],
    ['leveled', []],
  ])('is found when it is British: %s', (name, found) =>
    expect(britishIdentifiers({ 'a.ts': `export const ${name} = 1;` })).toEqual(found.map((one) => `a.ts: ${one}`)),
  );
});
