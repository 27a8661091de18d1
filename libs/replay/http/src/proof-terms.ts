import { ENTRY_ID, idMalformed } from '@throughline/kernel';
import { Optional, wholeNumber, orElse } from '@throughline/http-kit';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';

import { DisclosureTerms } from './disclosing.js';

const SIZE_MAX = Number.MAX_SAFE_INTEGER;

const IsSize = (): PropertyDecorator => (target, key) => {
  Transform(({ value }) => wholeNumber(value))(target, key);
  IsInt()(target, key);
  Min(1)(target, key);
  Max(SIZE_MAX)(target, key);
};

export class InclusionTerms extends DisclosureTerms {
  @ApiProperty({
    format: 'uuid',
    description: 'Of whom the event is.',
    example: '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77',
  })
  @Matches(ENTRY_ID, orElse(idMalformed))
  clientId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'The `revision` of the event.', example: 0 })
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(0)
  @Max(SIZE_MAX)
  revision!: number;

  @Optional({
    type: 'integer',
    minimum: 1,
    description: 'The size of the checkpoint that you hold. Of the log as it is now when omitted.',
    example: 42,
  })
  @IsSize()
  size?: number;
}

export class ConsistencyTerms {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The size of the older checkpoint.', example: 1 })
  @IsSize()
  fromSize!: number;

  @Optional({
    type: 'integer',
    minimum: 1,
    description: 'The size of the newer checkpoint. Of the log as it is now when omitted.',
    example: 50,
  })
  @IsSize()
  toSize?: number;
}
