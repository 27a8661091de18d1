import { assertMayAdvance, CheckpointOfAnotherLog, type Position, START } from '@throughline/event-store';
import type { ViewName, ViewRow } from '@throughline/views';
import {
  type BuildCheckpoint,
  type ClientHistory,
  type ClientStatus,
  type ParkedClient,
  type ProjectionBatch,
  type ProjectionBuild,
  type ProjectionStatus,
  type ProjectionStore,
  type RowVersion,
  type TimeMark,
} from './projection-store.js';

export type KeptVersion = RowVersion & { readonly clientId: string };

/** Everything that a store in memory holds. */
export interface MemoryTables {
  readonly versions: ReadonlyMap<string, KeptVersion>;
  readonly clients: ReadonlyMap<string, ClientStatus>;
  readonly parked: ReadonlyMap<string, ParkedClient>;
  /** In log order. */
  readonly times: readonly TimeMark[];
}

interface Tables extends MemoryTables {
  readonly versions: Map<string, KeptVersion>;
  readonly clients: Map<string, ClientStatus>;
  readonly parked: Map<string, ParkedClient>;
  readonly times: TimeMark[];
}

const emptyTables = (): Tables => ({ versions: new Map(), clients: new Map(), parked: new Map(), times: [] });

/** Rows in memory, for tests: the store's whole contract, and nothing outlives the process. */
export class MemoryProjectionStore implements ProjectionStore {
  #tables = emptyTables();
  #checkpoint: BuildCheckpoint | undefined;
  #signature: string | null = null;

  constructor(readonly work: string) {}

  async status(logId: string): Promise<ProjectionStatus> {
    if (this.#checkpoint && this.#checkpoint.logId !== logId) throw new CheckpointOfAnotherLog(this.work);
    return {
      position: this.#checkpoint?.position ?? START,
      recordedAt: this.#tables.times.at(-1)?.recordedAt ?? null,
      lastEvent: this.#checkpoint?.lastEvent ?? null,
      signature: this.#signature,
    };
  }

  async parked(): Promise<readonly ParkedClient[]> {
    return [...this.#tables.parked.values()].toSorted(byClient);
  }

  async commit(batch: ProjectionBatch): Promise<void> {
    const { logId, signature, previous, next, lastEvent, times, rows, clients, parked } = batch;
    assertMayAdvance(this.work, this.#checkpoint, { logId, previous, next });
    const tables = { ...this.#tables, versions: new Map(this.#tables.versions) };
    for (const move of rows) follow(tables, move);
    for (const client of clients) tables.clients.set(client.clientId, client);
    for (const client of parked) tables.parked.set(client.clientId, client);
    passTimes(tables, times);
    this.#tables = tables;
    this.#checkpoint = { logId, position: next, lastEvent: lastEvent ?? this.#checkpoint?.lastEvent ?? null };
    this.#signature ??= signature;
  }

  async replaceClient(clientId: string, history: ClientHistory): Promise<void> {
    for (const [name, version] of this.#tables.versions) {
      if (version.clientId === clientId) this.#tables.versions.delete(name);
    }
    this.#tables.clients.delete(clientId);
    this.#tables.parked.delete(clientId);
    addHistory(this.#tables, clientId, history);
  }

  async build(signature: string): Promise<ProjectionBuild> {
    const tables = emptyTables();
    return {
      addTimes: async (times) => passTimes(tables, times),
      addClients: async (histories) => {
        for (const history of histories) {
          const clientId = history.client?.clientId ?? history.parked?.clientId;
          if (clientId !== undefined) addHistory(tables, clientId, history);
        }
      },
      holds: async (clientId) => tables.clients.has(clientId) || tables.parked.has(clientId),
      finish: async (checkpoint) => {
        this.#tables = tables;
        this.#checkpoint = checkpoint;
        this.#signature = signature;
      },
      abandon: async () => undefined,
    };
  }

  async *versions(view: ViewName): AsyncIterable<KeptVersion> {
    const found = [...this.#tables.versions.values()].filter((version) => version.view === view);
    yield* found.toSorted((a, b) => byClient(a, b) || compare(a.key, b.key) || compare(a.knownFrom, b.knownFrom));
  }

  /** What is stored now, for reading. */
  get content(): { readonly tables: MemoryTables; readonly position: Position } {
    return { tables: this.#tables, position: this.#checkpoint?.position ?? START };
  }

  async close(): Promise<void> {}
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byClient = (a: { readonly clientId: string }, b: { readonly clientId: string }): number =>
  compare(a.clientId, b.clientId);

const nameOf = (version: Pick<KeptVersion, 'clientId' | 'view' | 'key' | 'knownTo' | 'knownFrom'>): string =>
  [version.clientId, version.view, version.key, version.knownTo === null ? 'current' : version.knownFrom].join(' ');

const keep = (tables: Tables, version: KeptVersion): unknown => tables.versions.set(nameOf(version), version);

type Moved = ProjectionBatch['rows'][number];

const openVersion = ({ clientId, view, key, position, recordedAt }: Moved, row: ViewRow): KeptVersion => ({
  clientId,
  view,
  key,
  knownFrom: position,
  knownTo: null,
  knownFromAt: recordedAt,
  knownToAt: null,
  row,
});

function follow(tables: Tables, move: Moved): void {
  if (move.closes) closeVersion(tables, move);
  if (move.row) keep(tables, openVersion(move, move.row));
}

function closeVersion(tables: Tables, { clientId, view, key, position, recordedAt }: Moved): void {
  const name = nameOf({ clientId, view, key, knownFrom: START, knownTo: null });
  const current = tables.versions.get(name);
  if (!current) throw new Error('A row was closed that is not current: the store and the projector have parted.');
  tables.versions.delete(name);
  keep(tables, { ...current, knownTo: position, knownToAt: recordedAt });
}

function addHistory(tables: Tables, clientId: string, { client, moves, parked }: ClientHistory): void {
  for (const move of moves) follow(tables, { clientId, ...move });
  if (client) tables.clients.set(clientId, client);
  if (parked) tables.parked.set(clientId, parked);
}

function passTimes(tables: Tables, times: readonly TimeMark[]): void {
  tables.times.push(...times);
}
