import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../markdown-files.ts';

/** A failure of a command as its source declares it: the code, and the sentence with `…` where it names something. */
export interface CommandFailure {
  readonly code: string;
  readonly sentence: string;
}

const TEXT = String.raw`(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|` + '`(?:[^`\\\\]|\\\\.)*`' + ')';
const FAILURES = 'CommandFailure|JobFailure|LogFileRefused';
/** `new CommandFailure('code', 'sentence'`, with texts that are put together by a plus. */
const DECLARED = (makers: string) =>
  new RegExp(String.raw`\b(?:${makers})\(\s*'([a-z][\w-]+)',\s*(${TEXT}(?:\s*\+\s*${TEXT})*)`, 'g');
/** A function of the file that makes such a failure from a code and a sentence. */
const MAKER = new RegExp(String.raw`(?:const|function) (\w+)(?: =)? ?\(code: string, sentence: string[^)]*\)`, 'g');

/** Every failure that a command ends with, by code; the first sentence of those that share one. */
export function commandFailures(): readonly CommandFailure[] {
  const found = sources().flatMap((source) => {
    const makers = [...source.matchAll(MAKER)].map(([, name = '']) => name);
    const declared = [FAILURES, ...makers].map((name) => name).join('|');
    return [...source.matchAll(DECLARED(declared))].map(([, code = '', text = '']) => ({
      code,
      sentence: sentenceIn(text),
    }));
  });
  const byCode = new Map(found.toReversed().map((one) => [one.code, one]));
  return [...byCode.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** How many failures name their code in the source: all of them are in the list. */
export const countedFailures = (): number =>
  new Set(
    sources().flatMap((source) =>
      [...source.matchAll(new RegExp(String.raw`new (?:${FAILURES})\(\s*'([a-z][\w-]+)'`, 'g'))].map(
        ([, code]) => code,
      ),
    ),
  ).size;

function sources(): readonly string[] {
  return ['apps/cli/src', 'libs']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /^(?!.*\/(?:node_modules|dist)\/).*\.ts$/.test(name) && !/\.(?:spec|fixture)\.ts$/.test(name))
    .map((name) => readFileSync(join(root, name), 'utf8'));
}

const sentenceIn = (text: string): string =>
  [...text.matchAll(new RegExp(TEXT, 'g'))]
    .map(([quoted]) => quoted.slice(1, -1))
    .join('')
    .replaceAll(/\$\{[^}]*\}/g, '…')
    .replaceAll(/\\(.)/g, '$1');
