import { CARE_PATH_STREAM_PREFIX, carePathStream, clientIdOf } from '@throughline/care-path';
import {
  assertWhole,
  type ReadableLog,
  lastOf,
  type RecordedCommand,
  type RecordedEvent,
} from '@throughline/event-store';
import type { CacheTerms } from '@throughline/kernel';
import { ORGANIZATION_STREAM_PREFIXES } from '@throughline/organization';
import { FoldedClients, PathUnfoldable } from '@throughline/projection';
import type { PublishedRecord } from '../broker/record.js';
import { eventRecord } from '../records/event-record.js';
import { referenceChanges } from '../records/reference-records.js';
import { tableRecord } from '../records/table-record.js';
import { PublishedClient } from './published-client.js';

/** Whether anything of a stream is published. What is done about tasks, and by subscriptions, stays in the service. */
export const isPublished = (stream: string): boolean =>
  [CARE_PATH_STREAM_PREFIX, ...ORGANIZATION_STREAM_PREFIXES].some((prefix) => stream.startsWith(prefix));

/** Where nothing else is said. */
const CACHE: CacheTerms = { bytesMax: 33_554_432 };

/** Turns commands into records. It folds each stream itself, up to the command, so that a record can always be made again. */
export class CommandRecords {
  readonly #clients: FoldedClients<PublishedClient>;
  readonly #parked = new Set<string>();

  constructor(
    private readonly log: ReadableLog,
    private readonly logId: string,
    cache: CacheTerms = CACHE,
  ) {
    this.#clients = new FoldedClients({
      log,
      begin: (clientId) => new PublishedClient(clientId),
      streamsOf: (clientId) => [carePathStream(clientId)],
      cache,
    });
  }

  /** Clients and streams of the organization whose rows stand still, because an event of theirs cannot be folded. Events go on. */
  get parked(): number {
    return this.#parked.size;
  }

  /** Everything that one command comes to, in the order in which it is sent. */
  async of(command: RecordedCommand): Promise<readonly PublishedRecord[]> {
    const [{ stream }] = command;
    if (stream.startsWith(CARE_PATH_STREAM_PREFIX)) return this.#ofCarePath(command);
    if (!isPublished(stream)) return [];
    const changed = await Promise.all(command.map((event) => referenceChanges(this.log, event)));
    if (changed.some(({ standsStill }) => standsStill)) this.#parked.add(stream);
    return changed.flatMap(({ changes }) => changes).map((change) => tableRecord(change, this.logId));
  }

  /** What is folded may be ahead of what is published. */
  forget(): void {
    this.#clients.clear();
  }

  async #ofCarePath(command: RecordedCommand): Promise<readonly PublishedRecord[]> {
    const records = command.map((event) => eventRecord(event, this.logId));
    return [...records, ...(await this.#tables(command))];
  }

  async #tables(command: RecordedCommand): Promise<readonly PublishedRecord[]> {
    const [first] = command;
    const clientId = clientIdOf(first.stream);
    if (this.#parked.has(clientId)) return [];
    const client = await this.#clientBefore(clientId, first);
    if (client === null || !followed(client, command)) {
      this.#parked.add(clientId);
      this.#clients.forget(clientId);
      return [];
    }
    this.#clients.keep(clientId, client);
    const cause = lastOf(command);
    return client.takeChanges().map((row) => tableRecord({ ...row, clientId, cause }, this.logId));
  }

  /** What the log throws ends the step; what folding throws concerns this client alone. */
  async #clientBefore(clientId: string, event: RecordedEvent): Promise<PublishedClient | null> {
    try {
      return await this.#clients.before(clientId, event);
    } catch (error) {
      if (error instanceof PathUnfoldable) return null;
      throw error;
    }
  }
}

function followed(client: PublishedClient, command: RecordedCommand): boolean {
  try {
    assertWhole(command);
    for (const event of command) client.follow(event);
    return true;
  } catch {
    return false;
  }
}
