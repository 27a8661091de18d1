import { NARRATIVE_LENGTH_MAX, symbolsMalformed, textMalformed } from '@throughline/kernel';
import {
  IsArray,
  ArrayMaxSize,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { orElse } from '@throughline/http-kit';
import { field, type Shown } from './field.js';

/** Free text for colleagues. It is sealed under the client's key before it is stored. */
export const NarrativeText = (): PropertyDecorator =>
  field(
    {
      description: 'Free text for colleagues; sealed under the key of the client.',
      example: 'Arrived with her sister; agreed to evening groups.',
      optional: true,
    },
    { type: String, maxLength: NARRATIVE_LENGTH_MAX },
    IsString(),
    MaxLength(NARRATIVE_LENGTH_MAX),
    ValidateBy({ name: 'isLegible', validator: { validate: isLegible } }, orElse(textMalformed)),
  );

const isLegible = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000');

/** When something happened; `resolveWhen` says what is wrong with one that cannot be read. */
export const When = (shown: Shown): PropertyDecorator =>
  field(shown, { type: String, maxLength: 100 }, IsString(), MaxLength(100));

export const Zone = (): PropertyDecorator =>
  field(
    {
      description: "IANA zone in which `when` is read, when it is not the facility's own.",
      example: 'America/Chicago',
      optional: true,
    },
    { type: String, maxLength: 64 },
    IsString(),
    MaxLength(64),
  );

/** One short line in visible ASCII: an opaque symbol of some instrument, never calculated with. */
export const Symbols = (lengthMax: number, shown: Shown): PropertyDecorator =>
  field(
    shown,
    { type: String, maxLength: lengthMax },
    IsString(),
    MaxLength(lengthMax),
    Matches(/^[\x21-\x7e]+$/, orElse(symbolsMalformed)),
  );

/** A list of objects of a class. */
export const ListOf = (of: () => Class<object>, lengthMax: number, shown: Shown): PropertyDecorator =>
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
export const ObjectOf = (of: () => Class<object>, shown: Shown): PropertyDecorator =>
  applyDecorators(field(shown, { type: () => of() }, IsObject(), ValidateNested()), Type(of));

/** A text that is checked further where its meaning is known. */
export const Text = (lengthMax: number, shown: Shown): PropertyDecorator =>
  field(shown, { type: String, maxLength: lengthMax }, IsString(), MaxLength(lengthMax));

/** A list of texts that are checked further where their meaning is known. */
export const Texts = (lengthMax: number, countMax: number, shown: Shown): PropertyDecorator =>
  field(
    shown,
    { type: [String], maxItems: countMax },
    IsArray(),
    ArrayMaxSize(countMax),
    IsString({ each: true }),
    MaxLength(lengthMax, { each: true }),
  );
