import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { tooDeepAt } from './nesting.js';
import type { PackFault, Place } from './pack-fault.js';

/** A pack is read by people: half a megabyte is far beyond one, and bounds what a hostile file can cost. */
const PACK_CHARACTERS_MAX = 500_000;
/** Repeating a list of levels by alias is fine; a billion laughs are not. */
const ALIASES_MAX = 100;
/** Faults beyond these say nothing new. */
export const FAULTS_MAX = 200;

interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ReadYaml {
  readonly value: unknown;
  positionOf(place: Place): Position;
}

type YamlAnswer =
  { readonly ok: true; readonly read: ReadYaml } | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Reads one YAML document and remembers where everything stands. Never throws, whatever the text. */
export function readYaml(text: string, file: string): YamlAnswer {
  if (text.length > PACK_CHARACTERS_MAX) {
    return refused(
      file,
      'too-large',
      `A pack has at most ${PACK_CHARACTERS_MAX} characters; this has ${text.length}. Split it with extends.`,
    );
  }
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refused(file, 'too-deep', TOO_DEEP, placeOf(text, deep));
  const lines = new LineCounter();
  try {
    // The parser's own search for repeated keys takes the square of their number: ours takes them once.
    // Its pictures of the source are left out below, and drawing one for each fault of a long line takes the square of its length.
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
    });
    const fault = (offset: number, code: string, message: string): PackFault => ({
      file,
      ...positionAt(lines, offset),
      path: '',
      code,
      message,
    });
    const faults = [
      ...[...document.errors, ...document.warnings]
        .slice(0, FAULTS_MAX)
        .map(({ message, pos }) => fault(pos[0], 'not-yaml', sentenceOf(message))),
      ...repeatedKeys(document)
        .slice(0, FAULTS_MAX)
        .map((offset) => fault(offset, 'duplicate-key', REPEATED)),
    ];
    if (faults.length > 0) return { ok: false, faults };
    const value: unknown = document.toJS({ maxAliasCount: ALIASES_MAX });
    return { ok: true, read: { value, positionOf: (place) => positionAt(lines, offsetOf(document, place)) } };
  } catch (error) {
    return error instanceof ReferenceError
      ? refused(file, 'too-many-aliases', `Aliases repeat more than ${ALIASES_MAX} values. Write them out.`)
      : refused(file, 'not-yaml', 'The file is nested too deeply to be read. A pack has at most a few levels.');
  }
}

const refused = (
  file: string,
  code: string,
  message: string,
  { line, column }: Position = { line: 1, column: 1 },
): YamlAnswer => ({
  ok: false,
  faults: [{ file, line, column, path: '', code, message }],
});

const TOO_DEEP =
  'The file is nested too deeply here. A pack has a few levels: close the brackets, or write each item on a line of its own.';

function placeOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const REPEATED = 'This key is there already in the same mapping. Remove one of them.';

function repeatedKeys(document: Document): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (seen.has(name)) offsets.push(startOf(key, 0));
        seen.add(name);
      }
    },
  });
  return offsets;
}

/** The parser's first line says what is wrong. */
function sentenceOf(message: string): string {
  const first = message.split(' at line ')[0]?.split('\n')[0] ?? message;
  return `This is not YAML: ${first.replace(/[.:]$/, '')}. Correct the punctuation or indentation here.`;
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Walks down as far as the path leads; what is missing is where its parent stands. */
function offsetOf(document: Document, { path, at }: Place): number {
  let node: unknown = document.contents;
  let offset = startOf(node, 0);
  for (const [index, step] of path.entries()) {
    const pair = childOf(isAlias(node) ? node.resolve(document) : node, step);
    if (!pair) break;
    const last = index === path.length - 1;
    offset = last && at === 'key' ? startOf(pair.key, offset) : startOf(pair.value, startOf(pair.key, offset));
    node = pair.value;
  }
  return offset;
}

interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

function childOf(node: unknown, step: string | number): Child | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? undefined : { key: value, value };
  }
  if (!isMap(node)) return undefined;
  return node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
}

const startOf = (node: unknown, otherwise: number): number => (isNode(node) && node.range ? node.range[0] : otherwise);
