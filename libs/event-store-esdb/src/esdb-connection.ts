import { EventStoreDBClient } from '@eventstore/db-client';
import type { Channel } from '@grpc/grpc-js';
import { clientAddressOf } from './esdb-address.js';
import { EsdbRefused } from './esdb-errors.js';

/** What the client keeps protected and this adapter needs. */
interface Inner {
  supports: () => Promise<boolean>;
  getChannel: () => Promise<Channel>;
}

/** A connection to EventStoreDB, whose appends are calls of their own. */
export class EsdbConnection {
  readonly client: EventStoreDBClient;

  private constructor(client: EventStoreDBClient) {
    this.client = client;
    // Appends in a batch have no deadline, and one failed question about capabilities would block every later append.
    (client as unknown as Inner).supports = () => Promise.resolve(false);
  }

  /** `address` is a connection string, `esdb://...` or `esdb+discover://...`, or either with `kurrentdb`. Throws `EsdbRefused`. */
  static to(address: string): EsdbConnection {
    const clientAddress = clientAddressOf(address);
    try {
      return new EsdbConnection(EventStoreDBClient.connectionString(clientAddress));
    } catch {
      // Its error repeats the string, password included.
      throw new EsdbRefused(
        'log-address-malformed',
        'The log address cannot be read. It looks like esdb://user:password@host:2113?tls=true.',
      );
    }
  }

  /** Ends every call under way, and the connection, which the client leaves open. */
  async close(): Promise<void> {
    await this.client.dispose();
    const channel = await (this.client as unknown as Inner).getChannel().catch(() => undefined);
    channel?.close();
  }
}
