import { z } from 'zod';

/** Control characters (NUL among them), line separators, and marks that reorder or hide what is read. */
const ILLEGIBLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/u;

/** Longer text is refused before any work is spent on it. */
const RAW_LENGTH_MAX = 2_000;

/** One line that reads as it is stored: well-formed, without control characters, NFC, spaces trimmed and single. */
export const LegibleText = z
  .string('text-expected')
  .max(RAW_LENGTH_MAX, { error: 'text-too-long', abort: true })
  .refine((text) => text.isWellFormed(), { error: 'text-not-well-formed', abort: true })
  .refine((text) => !ILLEGIBLE.test(text), { error: 'text-has-control-characters', abort: true })
  .overwrite((text) => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' '));
