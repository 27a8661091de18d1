import { Writable } from 'node:stream';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { type Channel, status } from '@grpc/grpc-js';

type Told = (error: unknown) => void;
type Append = (...parameters: unknown[]) => Writable;

/** What the client keeps protected and this adapter needs. */
interface Inner {
  supports: () => Promise<boolean>;
  getChannel: () => Promise<Channel>;
  handleError: (client: unknown, error: unknown) => Promise<void>;
  createGRPCClient: (kind: unknown) => Promise<object>;
}

const innerOf = (client: EventStoreDBClient): Inner => client as unknown as Inner;

/** Where the client would block, or end the process, it fails the one call that met the fault. */
export function tame(client: EventStoreDBClient): EventStoreDBClient {
  const inner = innerOf(client);
  // Appends in a batch have no deadline, and one failed question about capabilities would block every later append.
  inner.supports = () => Promise.resolve(false);
  const { handleError, createGRPCClient } = inner;
  // Nobody waits for this: it would reject, unhandled, when a cluster cannot be discovered in which another call has failed.
  inner.handleError = (...parameters) => handleError(...parameters).catch(() => undefined);
  inner.createGRPCClient = async (kind) => failingAppends(await createGRPCClient(kind));
  return client;
}

/** Ends the connection, which the client leaves open. */
export async function closeChannel(client: EventStoreDBClient): Promise<void> {
  const channel = await innerOf(client)
    .getChannel()
    .catch(() => undefined);
  channel?.close();
}

/** On a channel that another call has just closed, an append throws where nobody catches it. Nothing was sent. */
function failingAppends<Stub extends { append?: Append }>(stub: Stub): Stub {
  const append = stub.append?.bind(stub);
  if (append)
    stub.append = (...parameters) => {
      try {
        return append(...parameters);
      } catch (error) {
        const unavailable = Object.assign(error as Error, { code: status.UNAVAILABLE, details: 'closed' });
        (parameters.at(-1) as Told)(unavailable);
        return new Writable({ objectMode: true, write: (_chunk, _encoding, done) => done() });
      }
    };
  return stub;
}
