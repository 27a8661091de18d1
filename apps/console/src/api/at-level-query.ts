import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AtLevelAsked } from '../clients/at-level';
import type { Viewpoint } from '../frame/viewpoint';
import { api, bodyOf } from './client';
import { all, at, STALE_MS } from './pages';

/** Periods in one request: their answer is far below the largest that is sent. */
const PERIODS = 200;
const DAY_MS = 86_400_000;

/** What the API is asked, also for a file. */
export const atLevelTerms = (viewpoint: Viewpoint, { level, from, to, site }: AtLevelAsked) => ({
  ...at(viewpoint),
  ...{ level: [level], duringFrom: from, duringTo: dayAfter(to), sort: 'from' as const },
  ...(site && { facilityId: [site] }),
});

/** Periods of placements at a level that touch the days from the first to the last, in each site's own days. */
export const clientsAtLevel = (viewpoint: Viewpoint, asked: AtLevelAsked) =>
  queryOptions({
    queryKey: ['at-level', viewpoint, asked],
    queryFn: () =>
      all((cursor) =>
        bodyOf(
          api.GET('/v1/placements', {
            params: { query: { ...atLevelTerms(viewpoint, asked), limit: PERIODS, ...(cursor && { cursor }) } },
          }),
        ),
      ),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

/** How many clients and periods there are, whatever the pages. */
export const countsAtLevel = (viewpoint: Viewpoint, asked: AtLevelAsked) =>
  queryOptions({
    queryKey: ['at-level-counts', viewpoint, asked],
    queryFn: () => bodyOf(api.GET('/v1/placements/counts', { params: { query: atLevelTerms(viewpoint, asked) } })),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

/** The window of the API ends before the day that it names. */
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
