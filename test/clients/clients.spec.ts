import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { Path } from '../acceptance/black-box/answers.js';
import { openSite } from '../acceptance/black-box/provider.js';
import { Running } from '../acceptance/black-box/running.js';
import { describeWith } from '../services/lacking.ts';
import { emptyFolder, generated, pythonWithPackages, ran, story } from './generator.ts';

const MINUTES_MS = 60_000;
const root = join(import.meta.dirname, '..', '..');

let running: Running;
let document: string;
beforeAll(async () => {
  running = await Running.start();
  await running.reach('2026-02-10T12:00Z');
  document = await (await fetch(`${running.http.url}/openapi.json`)).text();
}, MINUTES_MS);
afterAll(() => running.end());

interface Seen {
  readonly clientId: string;
  readonly kinds: readonly string[];
  readonly [more: string]: unknown;
}

/** A site of its own for each language, so that each counts its own client. Answers what it saw, and what the service says of it. */
async function told(facility: string, tell: (environment: NodeJS.ProcessEnv) => Promise<string>) {
  await openSite(running, { code: facility, name: facility, pack: 'asam-3e-adult' });
  const TOKEN = running.tokens.sign({ roles: ['director'], facilities: [facility], subject: facility });
  const seen = JSON.parse(
    await tell({ ...process.env, BASE_URL: running.http.url, TOKEN, FACILITY: facility }),
  ) as Seen;
  const { body } = await running.as('director', facility).get<Path>(`/v1/clients/${seen.clientId}/path`);
  return { seen, recorded: body.timeline.map(({ kind }) => kind) };
}

const KINDS = ['InquiryReceived', 'Admitted'];
/** What a story saw, whoever told it. The findings of the admission say what its rules looked at. */
const THE_STORY = {
  seen: {
    clientId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    kinds: KINDS,
    level: '2.1',
    looksAtFacts: true,
    census: 1,
    refused: 'client-unknown',
  },
  recorded: KINDS,
};

describe('a client in TypeScript, by openapi-typescript', () => {
  it(
    'compiles, and tells a story',
    async () => {
      const folder = emptyFolder('typescript');
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      writeFileSync(join(folder, 'schema.d.ts'), astToString(await openapiTS(JSON.parse(document) as OpenAPI3)));
      copyFileSync(story('story.mts'), join(folder, 'story.mts'));
      const compiling = [
        '--ignoreConfig',
        '--strict',
        '--target',
        'es2024',
        '--module',
        'nodenext',
        '--types',
        'node',
        '--outDir',
        folder,
      ];
      const typeRoots = ['--typeRoots', join(root, 'node_modules', '@types')];
      const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      await ran(process.execPath, [compiler, ...compiling, ...typeRoots, join(folder, 'story.mts')], { cwd: folder });
      expect(await told('TYPES', (env) => ran(process.execPath, [join(folder, 'story.mjs')], { env }))).toEqual(
        THE_STORY,
      );
    },
    3 * MINUTES_MS,
  );
});

describeWith(['java', 'mvn', 'python3'], 'a client in Python, by OpenAPI Generator', () => {
  it(
    'is made, imports, and tells a story',
    async () => {
      const folder = emptyFolder('python');
      const [python] = await Promise.all([pythonWithPackages(), generated('python', document, folder)]);
      await ran(python, ['-m', 'compileall', '-q', join(folder, 'throughline')]);
      expect(
        await told('SNAKE', (env) => ran(python, [story('story.py')], { env: { ...env, PYTHONPATH: folder } })),
      ).toEqual(THE_STORY);
    },
    10 * MINUTES_MS,
  );
});

describeWith(['java', 'mvn'], 'a client in Java, by OpenAPI Generator', () => {
  it(
    'compiles, and tells a story',
    async () => {
      const folder = emptyFolder('java');
      await generated('java', document, folder);
      const quick = ['-Dmaven.test.skip=true', '-Dmaven.javadoc.skip=true'];
      const libraries = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=target/lib'];
      await ran('mvn', ['-q', '-B', ...quick, 'compile', ...libraries], { cwd: folder });
      const classes = [join(folder, 'target', 'classes'), join(folder, 'target', 'lib', '*')].join(':');
      expect(await told('BEANS', (env) => ran('java', ['-cp', classes, story('Story.java')], { env }))).toEqual(
        THE_STORY,
      );
    },
    15 * MINUTES_MS,
  );
});
