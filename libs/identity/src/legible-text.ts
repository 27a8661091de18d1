import { z } from 'zod';
import { textTooLong } from '@throughline/kernel';
import { textExpected, textHasControlCharacters, textNotWellFormed } from './identity-faults.js';

/** Control characters (NUL among them), line separators, and marks that reorder or hide what is read. */
const ILLEGIBLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/u;

/** Longer text is refused before any work is spent on it. */
const RAW_LENGTH_MAX = 2_000;

/** One line as it was sent, well-formed and without control characters: for ids and keys, which are compared exactly. */
export const ExactText = z
  .string(textExpected.code)
  .max(RAW_LENGTH_MAX, { error: textTooLong.code, abort: true })
  .refine((text) => text.isWellFormed(), { error: textNotWellFormed.code, abort: true })
  .refine((text) => !ILLEGIBLE.test(text), { error: textHasControlCharacters.code, abort: true });

/** One line that people write: NFC, spaces trimmed and single. */
export const LegibleText = ExactText.overwrite((text) => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' '));
