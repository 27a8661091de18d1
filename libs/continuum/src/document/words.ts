import { z } from 'zod';

/** A code that is safe in keys, file names and URLs. */
export const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
export const Name = z.string().min(1).max(120);
export const Sentence = z.string().min(1).max(600);
export const Codes = z.array(Code).max(64);
export const Sentences = z.array(Sentence).max(40);

/** Either every level, or these. */
export const LevelChoice = z.union([z.literal('any'), z.array(Code).min(1).max(64)]);
export type LevelChoice = z.infer<typeof LevelChoice>;
