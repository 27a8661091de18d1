import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import type { Viewpoint } from '../frame/viewpoint';
import type { AuditPacket, BoardFigure, ClientName } from './types';

const STALE_MS = 10_000;
const PAGE = 500;

/** Every page of a list; the service bounds a page, this bounds the whole. */
async function all<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; items.length < 10_000;) {
    const answer = await page(cursor);
    items.push(...answer.items);
    if (answer.next === null) break;
    cursor = answer.next;
  }
  return items;
}

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const response = await fetch('/session', { headers: { 'X-Throughline-Console': '1' }, credentials: 'same-origin' });
    return response.ok ? ((await response.json()) as Session) : null;
  },
  staleTime: Infinity,
});

export interface Session {
  readonly signedIn: Me | null;
  /** How one signs in here: buttons of the demo issuer, or the address of the organization's sign-in. */
  readonly signIn: {
    readonly demo:
      | readonly { readonly role: string; readonly facilities: readonly string[] | 'all'; readonly site: string }[]
      | null;
  };
}
export interface Me {
  readonly id: string;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly facilities: readonly string[] | 'all';
}

export const facilities = queryOptions({
  queryKey: ['facilities'],
  queryFn: () =>
    all((cursor) =>
      bodyOf(api.GET('/v1/facilities', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })),
    ),
  staleTime: 60_000,
});

export const programs = queryOptions({
  queryKey: ['programs'],
  queryFn: () =>
    all((cursor) => bodyOf(api.GET('/v1/programs', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } }))),
  staleTime: 60_000,
});

const at = ({ asOf, knownAt }: Viewpoint) => ({ ...(asOf && { asOf }), ...(knownAt && { knownAt }) });

export const census = (viewpoint: Viewpoint, facilityId: string | null) =>
  queryOptions({
    queryKey: ['census', viewpoint, facilityId],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/census', {
          params: { query: { ...at(viewpoint), ...(facilityId && { facilityId: [facilityId] }) } },
        }),
      ),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

/** The figure of the board whose clients are shown, and for what it is counted. */
export interface BoardCell {
  readonly figure: BoardFigure;
  readonly facilityId?: string;
  readonly programId?: string | null;
  readonly level?: string;
}

export const board = (viewpoint: Viewpoint, since: string, facilityId: string | null) =>
  queryOptions({
    queryKey: ['board', viewpoint, since, facilityId],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/census/board', {
          params: { query: { ...at(viewpoint), since, ...(facilityId && { facilityId: [facilityId] }) } },
        }),
      ),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

export const boardClients = (viewpoint: Viewpoint, since: string, { figure, ...cell }: BoardCell) =>
  queryOptions({
    queryKey: ['board-clients', viewpoint, since, figure, cell],
    queryFn: () =>
      all((cursor) =>
        bodyOf(
          api.GET('/v1/census/board/clients', {
            params: {
              query: {
                ...at(viewpoint),
                since,
                figure,
                limit: PAGE,
                ...(cell.facilityId && { facilityId: cell.facilityId }),
                ...(cell.programId && { programId: cell.programId }),
                ...(cell.level && { level: cell.level }),
                ...(cursor && { cursor }),
              },
            },
          }),
        ),
      ),
    staleTime: STALE_MS,
  });

/** The names of a page of clients in one request; the ids in its body. Whoever may see no names gets none. */
export const clientNames = (clientIds: readonly string[]) =>
  queryOptions({
    queryKey: ['client-names', clientIds],
    queryFn: async () => {
      const names = new Map<string, ClientName>();
      for (let from = 0; from < clientIds.length; from += PAGE) {
        const page = clientIds.slice(from, from + PAGE);
        const answer = await bodyOf(api.POST('/v1/clients/names', { body: { clientIds: [...page] } }));
        for (const name of answer.names) names.set(name.clientId, name);
      }
      return names;
    },
    staleTime: 300_000,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** The admissions that a screen of stays is about. */
export interface CohortAsked {
  readonly from: string;
  readonly to: string;
  readonly facilityId: string | null;
  readonly level: readonly string[];
}

const cohort = (viewpoint: Viewpoint, { from, to, facilityId, level }: CohortAsked) => ({
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
      all((cursor) =>
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

export interface PacketAsked extends Viewpoint {
  readonly entryIds: readonly string[];
  readonly clientIds: readonly string[];
  readonly purpose: AuditPacket['purpose'];
  readonly withNames: boolean;
}

/** Making a packet is recorded as a read of every client in it, so it is asked for once. */
export const packet = ({ entryIds, clientIds, purpose, withNames, ...viewpoint }: PacketAsked) =>
  queryOptions({
    queryKey: ['packet', viewpoint, entryIds, clientIds, purpose, withNames],
    queryFn: () =>
      bodyOf(
        api.POST('/v1/audit-packets', {
          params: { query: at(viewpoint) },
          body: { entryIds: [...entryIds], clientIds: [...clientIds], purpose, withNames },
        }),
      ),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

/** What the signed-in person may do here. */
export const rights = queryOptions({
  queryKey: ['rights'],
  queryFn: () => bodyOf(api.GET('/v1/me')),
  staleTime: Infinity,
});

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

export const path = (clientId: string, viewpoint: Viewpoint) =>
  queryOptions({
    queryKey: ['path', clientId, viewpoint],
    queryFn: () =>
      bodyOf(api.GET('/v1/clients/{clientId}/path', { params: { path: { clientId }, query: at(viewpoint) } })),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

export const placements = (clientId: string, viewpoint: Viewpoint) =>
  queryOptions({
    queryKey: ['placements', clientId, viewpoint],
    queryFn: () =>
      bodyOf(api.GET('/v1/clients/{clientId}/placements', { params: { path: { clientId }, query: at(viewpoint) } })),
    staleTime: STALE_MS,
  });

export const identity = (clientId: string) =>
  queryOptions({
    queryKey: ['identity', clientId],
    queryFn: () => bodyOf(api.GET('/v1/clients/{clientId}/identity', { params: { path: { clientId } } })),
    staleTime: 300_000,
    retry: false,
  });

export const pack = (id: string, version: string) =>
  queryOptions({
    queryKey: ['pack', id, version],
    queryFn: () => bodyOf(api.GET('/v1/rule-packs/{id}/{version}', { params: { path: { id, version } } })),
    staleTime: Infinity,
  });
