import { EventStoreDBClient, BACKWARDS, END, START } from '@eventstore/db-client';

/** A real server to test against, and how to leave it. */
export interface RealServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** The server of `THROUGHLINE_TEST_ESDB`, else one in a container; the reason where there is neither. */
export async function realServer(): Promise<RealServer | string> {
  const address = process.env['THROUGHLINE_TEST_ESDB'];
  if (address) return { address: clientAddress(address), stop: () => Promise.resolve() };
  try {
    const { KurrentDbContainer } = await import('@testcontainers/kurrentdb');
    // Images from before the change of name read other variables than the module sets.
    const environment = {
      EVENTSTORE_INSECURE: 'true',
      EVENTSTORE_CLUSTER_SIZE: '1',
      EVENTSTORE_RUN_PROJECTIONS: 'All',
    };
    const container = await new KurrentDbContainer(IMAGE).withEnvironment(environment).start();
    return { address: clientAddress(container.getConnectionString()), stop: async () => void (await container.stop()) };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return `THROUGHLINE_TEST_ESDB names no server, and no container can be started (${why})`;
  }
}

/** Servers from 25 on give their address under their new name, which the client of these tests does not know. */
const clientAddress = (address: string): string => address.replace(/^kurrentdb/, 'esdb');

const IMAGE =
  process.env['THROUGHLINE_TEST_ESDB_IMAGE'] ??
  'docker.eventstore.com/eventstore/eventstoredb-ee:24.10.0-x64-8.0-bookworm-slim';

/** Deletes, when it is asked to, every stream that was begun on the server under these namespaces since it was made. */
export class Cleaner {
  readonly #client: EventStoreDBClient;
  readonly #namespaces = new Set<string>();
  readonly #since: Promise<{ commit: bigint; prepare: bigint } | undefined>;

  constructor(address: string) {
    this.#client = EventStoreDBClient.connectionString(clientAddress(address));
    this.#since = this.#end();
  }

  /** A name that nobody uses on the server. */
  namespace(): string {
    const name = `throughline_test_${globalThis.crypto.randomUUID().replaceAll('-', '')}`;
    this.#namespaces.add(name);
    return name;
  }

  async clean(): Promise<void> {
    const streams = new Set<string>();
    for await (const { event } of this.#client.readAll({ fromPosition: (await this.#since) ?? START })) {
      const stream = event?.streamId ?? '';
      if (this.#namespaces.has(stream.split(/[.-]/)[0] ?? '')) streams.add(stream);
    }
    for (const stream of streams) await this.#client.deleteStream(stream);
    await this.#client.dispose();
  }

  async #end() {
    for await (const { event } of this.#client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })) {
      return event?.position;
    }
    return undefined;
  }
}
