import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { board } from '../api/board-queries';
import { api, bodyOf } from '../api/client';
import { path } from '../api/queries';
import { STALE_MS } from '../api/pages';
import type { Path } from '../api/types';
import type { Offered } from './choices';
import type { Form } from './forms/form';

type Placed = Path['situation']['placements'][number];

interface AtThatMoment {
  /** Where the client was then; null while that is not known or no moment is named. */
  readonly placements: readonly Placed[] | null;
  readonly places: Offered['places'];
}

/** What was true at the moment that a form names: where the client was, and who was in the programs of the site. */
export function useMoment(clientId: string, facilityId: string, when: string | null, isMove: boolean): AtThatMoment {
  const viewpoint = { asOf: when, knownAt: null };
  const known = useInfiniteQuery({ ...path(clientId, viewpoint), enabled: when !== null, retry: false });
  const counted = useQuery({
    ...board(viewpoint, when ?? '', facilityId),
    enabled: when !== null && isMove && facilityId !== '',
    retry: false,
  });
  // The moment before was another one: what was true then says nothing of this one.
  const current = known.isPlaceholderData ? undefined : known.data;
  return { placements: (when && current?.situation.placements) || null, places: counted.data?.programs ?? [] };
}

/** Which transitions the form records, as the audit names them. */
const MOVES: Readonly<Record<string, string>> = { 'level-change': 'step-up,step-down,transfer' };

/** How often each reason was given for such a transition at this site, the most frequent first. */
export function useReasonsUsed(form: Form, facilityId: string) {
  const { data } = useQuery({
    queryKey: ['reasons-used', form.move, facilityId],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/transitions/counts', {
          params: { query: { facilityId: [facilityId], moves: MOVES[form.move ?? ''] ?? form.move } as never },
        }),
      ),
    enabled: form.move !== undefined && facilityId !== '',
    staleTime: STALE_MS,
    retry: false,
  });
  return data?.facets.find(({ filter }) => filter === 'reason')?.values ?? [];
}
