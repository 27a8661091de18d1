import { posix } from 'node:path';
import { projects } from './boundaries.ts';
import { filesBelow, importsOf, jsonOf, packagesImportedBelow, specifiersOf, textOf } from './sources.ts';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface CompilerSettings {
  readonly references?: readonly { readonly path: string }[];
}

interface Locked {
  readonly packages: Readonly<Record<string, { readonly peerDependencies?: Readonly<Record<string, string>> }>>;
}

const { packages: locked } = jsonOf<Locked>('package-lock.json');

/** Packages from outside that a manifest lists, specs' ones too. */
function outsideListed(folder: string): readonly string[] {
  const { dependencies, devDependencies } = jsonOf<Manifest>(posix.join(folder, 'package.json'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@throughline/'));
}

/** What a package asks its user to install beside it, or has its types from. */
function companionsOf(folder: string, name: string): readonly string[] {
  const { peerDependencies = {} } = locked[`${folder}/node_modules/${name}`] ?? locked[`node_modules/${name}`] ?? {};
  return [...Object.keys(peerDependencies), `@types/${name}`];
}

function workspacesListed(dependencies: Readonly<Record<string, string>> = {}): readonly string[] {
  const listed = projects.filter((project) => project.package in dependencies);
  return listed.map(({ name }) => name).sort();
}

function referencesOf(folder: string): readonly string[] {
  const { references = [] } = jsonOf<CompilerSettings>(posix.join(folder, 'tsconfig.json'));
  const targets = references.map(({ path }) => posix.join(folder, path));
  const names: readonly string[] = targets.map(
    (target) => projects.find((project) => project.folder === target)?.name ?? target,
  );
  return names.toSorted();
}

describe('the manifest of a project', () => {
  it.each(projects)('of $name lists exactly the projects that $name imports', (project) => {
    const { dependencies, devDependencies, name } = jsonOf<Manifest>(`${project.folder}/package.json`);
    const { production, specsOnly } = importsOf(project);
    expect({ name, dependencies: workspacesListed(dependencies) }).toEqual({
      name: project.package,
      dependencies: production,
    });
    expect(workspacesListed(devDependencies)).toEqual(specsOnly);
  });

  it.each(projects)('of $name and the references of its compiler settings agree', ({ folder }) => {
    expect(referencesOf(folder)).toEqual(workspacesListed(jsonOf<Manifest>(`${folder}/package.json`).dependencies));
  });
});

describe('how Jest is run', () => {
  const scriptsOf = (folder: string): Readonly<Record<string, string>> =>
    jsonOf<{ scripts?: Record<string, string> }>(`${folder}/package.json`).scripts ?? {};
  const HOME = 'test/jest.mjs';
  const flags = (text: string): boolean => text.includes('--experimental-vm-modules');

  it.each(projects.filter(({ type }) => type !== 'console'))('is known to $name by the one script', ({ folder }) => {
    expect(scriptsOf(folder)['test']).toMatch(/^node (\.\.\/)+test\/jest\.mjs( --passWithNoTests)?$/);
  });

  it('is written once', () => {
    const scripts = ['.', 'test', ...projects.map(({ folder }) => folder)].flatMap((folder) =>
      Object.values(scriptsOf(folder)),
    );
    expect(scripts.filter(flags)).toEqual([]);
    expect(filesBelow('test').filter((path) => path.endsWith('.mjs') && flags(textOf(path)))).toEqual([HOME]);
  });
});

describe('packages from outside', () => {
  it.each([...projects.map(({ folder }) => folder), 'test'])(
    'are listed by %s if it imports them, or if those ask for them; no other is',
    (folder) => {
      const listed = outsideListed(folder);
      const imported = packagesImportedBelow(folder);
      const companions = listed.flatMap((name) => companionsOf(folder, name));
      expect(listed.filter((name) => !imported.has(name) && !companions.includes(name))).toEqual([]);
      const known = folder === 'test' ? [...listed, ...outsideListed('.')] : listed;
      expect([...imported].filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  it('hold one copy of the framework: npm gives each project one of its own where a peer of it does not fit the root', () => {
    expect(Object.keys(locked).filter((path) => /^(apps|libs)\/.+\/node_modules\/@nestjs\//.test(path))).toEqual([]);
  });
});

describe('the workspace', () => {
  it('holds the projects of the table and no other', () => {
    const manifests = ['apps', 'libs'].flatMap(filesBelow).filter((path) => path.endsWith('/package.json'));
    expect(manifests.map((path) => posix.dirname(path)).sort()).toEqual(projects.map(({ folder }) => folder).sort());
  });

  it('is built whole: the compiler is told of every project', () => {
    expect(referencesOf('.')).toEqual(projects.map(({ name }) => name).sort());
  });
});

describe('reading the imports of a source file', () => {
  it.each([
    ["import 'a';"],
    ["import { b } from 'a';"],
    ["import type { B } from 'a';"],
    ["export { b } from 'a';"],
    ["export * from 'a';"],
    ["export const b = () => import('a');"],
    ["export type B = import('a').C;"],
  ])('finds it in %s', (source) => {
    expect([...specifiersOf(source)]).toEqual(['a']);
  });

  it('finds none in words about imports', () => {
    expect([...specifiersOf(`// import 'a';\nexport const b = "from 'a'";`)]).toEqual([]);
  });
});
