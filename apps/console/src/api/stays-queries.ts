import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Viewpoint } from '../frame/viewpoint';
import { api, bodyOf } from './client';
import { allCounted, at, PAGE, STALE_MS } from './pages';

/** The admissions that a screen of stays is about. */
export interface CohortAsked {
  readonly from: string;
  readonly to: string;
  readonly facilityId: string | null;
  readonly level: readonly string[];
}

/** The terms of a cohort, as the API takes them. */
export const cohort = (viewpoint: Viewpoint, { from, to, facilityId, level }: CohortAsked) => ({
  ...at(viewpoint),
  from,
  to,
  ...(facilityId && { facilityId: [facilityId] }),
  ...(level.length > 0 && { level: [...level] }),
});

export const stays = (viewpoint: Viewpoint, asked: CohortAsked) =>
  queryOptions({
    queryKey: ['stays', viewpoint, asked],
    queryFn: () => bodyOf(api.GET('/v1/stays', { params: { query: cohort(viewpoint, asked) } })),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

export const stayList = (viewpoint: Viewpoint, asked: CohortAsked, outcome: string) =>
  queryOptions({
    queryKey: ['stay-list', viewpoint, asked, outcome],
    queryFn: () =>
      allCounted((cursor) =>
        bodyOf(
          api.GET('/v1/stays/list', {
            params: {
              query: {
                ...cohort(viewpoint, asked),
                outcome: [outcome],
                limit: PAGE,
                ...(cursor && { cursor }),
              },
            },
          }),
        ),
      ),
    staleTime: STALE_MS,
  });
