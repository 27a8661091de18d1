import { Optional } from '@throughline/http-kit';
import type { LegalBasis, Purpose } from '@throughline/replay-application';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, Matches, ValidateNested } from 'class-validator';
import { DisclosureTerms, ForPurpose, OnLegalBasis } from './disclosing.js';
import { EventFilter, IsCursor } from './event-terms.js';

export class PlanBody extends DisclosureTerms {
  @IsCursor('The plan begins behind this cursor. At the beginning of the history when omitted.')
  from?: string;

  @IsCursor('The plan ends at this cursor. At the newest event when omitted.')
  to?: string;

  @Optional({ type: () => EventFilter, description: 'As in the parameters of `GET /v1/events`.' })
  @IsObject()
  @ValidateNested()
  @Type(() => EventFilter)
  filter?: EventFilter;

  @Optional({ type: Boolean, default: false, example: false, description: 'Only count. No page is made.' })
  @IsBoolean()
  countOnly?: boolean;
}

export class BulkPageTerms extends EventFilter {
  // Checked as in the filter; the plan has written it, so the description need not list every type again.
  @ApiPropertyOptional({ type: 'array', items: { type: 'string' }, description: 'As in the plan.' })
  declare type?: string[];

  @IsCursor('As in the plan.')
  after?: string;

  @ApiProperty({ type: String, maxLength: 2_000, description: 'As in the plan.' })
  @Matches(/^[A-Za-z0-9_.~-]{1,2000}$/)
  until!: string;

  @Optional({ type: String, description: 'The `sha256` of the plan. A page that comes to another is refused.' })
  @Matches(/^[0-9a-f]{64}$/)
  sha256?: string;

  @ForPurpose()
  purpose?: Purpose;

  @OnLegalBasis()
  legalBasis?: LegalBasis;
}
