import { queryOptions } from '@tanstack/react-query';
import type { Viewpoint } from '../frame/viewpoint';
import { api, bodyOf } from './client';
import { at, STALE_MS } from './pages';

/** One transition, voided or not, whatever the list is narrowed to. */
export const transition = (entryId: string, viewpoint: Viewpoint) =>
  queryOptions({
    queryKey: ['transition', entryId, viewpoint],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/transitions', { params: { query: { ...at(viewpoint), entryId: [entryId], limit: 1 } as never } }),
      ),
    staleTime: STALE_MS,
  });

/** How many transitions of the ticked ones there are, and of how many clients. */
export const tickedCounts = (entryIds: readonly string[], viewpoint: Viewpoint) =>
  queryOptions({
    queryKey: ['ticked-counts', entryIds, viewpoint],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/transitions/counts', {
          params: { query: { ...at(viewpoint), entryId: [...entryIds] } as never },
        }),
      ),
    staleTime: STALE_MS,
  });
