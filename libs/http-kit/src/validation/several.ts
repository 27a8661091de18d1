import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray } from 'class-validator';
import { Optional } from './fields.js';
import { commaSeparated } from './page.js';

interface SeveralTerms {
  readonly description: string;
  /** JSON Schema of one value, beside its type. */
  readonly item: object;
  readonly example: string;
  readonly valuesMax: number;
}

/** An optional parameter of several values, separated by commas, each of which passes the check. None at all would take nothing: it is refused. */
export const Several = (terms: SeveralTerms, check: PropertyDecorator): PropertyDecorator =>
  applyDecorators(
    Optional({
      type: 'array',
      items: { type: 'string', ...terms.item },
      minItems: 1,
      maxItems: terms.valuesMax,
      description: terms.description,
      example: terms.example.split(','),
    }),
    Transform(({ value }) => commaSeparated(value)),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(terms.valuesMax),
    ArrayUnique(),
    check,
  );
