import { parseSync } from '@swc/core';
import { posix } from 'node:path';
import { specifiersOf } from './sources.ts';

/** Source files by path from the root: the repository, or a planted one. */
export type Sources = Readonly<Record<string, string>>;

interface Code {
  readonly file: string;
  readonly code: string;
}

/**
 * Codes of refusals that stand anywhere but in their one declaration. A declaration is a call of a function whose name ends in
 * `Problem`: its code is the property `code`, or the first text that it is given.
 */
export function codesTypedAgain(sources: Sources): readonly string[] {
  const texts = Object.entries(sources).map(([file, source]) => ({ file, ...textsOf(source) }));
  const declared = texts.flatMap(({ file, codes }) => codes.map((code): Code => ({ file, code })));
  const known = new Set(declared.map(({ code }) => code));
  const twice = declared.filter(({ code }, index) => declared.findIndex((other) => other.code === code) !== index);
  const elsewhere = texts.flatMap(({ file, others }) =>
    others.filter((text) => known.has(text)).map((code): Code => ({ file, code })),
  );
  return [...twice, ...elsewhere].map(({ file, code }) => `${file}: ${code}`);
}

/** Circles of imports between files, those of types included; each named once, by the file that comes first. */
export function circlesOf(sources: Sources): readonly string[] {
  const targets = new Map(Object.entries(sources).map(([file, source]) => [file, importsOf(file, source, sources)]));
  const circles = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.add(named(way.slice(start)));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return [...circles].sort();
}

/** Files that nothing imports and no other file names (to start them by their path), but for the entries of a package. */
export function filesUnused(sources: Sources, entries: (file: string) => boolean): readonly string[] {
  const imported = new Set(Object.entries(sources).flatMap(([file, source]) => importsOf(file, source, sources)));
  const names = (source: string, file: string): boolean =>
    source.includes(posix.basename(file)) || source.includes(`'${posix.basename(file).replace(/\.\w+$/, '')}'`);
  const isNamed = (file: string): boolean =>
    Object.entries(sources).some(([other, source]) => other !== file && names(source, file));
  return Object.keys(sources).filter((file) => !entries(file) && !imported.has(file) && !isNamed(file));
}

function importsOf(file: string, source: string, sources: Sources): readonly string[] {
  if (!/\.[mc]?tsx?$|\.mjs$/.test(file)) return [];
  return [...specifiersOf(source, file.endsWith('x'))].flatMap((specifier) => fileOf(file, specifier, sources) ?? []);
}

/**
 * The file that a specifier means: one beside, which the compiler, scripts and the console spell differently, or the entry of a
 * package.
 */
export function fileOf(
  from: string,
  specifier: string,
  sources: Sources,
  entries: Readonly<Record<string, string>> = {},
): string | undefined {
  if (!specifier.startsWith('.')) return entries[specifier];
  const path = posix.join(posix.dirname(from), specifier);
  const stem = path.replace(/\.js$/, '');
  return [path, `${stem}.ts`, `${stem}.tsx`].find((candidate) => candidate in sources);
}

/** A circle reads the same wherever one enters it. */
function named(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)].join(' > ');
}

interface Syntax {
  readonly type?: string;
  readonly value?: unknown;
  readonly callee?: { readonly type?: string; readonly value?: string };
  readonly arguments?: readonly { readonly expression: Syntax }[];
  readonly properties?: readonly { readonly key?: { readonly value?: unknown }; readonly value?: Syntax }[];
}

/** The codes that a file declares, and every other text in it that could be one. */
function textsOf(source: string): { readonly codes: readonly string[]; readonly others: readonly string[] } {
  const codes: string[] = [];
  const others: string[] = [];
  const ofDeclarations = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const syntax = node as Syntax;
    const literal = declaredIn(syntax);
    if (literal) {
      codes.push(String(literal.value));
      ofDeclarations.add(literal);
    }
    if (syntax.type === 'StringLiteral' && !ofDeclarations.has(node)) others.push(String(syntax.value));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', decorators: true, target: 'es2024' }));
  return { codes, others };
}

function declaredIn({ type, callee, arguments: given = [] }: Syntax): Syntax | undefined {
  if (type !== 'CallExpression' || callee?.type !== 'Identifier' || !callee.value?.endsWith('Problem'))
    return undefined;
  const values = given.map(({ expression }) => expression);
  const property = values.flatMap(({ properties = [] }) => properties).find(({ key }) => key?.value === 'code')?.value;
  return [property, ...values].find((value) => value?.type === 'StringLiteral');
}
