import { CODE } from '@throughline/kernel';
import { z } from 'zod';

/** A code that is safe in keys, file names and URLs. */
export const Code = z
  .string()
  .regex(CODE, 'Use letters, digits, dots, dashes and underscores, at most 64, starting with a letter or digit.');

/** Printable text: the pack's bytes are hashed and shown, so control characters and lone surrogates are kept out. */
const text = (charactersMax: number) =>
  z
    .string()
    .min(1)
    .max(charactersMax)
    .refine((value) => value.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(value), {
      error:
        'This text holds a line break, a control character or half a surrogate pair. Use one line of printable text.',
    });

export const Name = text(120);
export const Sentence = text(600);
export const Codes = z.array(Code).max(64);
export const Sentences = z.array(Sentence).max(40);

/** Either every level, or these. */
export const LevelChoice = z.union(
  [z.literal('any'), z.array(Code).min(1).max(64)],
  'Write any, or a list of level codes.',
);
export type LevelChoice = z.infer<typeof LevelChoice>;
