import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Viewpoint } from '../frame/viewpoint';
import { api, bodyOf } from './client';
import { allCounted, at, PAGE, STALE_MS } from './pages';

/** What the worklist is asked: several values of each filter. */
export interface WorklistAsked {
  readonly states: readonly string[];
  readonly ownerRole: readonly string[];
  readonly clockId: readonly string[];
  readonly facilityId: string | null;
  readonly assigned: readonly ('me' | 'nobody')[];
  readonly snoozed: boolean;
}

/** A proposal is shown once, as the decision it asks for, and a plan once, with its day: tasks are about all else. */
const SUBJECTS = 'placement,leave,referral,authorization,certification,assessment,inquiry,entry';
/** The most pressing ones; a site, a role, or a task chosen shows the rest. */
export const TASKS_SHOWN_MAX = 200;

/** The same for the list, its counts, and its file. */
export const worklistTerms = (
  viewpoint: Viewpoint,
  { states, ownerRole, clockId, facilityId, assigned, snoozed }: WorklistAsked,
) => ({
  ...at(viewpoint),
  states: states.join(',') as never,
  subjectKind: SUBJECTS,
  snoozed,
  ...(assigned.length > 0 && { assigned: assigned.join(',') }),
  ...(ownerRole.length > 0 && { ownerRole: [...ownerRole] }),
  ...(clockId.length > 0 && { clockId: [...clockId] }),
  ...(facilityId && { facilityId: [facilityId] }),
});

export const worklist = (viewpoint: Viewpoint, asked: WorklistAsked) =>
  queryOptions({
    queryKey: ['worklist', viewpoint, asked],
    queryFn: async () => {
      const query = { ...worklistTerms(viewpoint, asked), limit: TASKS_SHOWN_MAX };
      return (await bodyOf(api.GET('/v1/worklist', { params: { query } }))).items;
    },
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

export const STAFF_MAX = 100;

/** Who works at a site, at most `STAFF_MAX`; with a text only those whose names have words that begin so. */
export const staffAt = (facilityId: string, text: string) =>
  queryOptions({
    queryKey: ['staff-at', facilityId, text],
    queryFn: async () => {
      const body = { facilityId, limit: STAFF_MAX, ...(text !== '' && { text }) };
      return (await bodyOf(api.POST('/v1/staff/search', { body }))).staff;
    },
    staleTime: 300_000,
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
      allCounted((cursor) =>
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
      allCounted((cursor) =>
        bodyOf(
          api.GET('/v1/planned-moves', {
            params: { query: { ...lists(viewpoint, facilityId), ...(cursor && { cursor }) } },
          }),
        ),
      ),
    staleTime: STALE_MS,
  });
