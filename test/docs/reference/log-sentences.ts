import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../markdown-files.ts';

const DECLARED = [
  ['apps/api/src/log-sentences.ts', 'the service'],
  ['libs/http-kit/src/problems/log-sentences.ts', 'a request'],
] as const;

/** What the log can say at warn and error, from where it is declared. */
export const logSentences = (): readonly { readonly sentence: string; readonly about: string }[] =>
  DECLARED.flatMap(([file, about]) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^ {2}\w+:\s+'((?:[^'\\]|\\.)*)',$/gm)].map(
      ([, sentence = '']) => ({ sentence, about }),
    ),
  );
