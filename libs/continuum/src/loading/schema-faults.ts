import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A schema's complaint in words that a pack's author can act on. `key` names the key itself when that is what is wrong. */
export interface SchemaFault {
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
  readonly code: string;
  readonly message: string;
}

export function schemaFaults(issue: Issue): readonly SchemaFault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const fault = (code: string, message: string): readonly SchemaFault[] => [{ path, at: 'value', code, message }];
  const name = String(path.at(-1) ?? 'The pack');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        at: 'key',
        code: 'unknown-key',
        message: `There is no "${key}" here. Check its spelling against packs/README.md, or remove it.`,
      }));
    case 'invalid_type':
      return issue.input === undefined
        ? fault('missing', `"${name}" is missing. Add ${MISSING[issue.expected] ?? 'it'}.`)
        : fault(
            'wrong-type',
            `"${name}" is ${typeName(issue.input)}. Write ${EXPECTED[issue.expected] ?? issue.expected}.`,
          );
    case 'invalid_value':
      return issue.input === undefined
        ? fault('missing', `"${name}" is missing. Use one of: ${issue.values.join(', ')}.`)
        : fault(
            'not-allowed',
            `"${name}" does not allow ${shown(issue.input)}. Use one of: ${issue.values.join(', ')}.`,
          );
    case 'too_small':
      return fault(
        'out-of-limits',
        `"${name}" is too ${sizeOf(issue.origin, 'small')}. Use at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}.`,
      );
    case 'too_big':
      return fault(
        'out-of-limits',
        `"${name}" is too ${sizeOf(issue.origin, 'big')}. Use at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}.`,
      );
    case 'invalid_union':
      return fault('wrong-form', unionSentence(name, issue));
    case 'invalid_format':
      return fault('wrong-form', `"${name}" is not in the right form. ${FORMS[name] ?? issue.message}`);
    default:
      return fault('contradiction', issue.message);
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  int: 'a whole number (minutes, days, US dollars, or a rank times ten)',
  number: 'a whole number',
  string: 'text; put quotes around what looks like a number',
  array: 'a list',
  object: 'a mapping of keys to values',
  boolean: 'true or false',
};

const MISSING: Readonly<Record<string, string>> = { ...EXPECTED, string: 'its text' };

function typeName(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number') return Number.isInteger(input) ? 'a number' : 'a number with decimals';
  if (typeof input === 'string') return 'text';
  if (typeof input === 'boolean') return input ? 'true' : 'false';
  return 'a mapping';
}

const shown = (input: unknown): string => (typeof input === 'string' ? `"${input.slice(0, 60)}"` : typeName(input));
const isText = (origin: string): boolean => origin === 'string';
const sizeOf = (origin: string, size: 'small' | 'big'): string =>
  isText(origin) || origin === 'array' ? (size === 'small' ? 'short' : 'long') : size;
const unitOf = (origin: string, limit: unknown): string => {
  const plural = String(limit) === '1' ? '' : 's';
  return isText(origin) ? ` character${plural}` : origin === 'array' ? ` item${plural}` : '';
};

function unionSentence(name: string, issue: Issue & { code: 'invalid_union' }): string {
  const discriminator = 'discriminator' in issue ? issue.discriminator : undefined;
  if (typeof discriminator === 'string')
    return `There is no such ${discriminator}. See packs/README.md for those that are there.`;
  return issue.message === 'Invalid input' ? `"${name}" is not in the right form.` : issue.message;
}

const FORMS: Readonly<Record<string, string>> = {
  version: 'Write three numbers, e.g. "1.0.0".',
  effectiveFrom: 'Write a day as YYYY-MM-DD.',
  retrievedOn: 'Write a day as YYYY-MM-DD.',
  updatedOn: 'Write a day as YYYY-MM-DD.',
  on: 'Write a day as YYYY-MM-DD.',
  from: 'Write a time of day as "HH:MM", or a list of level codes.',
  to: 'Write a time of day as "HH:MM", or a list of level codes.',
  url: 'Write a whole address that starts with https://.',
  sha256: 'Write 64 hexadecimal digits in lower case.',
};
