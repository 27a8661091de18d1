import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { closeDrafts, openDrafts } from '../record/draft';
import { api, bodyOf, Rejected, UNREACHABLE, workFor } from './client';
import type { Viewpoint } from '../frame/viewpoint';
import { all, allCounted, at, PAGE, PATH_PAGE, STALE_MS } from './pages';
import type { ClientName, Path } from './types';

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    // No header of its own: only so is it the request that the page has sent ahead.
    const response = await fetch('/session', { credentials: 'same-origin' }).catch(() => null);
    if (!response?.ok) throw new Rejected(UNREACHABLE, null);
    const session = (await response.json()) as Session;
    workFor(session.signedIn?.id ?? null);
    if (session.signedIn) await openDrafts(session.signedIn.id, session.signedIn.draftKey);
    else closeDrafts();
    return session;
  },
  staleTime: Infinity,
  // Another tab may have signed out, or signed in as somebody else.
  refetchOnWindowFocus: 'always',
});

export interface Session {
  readonly signedIn: Me | null;
  /** How one signs in here: buttons of the demo issuer, or the address of the organization's sign-in. */
  readonly signIn: {
    readonly demo:
      | readonly { readonly role: string; readonly facilities: readonly string[] | 'all'; readonly site: string }[]
      | null;
    /** Leads to the organization’s sign-in; null where the console has none. */
    readonly start: string | null;
  };
}
export interface Me {
  readonly id: string;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly facilities: readonly string[] | 'all';
  /** Seals what this person types in this browser. */
  readonly draftKey: string;
}

/** As they were known at that time, or now. */
const listed = (knownAt: string | null, cursor: string | undefined) => ({
  params: { query: { limit: PAGE, ...(knownAt && { knownAt }), ...(cursor && { cursor }) } },
});

export const facilitiesKnown = (knownAt: string | null) =>
  queryOptions({
    queryKey: knownAt ? ['facilities', knownAt] : ['facilities'],
    queryFn: () => all((cursor) => bodyOf(api.GET('/v1/facilities', listed(knownAt, cursor)))),
    staleTime: 60_000,
  });

export const programsKnown = (knownAt: string | null) =>
  queryOptions({
    queryKey: knownAt ? ['programs', knownAt] : ['programs'],
    queryFn: () => all((cursor) => bodyOf(api.GET('/v1/programs', listed(knownAt, cursor)))),
    staleTime: 60_000,
  });

export const facilities = facilitiesKnown(null);
export const programs = programsKnown(null);
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

/** What the signed-in person may do here. */
export const rights = queryOptions({
  queryKey: ['rights'],
  queryFn: () => bodyOf(api.GET('/v1/me')),
  staleTime: Infinity,
});

/** A path as it is read so far: the newest entries, and older ones page by page. */
export const path = (clientId: string, viewpoint: Viewpoint) =>
  infiniteQueryOptions({
    queryKey: ['path', clientId, viewpoint],
    queryFn: ({ pageParam }) =>
      pathPage(clientId, viewpoint, { limit: PATH_PAGE, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => joined(pages),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

/** One entry, with what is shown of it, whichever page holds it. */
export const pathEntry = (clientId: string, viewpoint: Viewpoint, entryId: string) =>
  queryOptions({
    queryKey: ['path', clientId, viewpoint, entryId],
    queryFn: () => pathPage(clientId, viewpoint, { entryId: [entryId] }),
    staleTime: STALE_MS,
  });

const pathPage = (
  clientId: string,
  viewpoint: Viewpoint,
  part: { limit?: number; cursor?: string; entryId?: string[] },
) =>
  bodyOf(
    api.GET('/v1/clients/{clientId}/path', {
      params: { path: { clientId }, query: { ...at(viewpoint), ...part } },
    }),
  );

/** The first page with the entries and texts of all: older pages stand before it. */
function joined(pages: readonly Path[]): Path {
  const [newest] = pages as [Path];
  return {
    ...newest,
    timeline: pages.toReversed().flatMap(({ timeline }) => timeline),
    narratives: newest.narratives && Object.assign({}, ...pages.map(({ narratives }) => narratives)),
    references: newest.references && Object.assign({}, ...pages.map(({ references }) => references)),
  };
}

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

type PackAsked = readonly [id: string, version: string];

/** What is different from one pack to another. */
export const packComparison = ([id, version]: PackAsked, [otherId, otherVersion]: PackAsked) =>
  queryOptions({
    queryKey: ['pack', id, version, otherId, otherVersion],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/rule-packs/{id}/{version}/comparison/{otherId}/{otherVersion}', {
          params: { path: { id, version, otherId, otherVersion } },
        }),
      ),
    staleTime: Infinity,
  });

export const packs = queryOptions({
  queryKey: ['packs'],
  queryFn: () =>
    allCounted((cursor) =>
      bodyOf(api.GET('/v1/rule-packs', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })),
    ),
  staleTime: 60_000,
});
