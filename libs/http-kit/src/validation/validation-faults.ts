import {
  defineProblem,
  type Fault,
  fieldEmpty,
  fieldFormat,
  fieldMissing,
  fieldType,
  fieldUnknown,
  listRepeats,
  listTooLong,
  listTooShort,
  type ProblemType,
  Refusal,
  textLength,
  textTooLong,
  textTooShort,
  valueNotAllowed,
  valueTooLarge,
  valueTooSmall,
} from '@throughline/kernel';
import type { ValidationError } from 'class-validator';
import { FAULTS_MAX } from '../problems/problem.js';

/** The problem behind each check of class-validator. A decorator may name one of its own, see `orElse`. */
const PROBLEM_OF: Readonly<Record<string, ProblemType>> = {
  whitelistValidation: fieldUnknown,
  unknownValue: fieldType,
  isDefined: fieldType,
  isString: fieldType,
  isInt: fieldType,
  isNumber: fieldType,
  isBoolean: fieldType,
  isArray: fieldType,
  isObject: fieldType,
  nestedValidation: fieldType,
  isNotEmpty: fieldEmpty,
  isIn: valueNotAllowed,
  isEnum: valueNotAllowed,
  min: valueTooSmall,
  max: valueTooLarge,
  minLength: textTooShort,
  maxLength: textTooLong,
  isLength: textLength,
  arrayMinSize: listTooShort,
  arrayMaxSize: listTooLong,
  arrayNotEmpty: listTooShort,
  arrayUnique: listRepeats,
};

/** Options of a check: the problem that it answers with when it fails. */
export const orElse = (problem: ProblemType) => ({ message: problem.sentence, context: { problem } });

export const requestInvalid = defineProblem({
  code: 'request-invalid',
  kind: 'malformed',
  sentence: 'The request does not have the form that this route requires. Correct each field that `errors` lists.',
});

/** Where each field is wrong and what would be right. Bodies have JSON pointers, others `query:limit` or `path:code`. */
export function faultsOf(errors: readonly ValidationError[], place: string): readonly Fault[] {
  return errors.flatMap((error) => faultsBelow(error, place)).slice(0, FAULTS_MAX);
}

/** A request of the wrong form: where it is wrong, and what would be right. */
export const invalidFields = (faults: readonly Fault[]): Refusal => new Refusal(requestInvalid, { faults });

/** The same of fields that a route does not take at all. */
export const unknownFields = (names: readonly string[], place: string): Refusal =>
  invalidFields(names.slice(0, FAULTS_MAX).map((name) => unknownField(pointerTo(name, place))));

function faultsBelow(error: ValidationError, above: string): readonly Fault[] {
  const pointer = pointerTo(error.property, above);
  const own = worstOf(
    Object.entries(error.constraints ?? {}).map(([check, sentence]) => faultOf(error, { check, sentence, pointer })),
  );
  const below = (error.children ?? []).flatMap((child) => faultsBelow(child, pointer));
  return [...own, ...below];
}

/** A value of the wrong type fails most checks; one fault says it all. Checks are listed from the last decorator to the first. */
function worstOf(faults: readonly Fault[]): readonly Fault[] {
  const worst = faults.find(({ code }) => code === fieldType.code) ?? faults.at(-1);
  return worst ? [worst] : [];
}

function faultOf(error: ValidationError, of: { check: string; sentence: string; pointer: string }): Fault {
  const { check, pointer } = of;
  if (check === 'whitelistValidation') return unknownField(pointer);
  const missing = error.value === undefined;
  const named = (error.contexts?.[check] as { problem?: ProblemType } | undefined)?.problem;
  const problem = missing ? fieldMissing : (named ?? PROBLEM_OF[check] ?? fieldFormat);
  const detail = named?.sentence ?? `${of.sentence}.`;
  return { pointer: cut(pointer), code: problem.code, detail: missing ? `This field is required. ${detail}` : detail };
}

const unknownField = (pointer: string): Fault => ({
  pointer: cut(pointer),
  code: fieldUnknown.code,
  detail: fieldUnknown.sentence,
});

const pointerTo = (property: string, above: string): string =>
  above.endsWith(':') ? `${above}${property}` : `${above}/${escaped(property)}`;
/** RFC 6901. */
const escaped = (property: string): string => property.replaceAll('~', '~0').replaceAll('/', '~1');
/** An unknown field may have any name; an answer need not repeat all of it. */
const cut = (pointer: string): string =>
  pointer.length > 200 ? `${pointer.slice(0, 200)}…`.toWellFormed() : pointer.toWellFormed();
