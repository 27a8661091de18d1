import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { core } from 'zod';
import { JobFailure } from '@throughline/kernel';
import { Mapping } from './mapping-schema.js';

/** Throws `JobFailure` `mapping-invalid` that lists every fault with its line and column. */
export function parseMapping(text: string, file: string): Mapping {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const syntax = [...document.errors, ...document.warnings].map(
    ({ pos, message }) => `${at(pos[0])} ${oneLine(message)}`,
  );
  visit(document, {
    Alias: (_, { range }) => void syntax.push(`${at(range?.[0] ?? 0)} Aliases are not read here. Write it out.`),
  });
  if (syntax.length > 0) throw invalid(file, syntax);
  const parsed = Mapping.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .flatMap(faultsIn)
    .map(({ path, message }) => ({ offset: offsetOf(document, path), path, message }));
  throw invalid(
    file,
    faults
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, path, message }) => `${at(offset)} ${path.map(String).join('.')}: ${message}`),
  );
}

interface MappingFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function faultsIn(issue: core.$ZodIssue): readonly MappingFault[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: 'There is no such setting.' }));
  return [{ path, message: issue.code === 'invalid_type' && issue.input === undefined ? 'This is missing.' : message }];
}

function invalid(file: string, lines: readonly string[]): JobFailure {
  const faults = lines.length === 1 ? 'one fault' : `${lines.length} faults`;
  return new JobFailure('mapping-invalid', `The mapping ${file} has ${faults}. Correct each error that is listed.`, {
    lines,
  });
}

const oneLine = (message: string): string => message.split('\n', 1)[0] as string;

/** Where a path stands in the document, or the nearest thing above it that does. A wrong key is shown at the key. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    const offset = keyOffset(document, path.slice(0, length)) ?? node?.range?.[0];
    if (offset !== undefined) return offset;
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}
