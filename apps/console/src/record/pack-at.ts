import { useQuery } from '@tanstack/react-query';
import { pack } from '../api/queries';
import { useReference } from '../frame/reference';
import type { PackDocument } from './choices';

/** The document of a rule pack; undefined until it is read, and where there is none. */
export function usePack(
  of: { readonly id: string; readonly version: string } | null | undefined,
): PackDocument | undefined {
  const { id = '', version = '' } = of ?? {};
  return useQuery({ ...pack(id, version), enabled: id !== '' }).data?.document as unknown as PackDocument | undefined;
}

/** The rules that a site follows; undefined until they are read, and where it has adopted none. */
export function usePackAt(facilityId: string): PackDocument | undefined {
  return usePack(
    useReference()
      .sites.find(({ code }) => code === facilityId)
      ?.adoptions.at(-1)?.pack,
  );
}
