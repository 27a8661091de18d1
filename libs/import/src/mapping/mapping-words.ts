import { CODE } from '@throughline/kernel';
import { z } from 'zod';

/** A code of a pack or a facility: short, ASCII, no spaces. */
export const Code = z.string().regex(CODE, 'Use 1 to 64 letters, digits, dots, dashes or underscores.');
export const Text = z.string().min(1).max(600);
export const Column = z.string().min(1).max(200);

/** A code, or the column that it is read from: `values` says which cell means which code, `otherwise` what any other means. */
export const CodeFrom = z.union([
  Code,
  z.strictObject({
    column: Column,
    values: z
      .record(z.string().max(200), Code)
      .refine((values) => Object.keys(values).length > 0, 'Name at least one value.'),
    otherwise: Code.nullable().default(null),
  }),
]);
export type CodeFrom = z.infer<typeof CodeFrom>;

/** Every code that a setting can come to. */
export const codesIn = (from: CodeFrom | null): readonly string[] => {
  if (from === null) return [];
  if (typeof from === 'string') return [from];
  return [...Object.values(from.values), ...(from.otherwise === null ? [] : [from.otherwise])];
};
