import { EventStoreDBClient } from '@eventstore/db-client';
import { clientAddressOf } from './esdb-address.js';
import { EsdbRefused } from './esdb-errors.js';
import { closeChannel, tame } from './tamed-client.js';
import { within } from './within.js';

/** A cluster that is gone is not waited for when the connection to it ends. */
const CLOSED_WITHIN_MS = 2_000;

/** A connection to EventStoreDB, whose appends are calls of their own. */
export class EsdbConnection {
  readonly client: EventStoreDBClient;

  private constructor(client: EventStoreDBClient) {
    this.client = tame(client);
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
    await within(CLOSED_WITHIN_MS, closeChannel(this.client)).catch(() => undefined);
  }
}
