import { posix } from 'node:path';
import { projects } from './boundaries.ts';
import { filesBelow, jsonOf } from './sources.ts';

/** "Service" is the whole of what we run, and a good word for that; as the role of a file it says nothing. */
const EMPTY_WORDS = /(^|[-.])(utils?|helpers?|common|misc|managers?|base|impl)([-.]|$)|\.services?(\.|$)/;
const sources = ['apps', 'libs', 'test'].flatMap(filesBelow);

describe('the repository as it stands', () => {
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
