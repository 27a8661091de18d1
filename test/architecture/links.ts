import { parseSync } from '@swc/core';

/** All that a file exports. */
export const EVERYTHING = '*';

/** A name that a file takes from another one. */
interface Taken {
  readonly specifier: string;
  readonly name: string;
}

/** What a file exports, what it passes on from others, and what it takes for itself. */
export interface Links {
  /** Names that it declares, each with the names in its signature. */
  readonly declared: ReadonlyMap<string, ReadonlySet<string>>;
  readonly passedOn: ReadonlyMap<string, Taken>;
  readonly passedOnWhole: readonly string[];
  readonly taken: readonly Taken[];
}

interface Syntax {
  readonly type?: string;
  readonly value?: string;
  readonly source?: Syntax | null;
  readonly typeName?: Syntax;
  readonly expression?: Syntax;
  readonly argument?: Syntax | null;
  readonly qualifier?: (Syntax & { readonly left?: Syntax }) | null;
  readonly callee?: Syntax;
  readonly arguments?: readonly { readonly expression: Syntax }[];
  readonly specifiers?: readonly Specifier[];
  readonly declaration?: Declaration;
}

interface Specifier extends Syntax {
  readonly local?: Syntax;
  readonly imported?: Syntax | null;
  readonly orig?: Syntax;
  readonly exported?: Syntax | null;
  readonly name?: Syntax;
}

interface Declaration extends Syntax {
  readonly identifier?: Syntax;
  readonly id?: Syntax;
  readonly declarations?: readonly { readonly id: unknown }[];
}

export function linksOf(source: string, file: string): Links {
  const links = {
    declared: new Map<string, ReadonlySet<string>>(),
    passedOn: new Map<string, Taken>(),
    passedOnWhole: [] as string[],
    taken: [] as Taken[],
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const syntax = node as Syntax;
    links.taken.push(...takenBy(syntax));
    if (syntax.type === 'ExportDeclaration' && syntax.declaration) declare(links.declared, syntax.declaration);
    if (syntax.type === 'ExportAllDeclaration') links.passedOnWhole.push(String(syntax.source?.value));
    if (syntax.type === 'ExportNamedDeclaration') takeNote(links, syntax);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true, target: 'es2024' }));
  return links;
}

function declare(declared: Map<string, ReadonlySet<string>>, declaration: Declaration): void {
  const types = new Set<string>();
  collectTypes(declaration, types);
  for (const name of namesOf(declaration)) declared.set(name, types);
}

/** Names of the types that a declaration is written with; what a function does inside is no part of it. */
function collectTypes(node: unknown, types: Set<string>): void {
  if (Array.isArray(node)) for (const part of node) collectTypes(part, types);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { type, typeName, expression } = node as Syntax;
  if (type === 'BlockStatement' || type === 'FunctionBody') return;
  if (type === 'TsTypeReference' && typeName?.type === 'Identifier') types.add(String(typeName.value));
  if (type === 'TsExpressionWithTypeArguments' && expression?.type === 'Identifier')
    types.add(String(expression.value));
  for (const part of Object.values(node)) collectTypes(part, types);
}

/** `export { a as b }`, of the file itself or from another one. */
function takeNote(
  {
    declared,
    passedOn,
  }: { readonly declared: Map<string, ReadonlySet<string>>; readonly passedOn: Map<string, Taken> },
  { specifiers = [], source }: Syntax,
): void {
  for (const { orig, exported, name } of specifiers) {
    const known = exported?.value ?? orig?.value ?? name?.value ?? '';
    if (source) passedOn.set(known, { specifier: String(source.value), name: orig?.value ?? EVERYTHING });
    else declared.set(known, new Set());
  }
}

function takenBy(node: Syntax): readonly Taken[] {
  const { type, source, specifiers = [], argument, qualifier, callee, arguments: given = [] } = node;
  if (type === 'ImportDeclaration')
    return specifiers.map((specifier) => ({
      specifier: String(source?.value),
      name: specifier.type === 'ImportSpecifier' ? String((specifier.imported ?? specifier.local)?.value) : EVERYTHING,
    }));
  if (type === 'TsImportType')
    return [{ specifier: String(argument?.value), name: (qualifier?.left ?? qualifier)?.value ?? EVERYTHING }];
  if (type === 'CallExpression' && callee?.type === 'Import')
    return [{ specifier: String(given[0]?.expression.value), name: EVERYTHING }];
  return [];
}

/** The names that a declaration binds, those of a pattern included. */
function namesOf({ identifier, id, declarations = [] }: Declaration): readonly string[] {
  return [identifier, id, ...declarations.map((one) => one.id)].flatMap(boundBy);
}

function boundBy(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(boundBy);
  if (typeof pattern !== 'object' || pattern === null) return [];
  const { type, value, key, properties, elements, argument, left } = pattern as Syntax & {
    readonly key?: Syntax;
    readonly properties?: unknown;
    readonly elements?: unknown;
    readonly left?: unknown;
  };
  if (type === 'Identifier') return [String(value)];
  if (type === 'AssignmentPatternProperty') return [String(key?.value)];
  return type === 'KeyValuePatternProperty' ? boundBy(value) : [properties, elements, argument, left].flatMap(boundBy);
}
