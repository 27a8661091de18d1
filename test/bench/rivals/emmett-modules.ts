import type { Server } from 'node:http';
import { createRequire } from 'node:module';

/** What the bench uses of Emmett, by its own declarations; the packages are installed on demand, so no compiler sees them here. */
export interface EmmettEvent {
  readonly type: string;
  readonly data: object;
  readonly metadata?: object;
}

export interface ReadEmmettEvent extends EmmettEvent {
  readonly metadata: { readonly messageId?: string; readonly streamPosition?: bigint };
}

interface Connection {
  close(): void;
  command(sql: string): Promise<unknown>;
  querySingle<Row>(sql: string): Promise<Row | null>;
}

interface Fold<State> {
  readonly evolve: (state: State, event: ReadEmmettEvent) => State;
  readonly initialState: () => State;
}

interface ReadStream {
  readonly events: readonly ReadEmmettEvent[];
  readonly currentStreamVersion: bigint;
  readonly streamExists: boolean;
}

type Appending = { readonly expectedStreamVersion?: bigint | string };

export interface EmmettStore {
  aggregateStream<State>(
    stream: string,
    options: Fold<State>,
  ): Promise<{ state: State; currentStreamVersion: bigint; streamExists: boolean }>;
  readStream(stream: string): Promise<ReadStream>;
  appendToStream(
    stream: string,
    events: readonly EmmettEvent[],
    options?: Appending,
  ): Promise<{ readonly nextExpectedStreamVersion: bigint }>;
}

type Handle<State> = (
  store: EmmettStore,
  id: string,
  decide: (state: State) => readonly EmmettEvent[],
) => Promise<unknown>;

interface Emmett {
  CommandHandler<State>(options: Fold<State> & { readonly mapToStreamId: (id: string) => string }): Handle<State>;
}

interface EmmettSqlite {
  getSQLiteEventStore(options: { readonly fileName: string }): EmmettStore;
  sqliteConnection(options: { readonly fileName: string }): Connection;
  createEventStoreSchema(connection: Connection): Promise<void>;
  readStream(connection: Connection, stream: string): Promise<ReadStream>;
  appendToStream(
    connection: Connection,
    stream: string,
    streamType: string,
    events: readonly EmmettEvent[],
    options?: Appending,
  ): Promise<{ readonly success: true; readonly nextStreamPosition: bigint } | { readonly success: false }>;
}

/** Throws when the packages of the manifest beside this file are not installed, or their native part does not load. */
export function loadEmmett(): Emmett & EmmettSqlite {
  const load = createRequire(import.meta.url);
  const { dependencies } = load('./package.json') as { readonly dependencies: Readonly<Record<string, string>> };
  const names = Object.keys(dependencies).filter((name) => name.startsWith('@event-driven-io/'));
  return Object.assign({}, ...names.map((name) => load(name) as object)) as Emmett & EmmettSqlite;
}

interface ExpressRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}
interface ExpressReply {
  status(code: number): ExpressReply;
  setHeader(name: string, value: string): ExpressReply;
  json(body: object): void;
}
interface Express {
  (): {
    use(handler: unknown): void;
    post(
      path: string,
      handle: (request: ExpressRequest, reply: ExpressReply, next: (error: unknown) => void) => void,
    ): void;
    listen(port: number, host: string, listening: () => void): Server;
  };
  json(): unknown;
}

export const loadExpress = (): Express => createRequire(import.meta.url)('express') as Express;
