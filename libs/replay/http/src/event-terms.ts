import { CODE, codeMalformed, ENTRY_ID, idMalformed } from '@throughline/kernel';
import { CARE_PATH_SCHEMAS } from '@throughline/care-path';
import { Optional, orElse, Several, wholeNumber } from '@throughline/http-kit';
import type { LegalBasis, Purpose } from '@throughline/replay-application';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { ForPurpose, OnLegalBasis } from './disclosing.js';

const TYPES = Object.keys(CARE_PATH_SCHEMAS);
const CURSOR_LENGTH_MAX = 2_000;
const TIME_LENGTH_MAX = 60;
const FACILITIES_MAX = 200;
const CLIENTS_MAX = 100;
/** How many events one page looks at, at most. */
export const EVENTS_MAX = 1_000;
const EVENTS = 100;

/** Which events a reader takes. */
export class EventFilter {
  @Several(
    {
      description:
        'Only events of these types, separated by commas, and erasures (`ErasureStarted`, `ErasureCompleted`). All of them when omitted.',
      item: { enum: TYPES },
      example: 'Admitted,Discharged',
      valuesMax: TYPES.length,
    },
    IsIn(TYPES, { each: true }),
  )
  type?: string[];

  @Several(
    {
      description:
        'Only clients who have been at these facilities, separated by commas. Default: all facilities of your token. A facility outside your token is rejected.',
      item: { pattern: CODE.source },
      example: 'HAWTHORN',
      valuesMax: FACILITIES_MAX,
    },
    Matches(CODE, { each: true, ...orElse(codeMalformed) }),
  )
  facilityId?: string[];

  @Several(
    {
      description:
        'Only events of these clients, separated by commas. A client outside your facilities has none, like one that does not exist.',
      item: { format: 'uuid' },
      example: '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77',
      valuesMax: CLIENTS_MAX,
    },
    Matches(ENTRY_ID, { each: true, ...orElse(idMalformed) }),
  )
  clientId?: string[];

  @Optional({
    type: String,
    maxLength: TIME_LENGTH_MAX,
    example: '2026-03-01T00:00-06:00',
    description: 'Only events that the log took at this instant or later. To go on reading use a cursor, never a time.',
  })
  @IsString()
  @MaxLength(TIME_LENGTH_MAX)
  recordedFrom?: string;

  @Optional({
    type: String,
    maxLength: TIME_LENGTH_MAX,
    example: '2026-04-01T00:00-05:00',
    description: 'Only events that the log took before this instant.',
  })
  @IsString()
  @MaxLength(TIME_LENGTH_MAX)
  recordedTo?: string;
}

export const IsCursor =
  (description: string): PropertyDecorator =>
  (target, key) => {
    Optional({ type: String, maxLength: CURSOR_LENGTH_MAX, description })(target, key);
    IsString()(target, key);
    MaxLength(CURSOR_LENGTH_MAX)(target, key);
    Matches(/^[A-Za-z0-9_.~-]+$/)(target, key);
  };

/** Which events a reader takes, from where and up to where. */
export class EventTerms extends EventFilter {
  @IsCursor('The `cursor` or `next` that was read last. From the beginning of the history when omitted.')
  after?: string;

  @ForPurpose()
  purpose?: Purpose;

  @OnLegalBasis()
  legalBasis?: LegalBasis;

  @IsCursor('Reading ends at this cursor, which may be of another filter. At the newest event when omitted.')
  until?: string;

  @Optional({
    type: 'integer',
    minimum: 1,
    maximum: EVENTS_MAX,
    default: EVENTS,
    example: EVENTS,
    description: 'How much of the log one page looks at. A few more events where a command would be split.',
  })
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  @Max(EVENTS_MAX)
  limit: number = EVENTS;
}
