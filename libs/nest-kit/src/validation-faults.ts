import { type Fault, Refusal } from '@throughline/kernel';
import type { ValidationError } from 'class-validator';

const FAULTS_MAX = 50;

/** Stable codes for the checks of class-validator. A decorator may name a code of its own: `{ context: { code: '…' } }`. */
const CODE_OF: Readonly<Record<string, string>> = {
  whitelistValidation: 'field-unknown',
  unknownValue: 'field-type',
  isDefined: 'field-type',
  isString: 'field-type',
  isInt: 'field-type',
  isNumber: 'field-type',
  isBoolean: 'field-type',
  isArray: 'field-type',
  isObject: 'field-type',
  nestedValidation: 'field-type',
  isNotEmpty: 'field-empty',
  isIn: 'value-not-allowed',
  isEnum: 'value-not-allowed',
  min: 'value-too-small',
  max: 'value-too-large',
  minLength: 'text-too-short',
  maxLength: 'text-too-long',
  isLength: 'text-length',
  arrayMinSize: 'list-too-short',
  arrayMaxSize: 'list-too-long',
  arrayNotEmpty: 'list-too-short',
  arrayUnique: 'list-repeats',
};

/** Where each field is wrong and what would be right. Bodies have JSON pointers, others `query:limit` or `path:code`. */
export function faultsOf(errors: readonly ValidationError[], place: string): readonly Fault[] {
  return errors.flatMap((error) => faultsBelow(error, place)).slice(0, FAULTS_MAX);
}

/** A request of the wrong form: where it is wrong, and what would be right. */
export const requestInvalid = (faults: readonly Fault[]): Refusal =>
  new Refusal('request-invalid', 'The request does not have the form that this route takes.', {
    kind: 'malformed',
    faults,
  });

/** The same of fields that a route does not take at all. */
export const unknownFields = (names: readonly string[], place: string): Refusal =>
  requestInvalid(names.slice(0, FAULTS_MAX).map((name) => unknownField(pointerTo(name, place))));

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
  const worst = faults.find(({ code }) => code === 'field-type') ?? faults.at(-1);
  return worst ? [worst] : [];
}

function faultOf(error: ValidationError, of: { check: string; sentence: string; pointer: string }): Fault {
  const { check, pointer } = of;
  if (check === 'whitelistValidation') return unknownField(pointer);
  const missing = error.value === undefined;
  const named = (error.contexts?.[check] as { code?: string } | undefined)?.code;
  const code = missing ? 'field-missing' : (named ?? CODE_OF[check] ?? 'field-format');
  return {
    pointer: cut(pointer),
    code,
    detail: missing ? `This field is required: ${of.sentence}.` : `${of.sentence}.`,
  };
}

const unknownField = (pointer: string): Fault => ({
  pointer: cut(pointer),
  code: 'field-unknown',
  detail: 'This route takes no such field.',
});

const pointerTo = (property: string, above: string): string =>
  above.endsWith(':') ? `${above}${property}` : `${above}/${escaped(property)}`;
/** RFC 6901. */
const escaped = (property: string): string => property.replaceAll('~', '~0').replaceAll('/', '~1');
/** An unknown field may have any name; an answer need not repeat all of it. */
const cut = (pointer: string): string =>
  pointer.length > 200 ? `${pointer.slice(0, 200)}…`.toWellFormed() : pointer.toWellFormed();
