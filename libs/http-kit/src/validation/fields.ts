import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsString, Length, Matches, ValidateBy, ValidateIf } from 'class-validator';
import { codeMalformed, dateDoesNotExist, textMalformed, CODE } from '@throughline/kernel';
import { orElse } from './validation-faults.js';

/** Shapes of a field that many bodies share, each with its checks, its stable code and its description for OpenAPI. */

/** `null` is a value that the field may hold; leaving it out is something else. */
export const orNull = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== null);

/** A code as facilities, programs and rule packs have them: 1 to 64 of `A-Z a-z 0-9 . _ -`, starting with a letter or digit. */
export function IsCode(): PropertyDecorator {
  return applyDecorators(IsString(), Matches(CODE, orElse(codeMalformed)));
}

/** A day that the calendar has, `YYYY-MM-DD`. */
export function IsLocalDate(): PropertyDecorator {
  return ValidateBy({ name: 'isLocalDate', validator: { validate: isLocalDate } }, orElse(dateDoesNotExist));
}

function isLocalDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

/** One line of text for people to read. */
export const IsLine = (lengthMax: number): PropertyDecorator =>
  applyDecorators(IsString(), Length(1, lengthMax), Matches(/^[^\p{Cc}\u2028\u2029]*$/u, orElse(textMalformed)));

/** A field that may be left out, and its description. Unlike class-validator's own, it does not take null for absent. */
export const Optional = (description: ApiPropertyOptions): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value: unknown) => value !== undefined),
    ApiProperty({ ...description, required: false } as ApiPropertyOptions),
  );
