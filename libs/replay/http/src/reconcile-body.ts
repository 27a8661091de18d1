import { Optional } from '@throughline/http-kit';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { DisclosureTerms } from './disclosing.js';
import { EventFilter, IsCursor } from './event-terms.js';

/** The range and the filter that a reader's copy was made with. */
export class ReconcileBody extends DisclosureTerms {
  @IsCursor('The range begins behind this cursor. At the beginning of the history when omitted.')
  from?: string;

  @IsCursor('The range ends at this cursor. At the newest event when omitted.')
  to?: string;

  @Optional({ type: () => EventFilter, description: 'As in the parameters of `GET /v1/events`.' })
  @IsObject()
  @ValidateNested()
  @Type(() => EventFilter)
  filter?: EventFilter;
}
