import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import { allCounted, PAGE, STALE_MS } from './pages';

/** Legal holds on a client's record, and requests to erase it. */
export const standing = (clientId: string) =>
  queryOptions({
    queryKey: ['standing', clientId],
    queryFn: () => bodyOf(api.GET('/v1/clients/{clientId}/erasures', { params: { path: { clientId } } })),
    staleTime: STALE_MS,
  });

/** Requests for erasure that wait for an answer, or are under way. */
export const openErasures = queryOptions({
  queryKey: ['erasures'],
  queryFn: () =>
    allCounted((cursor) =>
      bodyOf(api.GET('/v1/erasures', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })),
    ),
  staleTime: STALE_MS,
});
