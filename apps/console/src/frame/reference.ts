import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { facilities, facilitiesKnown, programs, programsKnown } from '../api/queries';
import type { Facility, Program } from '../api/types';
import { useViewpoint } from './viewpoint';

/** Sites and programs by their codes: what a code is called, and where its clock is. */
export interface Reference {
  readonly sites: readonly Facility[];
  readonly programs: readonly Program[];
  site(code: string | null | undefined): string;
  zone(code: string | null | undefined): string;
  program(code: string | null | undefined): string;
  /** Why sites and programs cannot be read; null when nothing is in the way. No screen says anything without them. */
  readonly error: Error | null;
  again(): void;
}

const FALLBACK_ZONE = 'UTC';

/** Where the clock of a site is; of the first one where none is named. */
export const zoneIn = (sites: readonly Facility[], code: string | null | undefined): string =>
  (code ? sites.find((site) => site.code === code) : sites[0])?.zone ?? FALLBACK_ZONE;

/** What the frame has read, for all that is drawn inside it. */
export const ReferenceContext = createContext<Reference | null>(null);

export function useReference(): Reference {
  const reference = useContext(ReferenceContext);
  if (!reference) throw new Error('Sites and programs are read by the frame. Draw this inside it.');
  return reference;
}

/** Reads sites and programs of now, each by the name that it had at the time whose knowledge is shown. */
export function useReadReference(): Reference {
  const { knownAt } = useViewpoint();
  const [known, listed] = [useQuery(facilities), useQuery(programs)];
  const sites = known.data ?? [];
  const offered = listed.data ?? [];
  const bySite = byCode(sites, useQuery(facilitiesKnown(knownAt)).data);
  const byProgram = byCode(offered, useQuery(programsKnown(knownAt)).data);
  return {
    sites,
    programs: offered,
    error: (known.data ? null : known.error) ?? (listed.data ? null : listed.error),
    again: () => {
      void known.refetch();
      void listed.refetch();
    },
    site: (code) => (code ? (bySite.get(code)?.name ?? code) : 'All sites'),
    zone: (code) => zoneIn(sites, code),
    program: (code) => (code ? (byProgram.get(code)?.name ?? code) : 'No program'),
  };
}

/** One that nobody knew of then keeps the name of now. */
const byCode = <Item extends { readonly code: string }>(now: readonly Item[], then: readonly Item[] = []) =>
  new Map([...now, ...then].map((item) => [item.code, item]));
