import { skipToken, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, bodyOf, Rejected } from '../api/client';
import type { Identity } from '../api/types';
import { counted } from '../design/counted';
import { problemWords } from '../record/screen-words';

const PAUSE_MS = 250;
const LETTERS_MIN = 2;
export const HITS_AT_ONCE = 20;

interface Hit {
  readonly clientId: string;
  readonly identity: Identity;
  readonly recordNumber: string;
}

export interface ClientSearch {
  readonly hits: readonly Hit[];
  readonly words: string;
  /** What was found is of what is typed, and not of what was typed before. */
  readonly isCurrent: boolean;
  /** Reads the next ones; null when all are shown. */
  readonly more: (() => void) | null;
}

/** A name has no digit in it: what has one is a record number, looked up whole. */
const soughtBy = (wanted: string) => (/\d/.test(wanted) ? { recordNumber: { value: wanted } } : { text: wanted });

export const isSearched = (text: string): boolean => text.trim().length >= LETTERS_MIN;

/** Clients by name or record number, shortly after the last key. What is typed goes in a body, never into an address. */
export function useClientSearch(text: string): ClientSearch {
  const wanted = useRested(isSearched(text) ? text.trim() : '');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['client-search', wanted],
    queryFn:
      wanted === ''
        ? skipToken
        : ({ pageParam }) =>
            bodyOf(
              api.POST('/v1/clients/search', {
                body: { ...soughtBy(wanted), limit: HITS_AT_ONCE, ...(pageParam && { after: pageParam }) },
              }),
            ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // Each search is recorded as a read: it is made when somebody types, and at no other time.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const found = data?.pages.flatMap(({ clients }) => clients) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return {
    hits: found.map(({ clientId, identity }) => ({
      clientId,
      identity: identity as Identity,
      recordNumber: identity.recordNumbers?.[0]?.value ?? '',
    })),
    words: error instanceof Rejected ? problemWords(error.problem) : data ? wordsOf(found.length, total) : 'Looking…',
    isCurrent: data !== undefined && wanted === text.trim(),
    more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null,
  };
}

const wordsOf = (shown: number, total: number): string =>
  shown < total ? `${shown} of ${counted(total, 'client')}` : counted(total, 'client');

/** What was typed, once no key was pressed for a moment; nothing as soon as nothing is sought. */
function useRested(text: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : rested;
}
