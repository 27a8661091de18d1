import { parseSync } from '@swc/core';
import type { Sources } from './tidy.ts';

const UUID = '7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e';
const LONGEST_CODE = `HAWTHORN-IOP_2.${'1'.repeat(49)}`;

/** What is tried on a pattern: it is one of its kind when it takes all that are and none that are not. */
const KINDS = {
  UUID: { are: [UUID], areNot: [UUID.replace('7c', '7g'), UUID.slice(1), `${UUID}0`] },
  code: { are: ['2.1', 'HAWTHORN', LONGEST_CODE], areNot: [`${LONGEST_CODE}1`, '-2', 'a b', 'a:b', ''] },
};

/** Patterns of a UUID or of a code, however they are spelled, as `file: kind`. */
export function patternsTyped(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([file, source]) =>
    patternsOf(source).flatMap((pattern) =>
      Object.entries(KINDS)
        .filter(
          ([, { are, areNot }]) =>
            are.every((text) => pattern.test(text)) && !areNot.some((text) => pattern.test(text)),
        )
        .map(([kind]) => `${file}: ${kind}`),
    ),
  );
}

interface Syntax {
  readonly type?: string;
  readonly pattern?: string;
  readonly flags?: string;
}

function patternsOf(source: string): readonly RegExp[] {
  const patterns: RegExp[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, pattern = '', flags = '' } = node as Syntax;
    if (type === 'RegExpLiteral') patterns.push(new RegExp(pattern, flags.replace(/[gy]/g, '')));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', decorators: true, target: 'es2024' }));
  return patterns;
}
