import { useQuery } from '@tanstack/react-query';
import { clientNames, pathEntry } from '../api/queries';
import type { Move } from '../api/types';
import { useRight } from '../frame/rights';
import { useViewpoint } from '../frame/viewpoint';
import { ERASED } from '../path/words';

/** Says that a record was erased. Only where a client has no name is the path asked for it. */
export function Erased({ row: { clientId, entryId } }: { row: Move }) {
  const viewpoint = useViewpoint();
  const allowed = useRight('seeIdentity');
  const names = useQuery({ ...clientNames([clientId]), enabled: allowed }).data;
  const { data } = useQuery({
    ...pathEntry(clientId, viewpoint, entryId),
    enabled: names !== undefined && !names.has(clientId),
  });
  return data?.erased ? <p role="status">{ERASED}</p> : null;
}
