import { CARE_PATH_SCHEMAS } from '@throughline/care-path';
import { CODE, codeMalformed, ENTRY_ID, idMalformed } from '@throughline/kernel';
import { Optional, orElse, Several, wholeNumber } from '@throughline/http-kit';
import {
  ENDPOINT_LENGTH_MAX,
  type LegalBasis,
  type Purpose,
  type SubscriptionTerms,
} from '@throughline/replay-application';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { ForPurpose, INTERNAL, OnLegalBasis, OPERATIONS } from '../disclosing.js';

const TYPES = Object.keys(CARE_PATH_SCHEMAS);
const FACILITIES_MAX = 200;
const TIME_LENGTH_MAX = 60;
const LINES = 100;
export const LINES_MAX = 1_000;
const DELIVERIES = 50;
export const DELIVERIES_MAX = 500;

export class SubscriptionParam {
  @ApiProperty({
    format: 'uuid',
    description: 'The subscription.',
    example: '5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77',
  })
  @Matches(ENTRY_ID, orElse(idMalformed))
  subscriptionId!: string;
}

export class SubscriptionBody {
  @Several(
    {
      description: 'Whose clients it sees: codes of facilities of yours. All of the provider when omitted.',
      item: { pattern: CODE.source },
      example: 'HAWTHORN',
      valuesMax: FACILITIES_MAX,
    },
    Matches(CODE, { each: true, ...orElse(codeMalformed) }),
  )
  facilities?: string[];

  @Several(
    {
      description: 'Only events of these types, and erasures. All of them when omitted.',
      item: { enum: TYPES },
      example: 'Admitted,Discharged',
      valuesMax: TYPES.length,
    },
    IsIn(TYPES, { each: true }),
  )
  types?: string[];

  @ForPurpose()
  purpose?: Purpose;

  @OnLegalBasis()
  legalBasis?: LegalBasis;

  @Optional({
    type: String,
    maxLength: ENDPOINT_LENGTH_MAX,
    example: 'https://hooks.example.org/throughline',
    description: 'Who is told of new numbers: a URL of the internet, with https. Omitted, the partner only asks.',
  })
  @IsString()
  @MaxLength(ENDPOINT_LENGTH_MAX)
  endpoint?: string;
}

/** The same facilities and types in another order are the same. */
export const termsIn = (body: SubscriptionBody): SubscriptionTerms => ({
  facilities: body.facilities?.toSorted() ?? null,
  types: body.types?.toSorted() ?? null,
  purpose: body.purpose ?? OPERATIONS,
  legalBasis: body.legalBasis ?? INTERNAL,
  endpoint: body.endpoint ?? null,
});

export class NumbersTerms {
  @Optional({
    type: 'integer',
    minimum: 0,
    default: 0,
    example: 0,
    description: 'The number that you hold last. From the first when omitted.',
  })
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(0)
  after: number = 0;

  @Optional({
    type: 'integer',
    minimum: 1,
    maximum: LINES_MAX,
    default: LINES,
    example: LINES,
    description: 'At most this many events.',
  })
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  @Max(LINES_MAX)
  limit: number = LINES;
}

export class DeliveriesTerms {
  @Optional({
    type: 'integer',
    minimum: 1,
    maximum: DELIVERIES_MAX,
    default: DELIVERIES,
    example: DELIVERIES,
    description: 'At most this many, newest first.',
  })
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  @Max(DELIVERIES_MAX)
  limit: number = DELIVERIES;

  @Optional({ type: 'integer', minimum: 1, example: 4711, description: 'The `next` of the page before.' })
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  before?: number;
}

export class ResendBody {
  @Optional({ type: 'integer', minimum: 0, example: 120, description: 'Tell again of everything behind this number.' })
  @IsInt()
  @Min(0)
  after?: number;

  @Optional({
    type: String,
    maxLength: TIME_LENGTH_MAX,
    example: '2026-03-01T00:00-06:00',
    description:
      'Tell again of everything that took a number from this instant on. The history of clients who came into scope since then is included. Send this or `after`.',
  })
  @IsString()
  @MaxLength(TIME_LENGTH_MAX)
  recordedFrom?: string;
}
