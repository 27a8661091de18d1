import { CODE } from '@throughline/kernel';
import { CARE_PATH_SCHEMAS } from '@throughline/care-path';
import { wholeNumber } from '@throughline/nest-kit';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const TYPES = Object.keys(CARE_PATH_SCHEMAS);
const CURSOR_LENGTH_MAX = 2_000;
export const EVENTS_MAX = 1_000;
const EVENTS = 100;

/** Which events a reader takes, and from where on. */
export class EventTerms {
  @ApiPropertyOptional({
    type: String,
    maxLength: CURSOR_LENGTH_MAX,
    description: 'The `cursor` or `next` that was read last. From the beginning of the history when omitted.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(CURSOR_LENGTH_MAX)
  @Matches(/^[A-Za-z0-9_.~-]+$/)
  after?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: EVENTS_MAX,
    default: EVENTS,
    example: EVENTS,
    description: 'How much of the log one page looks at. A few more events where a command would be split.',
  })
  @IsOptional()
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  @Max(EVENTS_MAX)
  limit: number = EVENTS;

  @ApiPropertyOptional({
    type: String,
    example: 'Admitted,Discharged',
    pattern: `^(${TYPES.join('|')})(,(${TYPES.join('|')}))*$`,
    description: 'Event types, separated by commas. All of them when omitted.',
  })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(TYPES.length)
  @ArrayUnique()
  @IsIn(TYPES, { each: true })
  types?: string[];

  @ApiPropertyOptional({
    type: String,
    maxLength: 64,
    example: 'HAWTHORN',
    description: 'Only events of this facility. All that your token may see when omitted.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  @Matches(CODE)
  facilityId?: string;
}
