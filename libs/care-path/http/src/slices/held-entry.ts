import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { orElse, RequestValidation } from '@throughline/http-kit';
import { IsObject, IsOptional, ValidateBy } from 'class-validator';
import { pointingBelow } from '@throughline/care-path-application';
import { numberNotWhole } from '@throughline/kernel';

const validation = new RequestValidation();

/** Checks an entry that another body holds, by the class of its own use case; pointers name the fields below `/entry`. */
export const heldEntry = <Request extends object>(body: Type<Request>, held: object): Request =>
  pointingBelow('/entry', () => validation.transform(held, { type: 'body', metatype: body }) as Request);

const holdingAnEntry: readonly PropertyDecorator[] = [
  IsObject(),
  ValidateBy({ name: 'holdsWholeNumbers', validator: { validate: holdsWholeNumbers } }, orElse(numberNotWhole)),
];

/** A field `entry` that takes the body of one of these use cases. */
export const HeldEntry = (bodies: readonly Type<object>[], description: string, example: object): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description, anyOf: bodies.map((body) => ({ $ref: getSchemaPath(body) })), example }),
    ...holdingAnEntry,
  );

/** The same where not every request holds one. */
export const OptionalHeldEntry = (
  bodies: readonly Type<object>[],
  description: string,
  example: object,
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description,
      anyOf: bodies.map((body) => ({ $ref: getSchemaPath(body) })),
      example,
      required: false,
      nullable: true,
    }),
    IsOptional(),
    ...holdingAnEntry,
  );

/** The request is told from another by its canonical bytes before the class of the held entry is known; no other number has any. */
function holdsWholeNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(holdsWholeNumbers);
}

/** Makes the API's description show those bodies. */
export const ApiHeldEntries = (bodies: readonly Type<object>[]): ClassDecorator =>
  ApiExtraModels(...bodies) as ClassDecorator;
