import { parseSync } from '@swc/core';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { isForTests, type Project, projectOf, projects, root } from './boundaries.ts';

const NOT_SOURCE = new Set(['node_modules', 'dist', 'dist-types', 'coverage', '.nx', '.git', '.throughline']);

/** The condition by which specs find the sources of a package. */
const SOURCE = '@throughline/source';

/** Every file below a folder of the repository, from the root, with slashes; built and fetched folders left out. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCE.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name).replaceAll('\\', '/')],
    );
}

/** The files of one project or suite, without those of a project that lies in its folder. */
function ownFiles(folder: string): readonly string[] {
  return filesBelow(folder).filter((path) => (projectOf(path)?.folder ?? folder) === folder);
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function jsonOf<Shape>(path: string): Shape {
  return JSON.parse(textOf(path)) as Shape;
}

/** The source file behind each name by which a package can be imported. */
export function packageEntries(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    projects.flatMap(({ folder, package: name }) => {
      const { exports = {} } = jsonOf<{ exports?: Record<string, { [SOURCE]?: string }> }>(`${folder}/package.json`);
      return Object.entries(exports).flatMap(([door, { [SOURCE]: source }]) =>
        source === undefined ? [] : [[posix.join(name, door), posix.join(folder, source)]],
      );
    }),
  );
}

/** Names of the workspace projects that a project imports in production, or in specs and fixtures only. */
export function importsOf(project: Project): {
  readonly production: readonly string[];
  readonly specsOnly: readonly string[];
} {
  const files = ownFiles(project.folder).filter(isTypeScript);
  const targets = (ofTests: boolean) =>
    new Set(files.filter((path) => isForTests(path) === ofTests).flatMap(projectsImportedBy));
  const production = targets(false);
  const specsOnly = [...targets(true)].filter((name) => !production.has(name) && name !== project.name);
  return { production: [...production].sort(), specsOnly: specsOnly.sort() };
}

/** Names of the packages from outside that any file of a folder imports. */
export function packagesImportedBelow(folder: string): ReadonlySet<string> {
  const files = ownFiles(folder).filter(isTypeScript);
  const specifiers = files
    .flatMap((path) => [...specifiersOf(textOf(path), path.endsWith('.tsx'))])
    .filter((specifier) => !/^(\.|@throughline\/|virtual:)/.test(specifier) && !isBuiltin(specifier));
  return new Set(specifiers.map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')));
}

const isTypeScript = (path: string): boolean => /\.(m?ts|tsx)$/.test(path);

function projectsImportedBy(path: string): readonly string[] {
  return [...specifiersOf(textOf(path), path.endsWith('.tsx'))].flatMap(
    (specifier) =>
      projects.find((target) => specifier === target.package || specifier.startsWith(`${target.package}/`))?.name ?? [],
  );
}

/** Every module specifier of a source file: static, re-exported, dynamic and in types. */
export function specifiersOf(source: string, tsx = false): ReadonlySet<string> {
  const found = new Set<string>();
  collect(parseSync(source, { syntax: 'typescript', decorators: true, tsx, target: 'es2024' }), found);
  return found;
}

interface Syntax {
  readonly type?: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly argument?: { readonly type?: string; readonly value?: unknown } | null;
  readonly callee?: { readonly type?: string };
  readonly arguments?: readonly { readonly expression: { readonly value?: unknown } }[];
}

function collect(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) for (const part of node) collect(part, found);
  if (typeof node !== 'object' || node === null) return;
  const specifier = specifierOf(node as Syntax);
  if (typeof specifier === 'string') found.add(specifier);
  if (!Array.isArray(node)) for (const part of Object.values(node)) collect(part, found);
}

function specifierOf({ type, source, argument, callee, arguments: parameters }: Syntax): unknown {
  switch (type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return source?.value;
    case 'TsImportType':
      return argument?.value;
    case 'CallExpression':
      return callee?.type === 'Import' ? parameters?.[0]?.expression.value : undefined;
    default:
      return undefined;
  }
}
