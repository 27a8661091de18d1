import { lookup, Resolver } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Endpoint, endpointOf, type PrivateEndpoints } from './endpoint.js';
import { addressIn, isPublicAddress } from './public-address.js';
import { Refusal } from '@throughline/kernel';

const TIMEOUT_MS = 10_000;
const ADDRESSES_MAX = 20;

/** What came of a call. `refused`: nothing was sent, because the endpoint is none that the service calls. */
type Called =
  { readonly outcome: 'answered'; readonly status: number } | { readonly outcome: 'refused' | 'unreachable' };

/** Every address of a name, none when it has none. */
type Resolve = (hostname: string, named: boolean) => Promise<readonly string[]>;

/** A name server that does not answer holds up nothing else: the system's own look-up would, for its threads are few. */
const NAME_SERVERS = { timeout: 2_000, tries: 2 };

/** Names of the internet by the name servers; those that an operator has named as the machine knows them. */
export const resolveByDns: Resolve = async (hostname, named) => {
  if (named) return (await lookup(hostname, { all: true })).map(({ address }) => address);
  const resolver = new Resolver(NAME_SERVERS);
  const found = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
};

interface CallTerms {
  readonly named: PrivateEndpoints;
  readonly resolve: Resolve;
  readonly timeoutMs?: number;
}

interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Posts a message. The name is resolved once, every address it has must be public, and the connection goes to one that was
 * looked at: a name that changes its mind in between changes nothing. A redirect is an answer, and is not followed.
 */
export async function call(message: Message, { named, resolve, timeoutMs = TIMEOUT_MS }: CallTerms): Promise<Called> {
  const endpoint = endpointIn(message.url, named);
  if (!endpoint) return { outcome: 'refused' };
  const addresses = await addressesOf(endpoint, resolve).catch(() => []);
  const [address] = addresses;
  if (address === undefined || addresses.length > ADDRESSES_MAX) return { outcome: 'unreachable' };
  if (!endpoint.named && !addresses.every(isPublicAddress)) return { outcome: 'refused' };
  return post(endpoint, address, { message, timeoutMs });
}

function endpointIn(url: string, named: PrivateEndpoints): Endpoint | null {
  try {
    return endpointOf(url, named);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function addressesOf({ hostname, named }: Endpoint, resolve: Resolve): Promise<readonly string[]> {
  const address = addressIn(hostname);
  return address === null ? resolve(hostname, named) : [address];
}

function post(
  { url, hostname, port }: Endpoint,
  address: string,
  { message, timeoutMs }: { readonly message: Message; readonly timeoutMs: number },
): Promise<Called> {
  const family = isIP(address);
  const pinned: LookupFunction = (_name, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve) => {
    const unreachable = (): void => resolve({ outcome: 'unreachable' });
    const sent = request(
      {
        method: 'POST',
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        path: `${url.pathname}${url.search}`,
        headers: { ...message.headers, 'content-length': String(Buffer.byteLength(message.body)) },
        agent: false,
        lookup: pinned,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        resolve({ outcome: 'answered', status: response.statusCode ?? 0 });
        // Whatever else it says is not read.
        response.destroy();
      },
    );
    sent.once('error', unreachable);
    sent.end(message.body);
  });
}
