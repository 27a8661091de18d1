import { posix } from 'node:path';
import { projects, root } from './boundaries.ts';
import { lint } from './planted.ts';
import { filesBelow, jsonOf, textOf } from './sources.ts';

/** "Service" is the whole of what we run, and a good word for that; as the role of a file it says nothing. */
const EMPTY_WORDS = /(^|[-.])(utils?|helpers?|common|misc|managers?|base|impl)([-.]|$)|\.services?(\.|$)/;
const sources = ['apps', 'libs', 'test'].flatMap(filesBelow);

describe('the repository as it stands', () => {
  it('keeps every rule of the linter', async () => {
    const findings = await lint(root);
    expect(findings.map(({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`)).toEqual([]);
  }, 240_000);

  it('names no file after nothing in particular', () => {
    expect(sources.filter((path) => EMPTY_WORDS.test(posix.basename(path).replace(/\.[a-z]+$/, '')))).toEqual([]);
  });

  it('names files in small letters and hyphens, a role after a dot', () => {
    const odd = sources.filter(
      (path) => /\.[cm]?[jt]sx?$/.test(path) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(posix.basename(path)),
    );
    expect(odd).toEqual([]);
  });

  it('has one way into each library: no second index', () => {
    const doors = sources.filter((path) => path.startsWith('libs/') && posix.basename(path) === 'index.ts');
    expect(
      doors.filter((path) => !/^libs\/([a-z-]+\/)?[a-z-]+\/src\/((scenario|contract)\/)?index\.ts$/.test(path)),
    ).toEqual([]);
  });

  it('holds no exported function or constant that nothing uses', () => {
    const texts = sources
      .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && posix.basename(path) !== 'index.ts')
      .map(textOf);
    expect(unusedIn(texts)).toEqual([]);
  });

  it('would not take one that nothing uses', () => {
    expect(
      unusedIn(['export const a = 1;\nexport function b() {\n  return a;\n}', 'export const c = () => 1; // b']),
    ).toEqual(['c']);
  });

  it('has specs in every project', () => {
    expect(
      projects.filter(
        ({ folder }) => !sources.some((path) => path.startsWith(`${folder}/`) && path.endsWith('.spec.ts')),
      ),
    ).toEqual([]);
  });

  it('remembers no answer of the suites in test/: they look at every project, and name none as a dependency', () => {
    expect(jsonOf('test/package.json')).toMatchObject({ nx: { targets: { test: { cache: false } } } });
  });

  it.each(['commonplace.ts', 'create-service.ts', 'database.ts'])('would take a file called %s', (name) => {
    expect(EMPTY_WORDS.test(name.replace(/\.[a-z]+$/, ''))).toBe(false);
  });

  it.each(['utils.ts', 'date-helper.ts', 'client.service.ts', 'common.ts', 'base-handler.ts', 'handler.impl.ts'])(
    'would not take a file called %s',
    (name) => {
      expect(EMPTY_WORDS.test(name.replace(/\.[a-z]+$/, ''))).toBe(true);
    },
  );
});

/** Exported names that stand nowhere but where they are declared. */
function unusedIn(texts: readonly string[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const [word] of texts.flatMap((text) => [...text.matchAll(/[A-Za-z_$][\w$]*/g)]))
    uses.set(word, (uses.get(word) ?? 0) + 1);
  const exported = texts.flatMap((text) =>
    [...text.matchAll(/^export (?:const|(?:async )?function\*?) ([\w$]+)/gm)].map(([, name = '']) => name),
  );
  return exported.filter((name) => uses.get(name) === 1);
}
