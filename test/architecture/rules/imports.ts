import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import {
  areaOf,
  blackBoxes,
  foldersForTests,
  fromRoot,
  isForTests,
  nestPackage,
  packagesForTests,
  type Project,
  projectOf,
  projects,
  root,
  withoutPackages,
} from '../boundaries.ts';
import type { Node, Rule } from './rule.ts';

/** Judges every import of every file, type-only and dynamic ones too, against the table of boundaries. */
export const imports: Rule = {
  create: (context) => {
    const judge = (source: Node | null | undefined) => {
      if (typeof source?.value !== 'string') return;
      const fault = faultOf(fromRoot(context.filename), source.value);
      if (fault !== undefined) context.report({ node: source, message: fault });
    };
    const judgeSource = (node: Node) => judge(node.source);
    return {
      ImportDeclaration: judgeSource,
      ExportNamedDeclaration: judgeSource,
      ExportAllDeclaration: judgeSource,
      ImportExpression: judgeSource,
      TSImportType: judgeSource,
      CallExpression: (node) => isRequire(node) && judge(node.arguments?.[0]),
    };
  },
};

function isRequire({ callee }: Node): boolean {
  return callee?.name === 'require' || callee?.property?.name === 'require';
}

/** A sentence when `file` (from the root, with slashes) may not import `specifier`. */
function faultOf(file: string, specifier: string): string | undefined {
  const project = projectOf(file);
  if (specifier.startsWith('.')) return faultOfRelative(file, specifier, project);
  if (isBuiltIn(specifier)) return faultOfBuiltIn(file, specifier, project);
  if (specifier.startsWith('@throughline/')) return faultOfWorkspace(file, specifier, project);
  return faultOfOutside(file, specifier, project);
}

function faultOfRelative(file: string, specifier: string, project: Project | undefined): string | undefined {
  const target = fromRoot(resolve(root, dirname(file), specifier));
  const home = project?.folder ?? file.split('/')[0] ?? '';
  const settingsOfRoot = !project && !target.includes('/');
  if (!target.startsWith(`${home}/`) && file.includes('/') && !settingsOfRoot)
    return `${home} reaches out of its own folder: import the public entry of ${target}.`;
  if (/\/dist\//.test(target)) return `${target} is built output: import the source.`;
  const loading = 'libs/continuum/src/loading/';
  if (
    !target.startsWith(loading) ||
    file.startsWith(loading) ||
    file === 'libs/continuum/src/index.ts' ||
    isForTests(file)
  )
    return undefined;
  return `Only the public entry of the continuum may import ${loading}: the rest of it reads no files.`;
}

/** It runs in Node.js, whatever it bundles. */
const BUNDLER = 'vite.config.ts';
/** How a bundler names what its configuration makes: no file and no package. */
const MADE_BY_BUILD = 'virtual:';

function isBuiltIn(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function faultOfBuiltIn(file: string, specifier: string, project: Project | undefined): string | undefined {
  if (!project || isForTests(file) || areaOf(file, project).nodeModules) return undefined;
  if (file === `${project.folder}/${BUNDLER}`) return undefined;
  return `${project.name} (${project.type}) may not import ${specifier}: it uses no module of Node.js.`;
}

function faultOfWorkspace(file: string, specifier: string, project: Project | undefined): string | undefined {
  const target = projects.find(
    (candidate) => specifier === candidate.package || specifier.startsWith(`${candidate.package}/`),
  );
  if (!target) return `${specifier} is no project of this workspace.`;
  const subpath = `.${specifier.slice(target.package.length)}`;
  if (!(subpath in (manifestOf(target.folder).exports ?? {})))
    return `${specifier} is no public entry of ${target.name}.`;
  if (foldersForTests.includes(subpath.slice(2)) && !isForTests(file)) return `${specifier} is for specs only.`;
  if (!project)
    return blackBoxes.some((folder) => file.startsWith(`${folder}/`))
      ? `${file} sees the system from outside and may not import ${target.name}.`
      : undefined;
  if (target === project) return `${project.name} imports itself: use a relative path.`;
  if (project.uses.includes(target.name)) return undefined;
  if (project.specsUse?.includes(target.name) && isForTests(file)) return undefined;
  if (target.type === 'testing' && isForTests(file) && !project.belowTesting) return undefined;
  return `${project.name} (${project.type}) may not import ${target.name}; it may import ${project.uses.join(', ') || 'no other project'}.`;
}

function faultOfOutside(file: string, specifier: string, project: Project | undefined): string | undefined {
  if (withoutPackages.includes(file))
    return `${file} runs before anything is installed and may import modules of Node.js only.`;
  if (specifier.startsWith(MADE_BY_BUILD)) return undefined;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const folder = project?.folder ?? (file.startsWith('test/') ? 'test' : '.');
  if (isForTests(file) && packagesForTests.includes(name)) return undefined;
  if (project && nestPackage.test(name) && !areaOf(file, project).nest)
    return `${project.name} (${project.type}) may not import ${name}: it knows no framework.`;
  const listed = project ? areaOf(file, project).packages : 'declared';
  if (listed !== 'declared' && !listed.includes(name))
    return `${project?.name} (${project?.type}) may not import ${name}; it may import ${listed.join(', ')}.`;
  const { dependencies, devDependencies } = manifestOf(folder);
  const declared = {
    ...dependencies,
    ...(isForTests(file) || !project ? devDependencies : {}),
    ...(project ? {} : manifestOf('.').devDependencies),
  };
  return name in declared ? undefined : `${name} is not listed in ${folder}/package.json.`;
}

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifests = new Map<string, Manifest>();

function manifestOf(folder: string): Manifest {
  const manifest =
    manifests.get(folder) ?? (JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest);
  manifests.set(folder, manifest);
  return manifest;
}
