import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import {
  Metadata,
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServiceDefinition,
  status,
} from '@grpc/grpc-js';
import { appendResponse, eventResponse, expectedIn, proposedEventIn, streamNamed, type streams } from './messages.ts';
import { eventsFor, LiveSubscription, missingStream, type ReadCall } from './reads.ts';
import { type ProposedEvent, StoredEvents } from './stored-events.ts';

const require = createRequire(import.meta.url);
const serviceOf = (file: string, name: string): ServiceDefinition =>
  (require(`@eventstore/db-client/generated/${file}.js`) as Record<string, ServiceDefinition>)[name]!;

type AppendCall = ServerReadableStream<InstanceType<typeof streams.AppendReq>, InstanceType<typeof streams.AppendResp>>;
type AppendAnswer = sendUnaryData<InstanceType<typeof streams.AppendResp>>;

/** What the server does wrong to the next calls; each number counts them down. */
export interface EsdbFaults {
  /** Appends that are neither stored nor answered. */
  silentAppends: number;
  /** Appends that are stored and never answered. */
  lateAnswers: number;
  /** Appends that are stored and answered as if the server went away. */
  lostAnswers: number;
  /** Appends that are refused because the server goes away. */
  unavailableAppends: number;
  /** Appends that a node refuses which does not lead, and sends to this server again. Unless asked for the leader, it passes them on. */
  leaderChanges: number;
  /** Appends that are taken before all others are refused; never when negative. */
  refusedAfter: number;
  /** Subscriptions that are never confirmed, and send nothing. */
  silentSubscriptions: number;
  /** Calls that an older server does not know. */
  unknownCalls: number;
  /** Reads that fall silent at once. */
  silentReads: number;
  /** Reads that end, as if complete, after half of their events. */
  shortReads: number;
}

export interface EsdbUser {
  readonly password: string;
  readonly mayWrite: boolean;
  /** By default only administrators may. */
  readonly mayReadAll?: boolean;
}

/** A key, and the certificate of it that it signed itself; `file` has the certificate. */
export interface Certificate {
  readonly key: Buffer;
  readonly certificate: Buffer;
  readonly file: string;
}

const none = (): EsdbFaults => ({
  silentAppends: 0,
  lateAnswers: 0,
  lostAnswers: 0,
  unavailableAppends: 0,
  leaderChanges: 0,
  refusedAfter: -1,
  silentSubscriptions: 0,
  unknownCalls: 0,
  silentReads: 0,
  shortReads: 0,
});

/** Speaks the wire protocol of EventStoreDB as far as the adapter uses it, on a free port, without TLS. */
export class EsdbServer {
  readonly log = new StoredEvents();
  faults = none();
  now: () => number = Date.now;
  /** Questions about what the server can do, which fail. */
  capabilityCalls = 0;
  /** Events sent in answer to reads. */
  eventsRead = 0;
  readonly subscriptions = new Set<LiveSubscription>();
  /** Who may do what, by name; anybody may do anything when it is null. Clients name themselves only over TLS. */
  users: Map<string, EsdbUser> | null = null;
  readonly #tls: Certificate | null;
  #server = new Server();
  #port = 0;

  private constructor(tls: Certificate | null) {
    this.#tls = tls;
    this.#serve();
  }

  #serve(): void {
    this.#server.addService(serviceOf('streams_grpc_pb', 'StreamsService'), {
      append: (call: AppendCall, answer: AppendAnswer) => this.#append(call, answer),
      read: (call: ReadCall) => this.#read(call),
      batchAppend: () => undefined,
      delete: (_: unknown, answer: sendUnaryData<unknown>) => answer({ code: status.UNIMPLEMENTED }),
      tombstone: (_: unknown, answer: sendUnaryData<unknown>) => answer({ code: status.UNIMPLEMENTED }),
    });
    this.#server.addService(serviceOf('serverfeatures_grpc_pb', 'ServerFeaturesService'), {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<unknown>) => {
        this.capabilityCalls += 1;
        answer({ code: status.INTERNAL });
      },
    });
  }

  /** With TLS, its address names this certificate as that of the authority. */
  static async start(tls: Certificate | null = null): Promise<EsdbServer> {
    const server = new EsdbServer(tls);
    await server.#listen(0);
    return server;
  }

  get address(): string {
    return this.addressFor('');
  }

  /** As `name:password`. */
  addressFor(user: string): string {
    const how = this.#tls ? `tls=true&tlsCAFile=${this.#tls.file}` : 'tls=false';
    return `esdb://${user === '' ? '' : `${user}@`}127.0.0.1:${this.#port}?${how}&keepAliveInterval=-1`;
  }

  /** After `stop`: the same server at the same port, with what it had stored. */
  async comeBack(): Promise<void> {
    this.#server = new Server();
    this.#serve();
    await this.#listen(this.#port);
  }

  /** Ends every connection at once. */
  stop(): void {
    this.#server.forceShutdown();
  }

  /** Writes what a real server always writes beside its users' events: at every start, every election, every statistic. */
  writeOfOthers(count: number): void {
    for (let written = 0; written < count; written += 1) {
      const event = { id: randomUUID(), type: '$epoch-information', contentType: 'application/json' };
      const content = { data: Buffer.from('{}'), metadata: Buffer.from('{}') };
      this.log.append('$epoch-information', 'any', [{ ...event, ...content }], this.now);
    }
  }

  loseSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.lose();
  }

  endSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.endCleanly();
  }

  #listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.bindAsync(`127.0.0.1:${port}`, this.#credentials(), (error, bound) => {
        if (error) return reject(error);
        this.#port = bound;
        resolve();
      });
    });
  }

  #credentials(): ServerCredentials {
    if (!this.#tls) return ServerCredentials.createInsecure();
    const { key, certificate } = this.#tls;
    return ServerCredentials.createSsl(null, [{ private_key: key, cert_chain: certificate }]);
  }

  #mayReadAll({ metadata }: { readonly metadata: Metadata }): boolean {
    return this.users?.get(nameAndPassword(metadata)[0])?.mayReadAll ?? true;
  }

  /** Why a call is turned away; nothing when it is not. */
  #denied({ metadata }: { readonly metadata: Metadata }, writes: boolean) {
    if (!this.users) return undefined;
    const [name, password] = nameAndPassword(metadata);
    const user = this.users.get(name);
    if (user?.password !== password) return { code: status.UNAUTHENTICATED, details: 'not authenticated' };
    return writes && !user?.mayWrite ? { code: status.PERMISSION_DENIED, details: 'access denied' } : undefined;
  }

  #takes(fault: keyof EsdbFaults): boolean {
    if (this.faults[fault] === 0) return false;
    this.faults[fault] -= 1;
    return true;
  }

  #append(call: AppendCall, answer: AppendAnswer): void {
    const events: ProposedEvent[] = [];
    let stream = '';
    let expected: ReturnType<typeof expectedIn> = 'any';
    call.on('data', (request: InstanceType<typeof streams.AppendReq>) => {
      if (!request.hasOptions()) return void events.push(proposedEventIn(request));
      stream = streamNamed(request.getOptions()!.getStreamIdentifier());
      expected = expectedIn(request.getOptions()!);
    });
    call.on('error', () => undefined);
    call.on('end', () => {
      const denied = this.#denied(call, true);
      if (denied) return answer(denied);
      if (this.faults.refusedAfter === 0) return answer({ code: status.UNAVAILABLE, details: 'going away' });
      if (this.faults.refusedAfter > 0) this.faults.refusedAfter -= 1;
      if (this.#takes('silentAppends')) return;
      if (this.#takes('unavailableAppends')) return answer({ code: status.UNAVAILABLE, details: 'going away' });
      if (call.metadata.get('requires-leader').includes('true') && this.#takes('leaderChanges'))
        return answer(this.#notLeader());
      const before = this.log.all.length;
      const outcome = this.log.append(stream, expected, events, this.now);
      for (const subscription of this.subscriptions) subscription.appended(this.log.all.slice(before));
      if (this.#takes('lateAnswers')) return;
      if (this.#takes('lostAnswers')) return answer({ code: status.UNAVAILABLE, details: 'connection lost' });
      answer(null, appendResponse(outcome, expected));
    });
  }

  #notLeader() {
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', '127.0.0.1');
    metadata.set('leader-endpoint-port', String(this.#port));
    return { code: status.NOT_FOUND, details: 'Leader info available', metadata };
  }

  #read(call: ReadCall): void {
    call.on('error', () => undefined);
    const denied = this.#denied(call, false);
    if (denied) return void call.emit('error', denied);
    const options = call.request.getOptions()!;
    if (options.hasAll() && !this.#mayReadAll(call))
      return void call.emit('error', { code: status.PERMISSION_DENIED, details: 'access denied' });
    if (this.#takes('unknownCalls')) return void call.emit('error', { code: status.UNIMPLEMENTED });
    if (options.hasSubscription()) return this.#takes('silentSubscriptions') ? undefined : this.#subscribe(call);
    if (this.#takes('silentReads')) return;
    const events = eventsFor(options, this.log);
    if (!events) call.write(missingStream(options));
    const short = (events?.length ?? 0) > 1 && this.#takes('shortReads');
    const sent = short ? events!.slice(0, events!.length >> 1) : (events ?? []);
    for (const event of sent) call.write(eventResponse(event));
    this.eventsRead += sent.length;
    call.end();
  }

  #subscribe(call: ReadCall): void {
    const subscription = new LiveSubscription(call);
    this.subscriptions.add(subscription);
    const over = () => this.subscriptions.delete(subscription);
    call.on('cancelled', over);
    call.on('close', over);
    call.on('finish', over);
  }
}

function nameAndPassword(metadata: Metadata): readonly [string, string | undefined] {
  const [given = ''] = metadata.get('authorization').map(String);
  const [name = '', password] = Buffer.from(given.replace('Basic ', ''), 'base64').toString().split(':');
  return [name, password];
}
