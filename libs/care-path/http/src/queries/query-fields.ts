import { applyDecorators } from '@nestjs/common';
import { trueOrFalse, wholeNumber } from '@throughline/http-kit';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, Min } from 'class-validator';
import { field, type Shown } from '../fields/field.js';

/** Words separated by commas, e.g. `groupBy=facility,level`. */
export const CommaList = (values: readonly string[], shown: Shown): PropertyDecorator =>
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

export const QueryFlag = (shown: Shown): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => trueOrFalse(value)),
    field(shown, { type: Boolean }, IsBoolean()),
  );

export const QueryCount = (shown: Shown): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => wholeNumber(value)),
    field(shown, { type: 'integer', minimum: 0 }, IsInt(), Min(0)),
  );
