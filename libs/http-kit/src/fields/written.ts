import { IsArray, ArrayMaxSize, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { field, type FieldShown } from './field.js';

/** A list of objects of a class. */
export const ListOf = (of: () => Class<object>, lengthMax: number, shown: FieldShown): PropertyDecorator =>
  applyDecorators(
    field(
      shown,
      { type: () => [of()] as never, maxItems: lengthMax },
      IsArray(),
      ArrayMaxSize(lengthMax),
      IsObject({ each: true }),
      ValidateNested({ each: true }),
    ),
    Type(of),
  );

/** An object of a class. */
export const ObjectOf = (of: () => Class<object>, shown: FieldShown): PropertyDecorator =>
  applyDecorators(field(shown, { type: () => of() }, IsObject(), ValidateNested()), Type(of));

/** A text that is checked further where its meaning is known. */
export const Text = (lengthMax: number, shown: FieldShown): PropertyDecorator =>
  field(shown, { type: String, maxLength: lengthMax }, IsString(), MaxLength(lengthMax));

/** A list of texts that are checked further where their meaning is known. */
export const Texts = (lengthMax: number, countMax: number, shown: FieldShown): PropertyDecorator =>
  field(
    shown,
    { type: [String], maxItems: countMax },
    IsArray(),
    ArrayMaxSize(countMax),
    IsString({ each: true }),
    MaxLength(lengthMax, { each: true }),
  );
