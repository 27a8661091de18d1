import { ENTRY_ID, idMalformed } from '@throughline/kernel';
import { applyDecorators } from '@nestjs/common';
import { Several, orElse } from '@throughline/http-kit';
import { IsString, Matches, MaxLength } from 'class-validator';

const VALUES_MAX = 200;
const ACTOR_LENGTH_MAX = 100;

export const ClientIds = (description: string): PropertyDecorator =>
  Several(
    {
      description,
      item: { format: 'uuid' },
      example: '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77',
      valuesMax: VALUES_MAX,
    },
    Matches(ENTRY_ID, { each: true, ...orElse(idMalformed) }),
  );

export const ActorIds = (description: string): PropertyDecorator =>
  Several(
    {
      description,
      item: { maxLength: ACTOR_LENGTH_MAX },
      example: '0b6c0f5e-2d1c-4d0a-8a57-6b6f2a3f7c11',
      valuesMax: VALUES_MAX,
    },
    applyDecorators(IsString({ each: true }), MaxLength(ACTOR_LENGTH_MAX, { each: true })),
  );
