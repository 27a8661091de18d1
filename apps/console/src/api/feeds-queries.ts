import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import { allCounted, PAGE } from './pages';

/** While something moves, an operator watches it. */
const WATCH_MS = 2_000;
const CALM_MS = 10_000;

export const views = queryOptions({
  queryKey: ['feeds', 'views'],
  queryFn: () => bodyOf(api.GET('/v1/views')),
  refetchInterval: ({ state: { data } }) =>
    data?.state === 'following' && data.rebuild === null && data.lagSeconds === 0 ? CALM_MS : WATCH_MS,
});

export const parkedClients = queryOptions({
  queryKey: ['feeds', 'parked'],
  queryFn: () => bodyOf(api.GET('/v1/views/parked')),
  refetchInterval: CALM_MS,
});

export const subscriptions = queryOptions({
  queryKey: ['feeds', 'subscriptions'],
  queryFn: () =>
    allCounted((cursor) =>
      bodyOf(api.GET('/v1/subscriptions', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })),
    ),
  refetchInterval: CALM_MS,
});

export const retry = (clientId: string) =>
  bodyOf(api.POST('/v1/views/parked/{clientId}/retries', { params: { path: { clientId } } }));

export const rebuild = () => bodyOf(api.POST('/v1/views/rebuilds'));
