import { Refusal } from '@throughline/kernel';
import type { ViewQuery } from '@throughline/projection';
import type { BoardPrograms } from './board-programs.js';
import { periodOutOfOrder } from './see-flow.js';
import type { ViewRequests } from './view-requests.js';

interface CohortTerms {
  readonly from: string;
  readonly to: string;
  readonly programId?: string[] | null;
  readonly level?: string[] | null;
}

/** The cohort that the terms ask for. */
export function cohortOf({ times }: ViewRequests, programs: BoardPrograms, terms: CohortTerms, query: ViewQuery) {
  const [from, to] = [times.instantOf(terms.from, 'from'), times.instantOf(terms.to, 'to')];
  if (times.isBefore(to, from)) throw new Refusal(periodOutOfOrder);
  const { programId, level } = terms;
  const today = programs.todayOf(query.at);
  return { ...query, from, to, today, ...(programId && { programId }), ...(level && { level }) };
}
