import { isForTests } from './boundaries.ts';
import { filesBelow, textOf } from './sources.ts';
import { circlesOf, codesTypedAgain, filesUnused, type Sources } from './tidy.ts';

/** The console is a client of the API: it knows codes as any client does. */
const CLIENTS = ['apps/console/'];
const typed = ['apps', 'libs'].flatMap(filesBelow).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
const production = sourcesOf(typed.filter((path) => !isForTests(path)));
const service = sourcesOf(Object.keys(production).filter((path) => !CLIENTS.some((folder) => path.startsWith(folder))));

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
  const isEntry = (path: string): boolean => /\/src\/(.*\/)?(index|main|[\w-]+\.worker)\.ts$/.test(path);

  it('is used by another one, or is an entry', () => {
    const all = sourcesOf(typed.filter((path) => isForTests(path) || path in service));
    expect(filesUnused(all, (path) => isEntry(path) || isForTests(path))).toEqual([]);
  });

  it('is found when nothing uses it', () =>
    expect(
      filesUnused(
        {
          'a/src/index.ts': "export * from './used.js';",
          'a/src/used.ts': 'export {};',
          'a/src/left.ts': 'export {};',
        },
        isEntry,
      ),
    ).toEqual(['a/src/left.ts']));
});
