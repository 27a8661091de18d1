import { parseSync } from '@swc/core';
import type { Sources } from './tidy.ts';

/** A list of literals: in an array, or as a union of types. `declared`: it stands as a constant, or makes a schema. */
interface List {
  readonly file: string;
  readonly members: string;
  readonly size: number;
  readonly declared: boolean;
}

interface Syntax {
  readonly type?: string;
  readonly value?: unknown;
  readonly key?: Syntax;
  readonly literal?: Syntax;
  readonly typeName?: Syntax;
  readonly expression?: Syntax;
  readonly callee?: { readonly property?: Syntax };
  readonly arguments?: readonly { readonly expression: Syntax }[];
  readonly elements?: readonly ({ readonly expression: Syntax } | null)[];
  readonly types?: readonly Syntax[];
}

/** Choose properties of a type by name: a list in them is no enumeration. */
const CHOOSERS = new Set(['Pick', 'Omit', 'Extract', 'Exclude']);
const FEWEST = 3;

/**
 * Lists of literals that stand in more than one file, in whatever order, as `members: files`. Two members make an enumeration
 * only where both lists are declared as one.
 */
export function listsTypedAgain(sources: Sources): readonly string[] {
  const lists = Object.entries(sources).flatMap(([file, source]) => listsOf(file, source));
  const byMembers = Map.groupBy(lists, ({ members }) => members);
  return [...byMembers].flatMap(([members, same]) => {
    const counted = same.filter(({ size, declared }) => declared || size >= FEWEST);
    const files = [...new Set(counted.map(({ file }) => file))].sort();
    return files.length > 1 ? [`${members}: ${files.join(', ')}`] : [];
  });
}

function listsOf(file: string, source: string): readonly List[] {
  const lists: List[] = [];
  const declarations = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const syntax = node as Syntax;
    if (isExample(syntax) || isChooser(syntax)) return;
    if (syntax.type === 'TsConstAssertion') declarations.add(syntax.expression);
    if (syntax.callee?.property?.value === 'enum') declarations.add(syntax.arguments?.[0]?.expression);
    const members = membersOf(syntax);
    if (members)
      lists.push({
        file,
        members: [...members].sort().join(' | '),
        size: members.length,
        declared: declarations.has(node),
      });
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', decorators: true, target: 'es2024' }));
  return lists;
}

const isExample = ({ type, key }: Syntax): boolean => type === 'KeyValueProperty' && key?.value === 'example';
const isChooser = ({ type, typeName }: Syntax): boolean =>
  type === 'TsTypeReference' && CHOOSERS.has(String(typeName?.value));

/** The texts of a list that holds at least two, and nothing else; null apart, which a union may add. */
function membersOf({ type, elements = [], types = [] }: Syntax): readonly string[] | undefined {
  const parts =
    type === 'ArrayExpression'
      ? elements.map((element) => element?.expression)
      : type === 'TsUnionType'
        ? types.filter((part) => part.type !== 'TsKeywordType').map((part) => part.literal)
        : [];
  const texts = parts.flatMap((part) => (part?.type === 'StringLiteral' ? [String(part.value)] : []));
  return texts.length > 1 && texts.length === parts.length ? texts : undefined;
}
