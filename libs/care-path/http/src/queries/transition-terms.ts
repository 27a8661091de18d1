import {
  TRANSITION_COLUMNS,
  type TransitionColumn,
  type TransitionFilter,
  type TransitionOrder,
} from '@throughline/projection';
import { TRANSITION_ROW } from '../answers/transition-row.js';
import { Choice } from '../fields/coded.js';
import { ListAsOf } from './as-of.js';
import { QueryFlag } from './query-fields.js';
import { declareFilters, filtersSent, Values } from './row-terms.js';

const ORDERS = TRANSITION_COLUMNS.flatMap((column) => [column, `-${column}`]);

/** Every filter narrows; all that are given hold together. Windows are half-open. Each column declares its own filter. */
export class TransitionTerms extends ListAsOf {
  @Choice(ORDERS, {
    description: 'A column; with a minus in front, descending. `-effectiveAt` when omitted.',
    example: '-hoursLate',
    optional: true,
  })
  sort?: string | null;

  @Values('code', {
    description: 'Program that it leads from or to. Several are separated by commas.',
    example: 'HAWTHORN-IOP',
  })
  programId?: string[] | null;

  @QueryFlag({ description: 'Whether it was corrected.', example: 'true', optional: true })
  corrected?: boolean | null;
}

declareFilters(TransitionTerms, TRANSITION_ROW);

export function filterOf(terms: TransitionTerms): TransitionFilter {
  const { programId, corrected } = terms;
  return {
    ...filtersSent(terms, TRANSITION_ROW),
    ...(Array.isArray(programId) && { programId }),
    ...(typeof corrected === 'boolean' && { corrected }),
  };
}

export function orderOf({ sort }: TransitionTerms): TransitionOrder {
  const sent = sort ?? '-effectiveAt';
  const descending = sent.startsWith('-');
  return { column: (descending ? sent.slice(1) : sent) as TransitionColumn, direction: descending ? 'desc' : 'asc' };
}
