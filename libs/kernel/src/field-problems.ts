import { defineProblem, type ProblemType } from './problems.js';

/** What may be wrong with one field, whatever the route. Where a limit is named, the fault itself gives it. */
const fieldProblem = <const Code extends string>(code: Code, sentence: string) =>
  defineProblem({ code, kind: 'malformed', sentence });

export const fieldUnknown = fieldProblem(
  'field-unknown',
  'This route has no such field. Remove it, or check its spelling.',
);
export const fieldMissing = fieldProblem('field-missing', 'This field is required. Send it.');
export const fieldType = fieldProblem(
  'field-type',
  'The field holds another type of value. Send the type that the route describes.',
);
export const fieldFormat = fieldProblem('field-format', 'The field has another form. Write it as the route describes.');
export const fieldEmpty = fieldProblem(
  'field-empty',
  'The field is empty. Send a value, or omit the field where it is optional.',
);
export const valueNotAllowed = fieldProblem(
  'value-not-allowed',
  'The value is not one of those allowed. Choose one that the route lists.',
);
export const valueTooSmall = fieldProblem(
  'value-too-small',
  'The number is below the minimum. Send the minimum or more.',
);
export const valueTooLarge = fieldProblem(
  'value-too-large',
  'The number is above the maximum. Send the maximum or less.',
);
export const textTooShort = fieldProblem('text-too-short', 'The text is below the minimum length. Send a longer text.');
export const textTooLong = fieldProblem('text-too-long', 'The text is above the maximum length. Send a shorter text.');
export const textLength = fieldProblem(
  'text-length',
  'The length of the text is outside its limits. Send a text within them.',
);
export const listTooShort = fieldProblem('list-too-short', 'The list has fewer items than the minimum. Send more.');
export const listTooLong = fieldProblem('list-too-long', 'The list has more items than the maximum. Send fewer.');
export const listRepeats = fieldProblem('list-repeats', 'The list has the same item twice. Send each item once.');
export const codeMalformed = fieldProblem(
  'code-malformed',
  'A code is 1 to 64 letters, digits, dots, dashes, and underscores. Check its spelling.',
);
export const textMalformed = fieldProblem(
  'text-malformed',
  'The text is not well-formed Unicode, or holds a control character. Send it as plain UTF-8 text.',
);
export const dateDoesNotExist = fieldProblem(
  'date-does-not-exist',
  'There is no such day on the calendar. Check the date, and write it as 2026-03-01.',
);
export const staffIdMalformed = fieldProblem(
  'staff-id-malformed',
  'This is not a staff ID. Use an ID as the service returned it, never a name.',
);
export const idMalformed = fieldProblem(
  'id-malformed',
  'This is not an ID. Send a UUID in lowercase, as the service returned it.',
);
export const ruleIdMalformed = fieldProblem(
  'rule-id-malformed',
  'This is not a rule ID. Send rule IDs as findings name them.',
);
export const symbolsMalformed = fieldProblem(
  'symbols-malformed',
  'The text holds other characters than visible ASCII. Send visible ASCII characters only.',
);
export const numberNotWhole = fieldProblem(
  'number-not-whole',
  'A number is not whole or has more than fifteen digits. Send whole numbers of at most fifteen digits.',
);

/** All of them, for the catalog of problems. */
export const FIELD_PROBLEMS: readonly ProblemType[] = [
  fieldUnknown,
  fieldMissing,
  fieldType,
  fieldFormat,
  fieldEmpty,
  valueNotAllowed,
  valueTooSmall,
  valueTooLarge,
  textTooShort,
  textTooLong,
  textLength,
  listTooShort,
  listTooLong,
  listRepeats,
  codeMalformed,
  textMalformed,
  dateDoesNotExist,
  staffIdMalformed,
  idMalformed,
  ruleIdMalformed,
  symbolsMalformed,
  numberNotWhole,
];
