import type { WorklistCounts } from '../api/types';
import { valuesIn } from '../audit/audit-terms';
import { Facet } from '../design/facet';
import { useFilters } from '../design/filters';
import { useAddress } from '../frame/viewpoint';
import { countOf, valuesOf } from './counts';
import { ROLES, STATES } from './terms';

/** The filters of the worklist, each value with the API's count. */
export function useWorklistFacets({
  counts,
  owner,
  states,
}: {
  counts: WorklistCounts | undefined;
  owner: string;
  states: readonly string[];
}) {
  const { of, set } = useAddress();
  const titles = new Map(counts?.titles.map(({ clockId, title }) => [clockId, title]));
  return useFilters(
    <>
      <Facet
        title="State"
        values={STATES.map(([value, words]) => ({ value, words, count: countOf(counts, 'states', value) }))}
        chosen={states}
        onChange={(next) => set({ state: next.join(',') || 'overdue' })}
      />
      <Facet
        title="Role"
        values={Object.entries(ROLES).map(([value, words]) => ({
          value,
          words,
          count: countOf(counts, 'ownerRole', value),
        }))}
        chosen={owner === 'all' ? [] : valuesIn(owner)}
        onChange={(next) => set({ owner: next.join(',') || 'all' })}
      />
      <Facet
        title="Task"
        values={valuesOf(counts, 'clockId').map(({ value, count }) => ({
          value,
          words: titles.get(value) ?? value,
          count,
        }))}
        chosen={valuesIn(of('task'))}
        onChange={(next) => set({ task: next.join(',') })}
      />
    </>,
  );
}
