import { applyDecorators } from '@nestjs/common';
import { commaSeparated, Optional } from '@throughline/nest-kit';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';

const VALUES_MAX = 200;
const ACTOR_LENGTH_MAX = 100;

const severalOf = (description: string, item: object, example: string, check: PropertyDecorator): PropertyDecorator =>
  applyDecorators(
    Optional({ type: 'array', items: { type: 'string', ...item }, maxItems: VALUES_MAX, description, example }),
    Transform(({ value }) => commaSeparated(value)),
    IsArray(),
    ArrayMaxSize(VALUES_MAX),
    ArrayUnique(),
    check,
  );

export const ClientIds = (description: string): PropertyDecorator =>
  severalOf(description, { format: 'uuid' }, '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77', IsUUID(undefined, { each: true }));

export const ActorIds = (description: string): PropertyDecorator =>
  severalOf(
    description,
    { maxLength: ACTOR_LENGTH_MAX },
    '0b6c0f5e-2d1c-4d0a-8a57-6b6f2a3f7c11',
    applyDecorators(IsString({ each: true }), MaxLength(ACTOR_LENGTH_MAX, { each: true })),
  );
