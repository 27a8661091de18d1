import { applyDecorators } from '@nestjs/common';
import { trueOrFalse, wholeNumber, field, type FieldShown } from '@throughline/http-kit';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, Min } from 'class-validator';

/** Words separated by commas, e.g. `groupBy=facility,level`. */
export const CommaList = (values: readonly string[], shown: FieldShown): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value)),
    field(
      shown,
      { type: String, pattern: `^(${values.join('|')})(,(${values.join('|')}))*$` },
      IsArray(),
      ArrayMaxSize(values.length),
      ArrayUnique(),
      IsIn(values, { each: true }),
    ),
  );

export const QueryFlag = (shown: FieldShown): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => trueOrFalse(value)),
    field(shown, { type: Boolean }, IsBoolean()),
  );

export const QueryCount = (shown: FieldShown): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => wholeNumber(value)),
    field(shown, { type: 'integer', minimum: 0 }, IsInt(), Min(0)),
  );
