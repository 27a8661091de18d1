import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export const PAGE_LIMIT_MAX = 500;
export const PAGE_LIMIT = 50;

/** `?limit=…&cursor=…` of every list. Extend it with the filters of a list. */
export class Page {
  @ApiPropertyOptional({
    description: 'At most this many items.',
    minimum: 1,
    maximum: PAGE_LIMIT_MAX,
    default: PAGE_LIMIT,
    example: 50,
    type: 'integer',
  })
  @IsOptional()
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  limit: number = PAGE_LIMIT;

  @ApiPropertyOptional({ description: 'The `next` of the page before, unchanged.', type: String, maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(/^[A-Za-z0-9_.~-]+$/)
  cursor?: string;
}

/** A query parameter that is a whole number in decimal digits; anything else is left for the validator to refuse. */
export function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** A query parameter of several values, separated by commas; given several times over it is a list already. */
export function commaSeparated(value: unknown): unknown {
  return typeof value === 'string' ? value.split(',') : value;
}

/** A query parameter that is `true` or `false`; anything else is left for the validator to refuse. */
export function trueOrFalse(value: unknown): unknown {
  return value === 'true' ? true : value === 'false' ? false : value;
}
