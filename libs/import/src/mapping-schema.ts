import { LocalDate, CODE } from '@throughline/kernel';
import { isZone } from '@throughline/time';
import { z } from 'zod';

/** A code of a pack or a facility: short, ASCII, no spaces. */
const Code = z.string().regex(CODE, 'Use 1 to 64 letters, digits, dots, dashes or underscores.');
const Text = z.string().min(1).max(600);
const Column = z.string().min(1).max(200);

/** What a row of one activity records. */
const ActivityRule = z.discriminatedUnion('record', [
  /** Opens a stay at a level. A row that finds one open is rejected. */
  z.strictObject({ record: z.literal('admission'), level: Code }),
  /** Opens a stay after an earlier one was closed. */
  z.strictObject({ record: z.literal('readmission'), level: Code }),
  /** Brings the stay to a level, or opens it there. Where it is there already, nothing is recorded. */
  z.strictObject({ record: z.literal('level'), level: Code }),
  /** Closes the stay; `from` names the levels that one can be released from (any when absent). */
  z.strictObject({
    record: z.literal('discharge'),
    disposition: Code,
    planned: z.boolean().default(true),
    from: z.array(Code).min(1).max(40).nullable().default(null),
  }),
  z.strictObject({ record: z.literal('assessment'), parts: z.array(Code).min(1).max(40) }),
  z.strictObject({ record: z.literal('inquiry'), source: Code.nullable().default(null) }),
]);
export type ActivityRule = z.infer<typeof ActivityRule>;

const Time = z.strictObject({
  /** yyyy MM dd HH mm ss SSS and the characters between them, as they stand in the file. */
  pattern: z
    .string()
    .max(60)
    .refine(isPattern, 'Use yyyy, MM and dd, then HH and mm, ss, SSS as far as the file has them, each once.'),
  zone: z.string().refine(isZone, 'Use an IANA time zone, e.g. Europe/Amsterdam.'),
  /** Why this zone, where the file does not say it. */
  zoneNote: Text.nullable().default(null),
  /** Which of the two hours is meant when clocks go back. */
  whenTwice: z.enum(['earlier', 'later']).default('earlier'),
});

/** How the rows of another system's event log become entries on care paths. A document of `packs/`, or an operator's own. */
export const Mapping = z
  .strictObject({
    format: z.literal(1),
    /** The other system's name in `origin.system`. */
    system: Code,
    title: Text,
    source: Text,
    file: z
      .strictObject({
        delimiter: z.string().length(1, 'Use one character, e.g. ";".').default(','),
        quote: z.string().length(1).default('"'),
        encoding: z
          .string()
          .refine(isEncoding, 'Use an encoding that browsers know too, e.g. utf-8 or windows-1252.')
          .default('utf-8'),
      })
      .prefault({}),
    columns: z.strictObject({ case: Column, activity: Column, timestamp: Column }),
    time: Time,
    facility: z.strictObject({ code: Code, name: Text, openFrom: LocalDate }),
    /** The id of the rule pack that judges, beside this file or already published. */
    pack: Code,
    activities: z
      .record(Column, ActivityRule)
      .refine((rules) => Object.keys(rules).length > 0, 'Name at least one activity that is recorded.'),
    /** Activities that are no part of a path, by a heading under which they are counted. */
    skip: z.record(Code, z.array(Column).min(1).max(500)).default({}),
  })
  .superRefine(eachActivityOnce);
export type Mapping = z.infer<typeof Mapping>;

const PATTERN_PARTS = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss', 'SSS'] as const;

function isPattern(pattern: string): boolean {
  const found = pattern.match(/y+|M+|d+|H+|m+|s+|S+/g) ?? [];
  const parts: readonly string[] = found;
  const known = parts.every((part) => (PATTERN_PARTS as readonly string[]).includes(part));
  const has = (part: string) => parts.includes(part);
  const once = new Set(parts).size === parts.length;
  const whole =
    ['yyyy', 'MM', 'dd'].every(has) &&
    has('HH') === has('mm') &&
    (!has('ss') || has('mm')) &&
    (!has('SSS') || has('ss'));
  return known && once && whole && !/[A-Za-z]/.test(pattern.replaceAll(/yyyy|MM|dd|HH|mm|ss|SSS|T/g, ''));
}

function isEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(encoding, { fatal: true }).fatal;
  } catch {
    return false;
  }
}

function eachActivityOnce(
  mapping: { activities: Record<string, unknown>; skip: Record<string, string[]> },
  context: z.RefinementCtx,
): void {
  const seen = new Set(Object.keys(mapping.activities));
  for (const [heading, names] of Object.entries(mapping.skip)) {
    for (const [index, name] of names.entries()) {
      if (seen.has(name))
        context.addIssue({
          code: 'custom',
          path: ['skip', heading, index],
          message: 'This activity is named twice; it is either recorded or skipped under one heading.',
        });
      seen.add(name);
    }
  }
}
