import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, bodyOf, Rejected } from '../api/client';
import type { Identity } from '../api/types';

const PAUSE_MS = 250;
const LETTERS_MIN = 2;
/** More than these are not read: whoever looks for somebody types on. */
const HITS_MAX = 20;

interface Hit {
  readonly clientId: string;
  readonly identity: Identity;
  readonly recordNumber: string;
}

/** A name has no digit in it: what has one is a record number, looked up whole. */
const soughtBy = (wanted: string) => (/\d/.test(wanted) ? { recordNumber: { value: wanted } } : { text: wanted });

export const isSearched = (text: string): boolean => text.trim().length >= LETTERS_MIN;

/** Clients by name or record number, shortly after the last key. What is typed goes in a body, never into an address. */
export function useClientSearch(text: string): { readonly hits: readonly Hit[]; readonly words: string } {
  const { mutate, data, error, reset } = useMutation({
    mutationFn: (wanted: string) => bodyOf(api.POST('/v1/clients/search', { body: soughtBy(wanted) })),
  });
  useEffect(() => {
    if (!isSearched(text)) {
      reset();
      return undefined;
    }
    const timer = setTimeout(() => mutate(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, mutate, reset]);
  const found = data?.clients ?? [];
  const counted = found.length === 1 ? '1 client' : `${found.length} clients`;
  return {
    hits: found.slice(0, HITS_MAX).map(({ clientId, identity }) => ({
      clientId,
      identity: identity as Identity,
      recordNumber: identity.recordNumbers?.[0]?.value ?? '',
    })),
    words: error instanceof Rejected ? error.problem.detail : data ? counted : 'Looking…',
  };
}
