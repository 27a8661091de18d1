import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { PackFault, Place } from './pack-fault.js';

/** A pack is read by people: half a megabyte is far beyond one, and bounds what a hostile file can cost. */
export const PACK_CHARACTERS_MAX = 500_000;
/** Repeating a list of levels by alias is fine; a billion laughs are not. */
const ALIASES_MAX = 100;

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ReadYaml {
  readonly value: unknown;
  positionOf(place: Place): Position;
}

export type YamlAnswer =
  | { readonly ok: true; readonly read: ReadYaml }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Reads one YAML document and remembers where everything stands. Never throws, whatever the text. */
export function readYaml(text: string, file: string): YamlAnswer {
  if (text.length > PACK_CHARACTERS_MAX) {
    return refused(file, 'too-large', `A pack has at most ${PACK_CHARACTERS_MAX} characters; this has ${text.length}. Split it with extends.`);
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
    const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
      file,
      ...positionAt(lines, pos[0]),
      path: '',
      code: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'not-yaml',
      message: sentenceOf(code, message),
    }));
    if (faults.length > 0) return { ok: false, faults };
    const value: unknown = document.toJS({ maxAliasCount: ALIASES_MAX });
    return { ok: true, read: { value, positionOf: (place) => positionAt(lines, offsetOf(document, place)) } };
  } catch (error) {
    return error instanceof ReferenceError
      ? refused(file, 'too-many-aliases', `Aliases repeat more than ${ALIASES_MAX} values. Write them out.`)
      : refused(file, 'not-yaml', 'The file is nested too deeply to be read. A pack has at most a few levels.');
  }
}

const refused = (file: string, code: string, message: string): YamlAnswer => ({
  ok: false,
  faults: [{ file, line: 1, column: 1, path: '', code, message }],
});

/** The parser's first line says what is wrong; its picture of the source is left out. */
function sentenceOf(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'This key is there already in the same mapping. Remove one of them.';
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
