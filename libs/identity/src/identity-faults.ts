import {
  dateDoesNotExist,
  defineProblem,
  type Fault,
  fieldEmpty,
  listTooLong,
  type ProblemType,
  staffIdMalformed,
  textTooLong,
} from '@throughline/kernel';
import type { ZodError } from 'zod';

const identityProblem = (code: string, sentence: string): ProblemType =>
  defineProblem({ code, kind: 'malformed', sentence });

export const fieldsNotAsExpected = identityProblem(
  'fields-not-as-expected',
  'The fields are not as expected. Send exactly the fields that the route lists, each of its type.',
);
export const textExpected = identityProblem('text-expected', 'This field needs a text. Send a text.');
export const textNotWellFormed = identityProblem(
  'text-not-well-formed',
  'The text holds half of a character pair. Send well-formed Unicode.',
);
export const textHasControlCharacters = identityProblem(
  'text-has-control-characters',
  'The text holds control characters. Send one line of plain text.',
);
export const nameWithoutLetters = identityProblem(
  'name-without-letters',
  'The name has no letter. Send a name with at least one letter.',
);
export const dateMalformed = identityProblem('date-malformed', 'The date has another form. Write it as YYYY-MM-DD.');
export const listExpected = identityProblem('list-expected', 'This field needs a list. Send a list.');
export const phoneMalformed = identityProblem(
  'phone-malformed',
  'This is not a phone number. Send 5 to 15 digits, with spaces, dots, dashes, slashes, or parentheses between them.',
);
export const recordNumberMalformed = identityProblem(
  'record-number-malformed',
  'A record number needs at least one letter or digit. Check it.',
);
export const emailMalformed = identityProblem(
  'email-malformed',
  'This is not an email address. Send one with a single @ and text on both sides.',
);

/** What may be wrong with a field that identifies someone. A check names one of these by its code. */
export const IDENTITY_PROBLEMS: readonly ProblemType[] = [
  fieldsNotAsExpected,
  textExpected,
  textNotWellFormed,
  textHasControlCharacters,
  nameWithoutLetters,
  dateMalformed,
  listExpected,
  phoneMalformed,
  recordNumberMalformed,
  emailMalformed,
];

const BY_CODE: ReadonlyMap<string, ProblemType> = new Map(
  [...IDENTITY_PROBLEMS, dateDoesNotExist, fieldEmpty, listTooLong, staffIdMalformed, textTooLong].map((problem) => [
    problem.code,
    problem,
  ]),
);

/**
 * The first fault of each field, in constant sentences: a fault never repeats what was typed. Unknown fields are pointed at by
 * their parent, because a field's name is the sender's text too.
 */
export function faultsOf(error: ZodError, pointer: string): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const issue of error.issues) {
    const { code, sentence } = BY_CODE.get(issue.message) ?? fieldsNotAsExpected;
    const steps = issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
    const at = `${pointer}${steps.join('')}`;
    if (!faults.has(at)) faults.set(at, { pointer: at, code, detail: sentence });
  }
  return [...faults.values()];
}
