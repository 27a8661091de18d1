import { defineProblem, Refusal } from '@throughline/kernel';
import { addressIn, isPublicAddress } from './public-address.js';

export const endpointRefused = defineProblem({
  code: 'endpoint-refused',
  at: '/endpoint',
  sentence:
    'The service does not call this endpoint. Name a public host with https, on port 443 or above 1023, without a user name, password, or fragment.',
});

/** Names that stand for machines of a local network (RFC 6761, 6762, 8375; `internal` is reserved by ICANN). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|arpa)$/;
const HTTPS_PORT = 443;
const PRIVILEGED_PORT_MAX = 1_023;

/** `host:port` of endpoints in one's own network that an operator has named. They may use http. */
export type PrivateEndpoints = ReadonlySet<string>;

export interface Endpoint {
  readonly url: URL;
  readonly hostname: string;
  readonly port: number;
  /** An operator has named it: its address is not looked at. */
  readonly named: boolean;
}

/** Reads a URL as every client does, then looks at what it came to. Throws the `Refusal` `endpoint-refused`. */
export function endpointOf(text: string, named: PrivateEndpoints): Endpoint {
  if (!URL.canParse(text)) throw new Refusal(endpointRefused);
  const url = new URL(text);
  const secure = url.protocol === 'https:';
  if (!secure && url.protocol !== 'http:') throw new Refusal(endpointRefused);
  const port = url.port === '' ? (secure ? HTTPS_PORT : 80) : Number(url.port);
  const { hostname } = url;
  const endpoint = { url, hostname, port };
  if (url.username !== '' || url.password !== '' || text.includes('#')) throw new Refusal(endpointRefused);
  if (named.has(`${hostname}:${port}`)) return { ...endpoint, named: true };
  const mayCall = secure && (port === HTTPS_PORT || port > PRIVILEGED_PORT_MAX) && isPublicHost(hostname);
  if (!mayCall) throw new Refusal(endpointRefused);
  return { ...endpoint, named: false };
}

function isPublicHost(hostname: string): boolean {
  const address = addressIn(hostname);
  if (address !== null) return isPublicAddress(address);
  const name = hostname.replace(/\.$/, '');
  return name.includes('.') && !LOCAL_NAME.test(name);
}
