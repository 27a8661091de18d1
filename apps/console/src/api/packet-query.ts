import { queryOptions } from '@tanstack/react-query';
import type { Viewpoint } from '../frame/viewpoint';
import { api, bodyOf } from './client';
import { at } from './pages';
import type { AuditPacket } from './types';

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

/** The same as a file of lines. */
export const packetFile = async ({ entryIds, clientIds, purpose, withNames, ...viewpoint }: PacketAsked) =>
  String(
    await bodyOf(
      api.POST('/v1/audit-packets.ndjson', {
        params: { query: at(viewpoint) },
        body: { entryIds: [...entryIds], clientIds: [...clientIds], purpose, withNames },
        parseAs: 'text',
      } as never),
    ),
  );
