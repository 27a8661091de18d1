import { useQuery } from '@tanstack/react-query';
import { pack } from '../api/queries';
import { useReference } from '../frame/reference';
import type { PackDocument } from './choices';

/** The rules that a site follows; undefined until they are read, and where it has adopted none. */
export function usePackAt(facilityId: string): PackDocument | undefined {
  const adopted = useReference()
    .sites.find(({ code }) => code === facilityId)
    ?.adoptions.at(-1)?.pack;
  const { id = '', version = '' } = adopted ?? {};
  return useQuery({ ...pack(id, version), enabled: id !== '' }).data?.document as unknown as PackDocument | undefined;
}
