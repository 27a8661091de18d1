import type { Clock } from '@throughline/kernel';
import type { ErasedClient, KeyDestruction } from '../client-erasures.js';
import { parseMethod } from '../destruction-method.js';
import { entriesOf, type Held } from './held.js';

/** Destroys keys, and takes out what names a client. */
export class MemoryErasures {
  constructor(
    private readonly held: Held,
    private readonly clock: Clock,
  ) {}

  destroyKey(clientId: string, method: string): KeyDestruction {
    const checked = parseMethod(method);
    const client = this.held.client(clientId);
    const { keyId } = client;
    const destroyed = client.destroyed ?? { at: this.clock.now(), method: checked };
    this.held.change(client, { key: null, destroyed });
    const alreadyDestroyed = client.destroyed !== null;
    return { keyId, destroyedAt: destroyed.at, method: destroyed.method, alreadyDestroyed, copiesPurged: true };
  }

  erase(clientId: string, method: string): ErasedClient {
    return this.held.atomically(() => {
      const { keyId, destroyedAt } = this.destroyKey(clientId, method);
      const client = this.held.client(clientId);
      const counted = {
        identityVersions: client.identities.length,
        searchEntries: entriesOf(client).length,
        requests: this.#forgetRequests(clientId),
      };
      const purged = client.purged ?? counted;
      this.held.change(client, { identities: [], purged });
      return { keyId, destroyedAt, purged, copiesPurged: true };
    });
  }

  all(): readonly string[] {
    return [...this.held.clients.values()].flatMap(({ clientId, purged }) => (purged ? clientId : []));
  }

  #forgetRequests(clientId: string): number {
    const { asked, registered } = this.held;
    const about = [...asked].filter(([, { subject }]) => subject === clientId);
    for (const [key] of about) this.held.delete(asked, key);
    const own = [...registered].filter(([, one]) => one?.clientId === clientId);
    for (const [key] of own) this.held.put(registered, key, null);
    return about.length + own.length;
  }
}
