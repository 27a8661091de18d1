import type { MoveFilter, MoveOrder } from '@throughline/projection';
import type { Whole } from '@throughline/http-kit';
import { MOVE_ROW } from '../answers/move-row.js';
import { ListAsOf } from './as-of.js';
import { QueryFlag } from './query-fields.js';
import { SortedBy } from './sorted-by.js';
import type { SiteTimes } from './site-times.js';
import { declareFilters, filtersSent, Values } from './row-terms.js';

/** Every filter narrows; all that are given hold together. Windows are half-open. Each column declares its own filter. */
export class MoveTerms extends ListAsOf {
  @SortedBy('moves', { usual: '-effectiveAt', example: '-hoursLate' })
  sort?: string | null;

  @Values('code', {
    description: 'Program that it leads from or to. Several are separated by commas.',
    example: 'HAWTHORN-IOP',
  })
  programId?: string[] | null;

  @QueryFlag({
    description: 'Also list voided moves. They are listed without it when a filter is about voiding or changing.',
    example: 'true',
    optional: true,
  })
  withVoided?: boolean | null;

  @QueryFlag({ description: 'Whether it was corrected.', example: 'true', optional: true })
  corrected?: boolean | null;
}

declareFilters(MoveTerms, MOVE_ROW);

/** Filters that are only about what was voided or changed, or about one entry: voided rows are asked for. */
const INCLUDES_VOIDED = [
  'voided',
  'changedFrom',
  'changedTo',
  'voidedFrom',
  'voidedTo',
  'voidedBy',
  'voidReason',
  'entryId',
];

export function filterOf(terms: Whole<MoveTerms>, times: SiteTimes): MoveFilter {
  const { programId, corrected, withVoided } = terms;
  const sent = filtersSent(terms, MOVE_ROW, times);
  const includesVoided = withVoided === true || INCLUDES_VOIDED.some((name) => name in sent);
  return {
    ...(!includesVoided && { voided: false }),
    ...sent,
    ...(Array.isArray(programId) && { programId }),
    ...(typeof corrected === 'boolean' && { corrected }),
  };
}

export function orderOf({ sort }: Pick<MoveTerms, 'sort'>): MoveOrder {
  const sent = sort ?? '-effectiveAt';
  const descending = sent.startsWith('-');
  return { column: (descending ? sent.slice(1) : sent) as MoveOrder['column'], direction: descending ? 'desc' : 'asc' };
}
