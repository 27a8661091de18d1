import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Viewpoint } from '../frame/viewpoint';
import { api, bodyOf } from './client';
import { all, at, PAGE, STALE_MS } from './pages';

/** What the worklist is asked: several values of each filter. */
export interface WorklistAsked {
  readonly states: readonly string[];
  readonly ownerRole: readonly string[];
  readonly clockId: readonly string[];
  readonly facilityId: string | null;
}

const worklistTerms = (viewpoint: Viewpoint, { states, ownerRole, clockId, facilityId }: WorklistAsked) => ({
  ...at(viewpoint),
  states: states.join(',') as never,
  ...(ownerRole.length > 0 && { ownerRole: [...ownerRole] }),
  ...(clockId.length > 0 && { clockId: [...clockId] }),
  ...(facilityId && { facilityId: [facilityId] }),
});

export const worklist = (viewpoint: Viewpoint, asked: WorklistAsked) =>
  queryOptions({
    queryKey: ['worklist', viewpoint, asked],
    queryFn: () =>
      all((cursor) =>
        bodyOf(
          api.GET('/v1/worklist', {
            params: { query: { ...worklistTerms(viewpoint, asked), limit: PAGE, ...(cursor && { cursor }) } },
          }),
        ),
      ),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

export const worklistCounts = (viewpoint: Viewpoint, asked: WorklistAsked) =>
  queryOptions({
    queryKey: ['worklist-counts', viewpoint, asked],
    queryFn: () => bodyOf(api.GET('/v1/worklist/counts', { params: { query: worklistTerms(viewpoint, asked) } })),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

const lists = (viewpoint: Viewpoint, facilityId: string | null) => ({
  ...at(viewpoint),
  limit: PAGE,
  ...(facilityId && { facilityId: [facilityId] }),
});

/** Moves and edits that wait for an answer. */
export const waitingProposals = (viewpoint: Viewpoint, facilityId: string | null) =>
  queryOptions({
    queryKey: ['proposals', viewpoint, facilityId],
    queryFn: () =>
      all((cursor) =>
        bodyOf(
          api.GET('/v1/proposals', {
            params: { query: { ...lists(viewpoint, facilityId), ...(cursor && { cursor }) } },
          }),
        ),
      ),
    staleTime: STALE_MS,
  });

/** Planned moves that nothing came of yet, those whose day has passed among them. */
export const openPlans = (viewpoint: Viewpoint, facilityId: string | null) =>
  queryOptions({
    queryKey: ['plans', viewpoint, facilityId],
    queryFn: () =>
      all((cursor) =>
        bodyOf(
          api.GET('/v1/planned-moves', {
            params: { query: { ...lists(viewpoint, facilityId), ...(cursor && { cursor }) } },
          }),
        ),
      ),
    staleTime: STALE_MS,
  });
