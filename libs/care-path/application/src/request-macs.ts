import type { Sealing, TenantMacs } from '@throughline/identity';
import { canonicalJson, type CommandRequest } from '@throughline/kernel';

type Requested = Pick<CommandRequest, 'name' | 'body'>;

/** Tells a repeated request about a client from another one, under a key that goes with the client's. */
export const macOfRequest = (sealing: Sealing, clientId: string, requested: Requested): Promise<string> =>
  sealing.bodyMac(clientId, canonicalJson(plain(requested)));

/** The same under a key of the tenant, which an erasure leaves: such a request holds codes and ids only. */
export const lastingMacOfRequest = (
  macs: Pick<TenantMacs, 'mac'>,
  clientId: string,
  requested: Requested,
): Promise<string> => macs.mac({ clientId, ...plain(requested) });

const plain = ({ name, body }: Requested): { readonly command: string; readonly body: unknown } => ({
  command: name,
  body: JSON.parse(JSON.stringify(body)),
});
