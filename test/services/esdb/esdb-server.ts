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
import type { Certificate } from './certificate.ts';
import { type EsdbFaults, noFaults } from './faults.ts';
import { clusterInfo } from './gossip.ts';
import { appendResponse, eventResponse, expectedIn, proposedEventIn, streamNamed, type streams } from './messages.ts';
import { eventsFor, giveSlowly, LiveSubscription, missingStream, type ReadCall } from './reads.ts';
import { APPEND_BYTES_MAX, bytesOf, type ProposedEvent, type StoredEvent, StoredEvents } from './stored-events.ts';
import { denialOf, type EsdbUsers } from './users.ts';

const require = createRequire(import.meta.url);
const serviceOf = (file: string, name: string): ServiceDefinition =>
  (require(`@eventstore/db-client/generated/${file}.js`) as Record<string, ServiceDefinition>)[name]!;

type AppendCall = ServerReadableStream<InstanceType<typeof streams.AppendReq>, InstanceType<typeof streams.AppendResp>>;
type AppendAnswer = sendUnaryData<InstanceType<typeof streams.AppendResp>>;

/** Nodes of which one leads, or none while one is elected. */
export interface EsdbMembers {
  readonly members: readonly EsdbServer[];
  readonly leader: EsdbServer | null;
}

/** Speaks the wire protocol of EventStoreDB as far as the adapter uses it, on a free port, without TLS. */
export class EsdbServer {
  /** What it has stored; the nodes of a cluster have one. */
  readonly log: StoredEvents;
  /** The cluster that it is a node of; null for a server that stands alone, and leads. */
  cluster: EsdbMembers | null = null;
  faults: EsdbFaults = noFaults();
  now: () => number = Date.now;
  /** Appends that the server got whole from those who may write, whatever became of them. */
  appends = 0;
  /** Questions about the members of its cluster. */
  gossipCalls = 0;
  /** Questions about what the server can do, which fail. */
  capabilityCalls = 0;
  /** Reads that are no subscriptions. */
  reads = 0;
  /** Events sent in answer to reads. */
  eventsRead = 0;
  readonly subscriptions = new Set<LiveSubscription>();
  /** Who may do what, by name; anybody may do anything when it is null. Clients name themselves only over TLS. */
  users: EsdbUsers | null = null;
  readonly #held: AppendAnswer[] = [];
  readonly #tls: Certificate | null;
  #server = new Server();
  #port = 0;
  #up = false;
  /** Events that a follower shows which has fallen behind; all of them when null. */
  #shown: number | null = null;

  private constructor(tls: Certificate | null, log: StoredEvents) {
    this.#tls = tls;
    this.log = log;
    this.log.onAppended((events) => this.#shown === null && this.#tell(events));
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
    this.#server.addService(serviceOf('gossip_grpc_pb', 'GossipService'), {
      read: (_: unknown, answer: sendUnaryData<unknown>) => {
        this.gossipCalls += 1;
        if (!this.#takes('silentGossip')) answer(null, clusterInfo(this.cluster?.members ?? [this]));
      },
    });
    this.#server.addService(serviceOf('serverfeatures_grpc_pb', 'ServerFeaturesService'), {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<unknown>) => {
        this.capabilityCalls += 1;
        answer({ code: status.INTERNAL });
      },
    });
  }

  /** With TLS, its address names this certificate as that of the authority. */
  static async start(tls: Certificate | null = null, log = new StoredEvents()): Promise<EsdbServer> {
    const server = new EsdbServer(tls, log);
    await server.#listen(0);
    return server;
  }

  get address(): string {
    return this.addressFor('');
  }

  get port(): number {
    return this.#port;
  }

  get isUp(): boolean {
    return this.#up;
  }

  get leads(): boolean {
    return this.#leader === this;
  }

  get #leader(): EsdbServer | null {
    return this.cluster ? this.cluster.leader : this;
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

  /** Shows nothing that is stored from now on, as a follower that has fallen behind. */
  fallBehind(): void {
    this.#shown = this.log.all.length;
  }

  catchUp(): void {
    const seen = this.#shown ?? this.log.all.length;
    this.#shown = null;
    this.#tell(this.log.all.slice(seen));
  }

  /** Ends every connection at once. */
  stop(): void {
    this.#up = false;
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

  get held(): number {
    return this.#held.length;
  }

  turnAwayHeld(): void {
    for (const answer of this.#held.splice(0)) answer({ code: status.UNAVAILABLE, details: 'going away' });
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
        this.#up = true;
        resolve();
      });
    });
  }

  #credentials(): ServerCredentials {
    if (!this.#tls) return ServerCredentials.createInsecure();
    const { key, certificate } = this.#tls;
    return ServerCredentials.createSsl(null, [{ private_key: key, cert_chain: certificate }]);
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
      const denied = denialOf(this.users, call.metadata, 'write');
      if (denied) return answer(denied);
      if (this.faults.refusedAfter === 0) return answer({ code: status.UNAVAILABLE, details: 'going away' });
      if (this.faults.refusedAfter > 0) this.faults.refusedAfter -= 1;
      this.appends += 1;
      if (this.#takes('silentAppends')) return;
      if (this.#takes('heldAppends')) return void this.#held.push(answer);
      if (this.#takes('unavailableAppends')) return answer({ code: status.UNAVAILABLE, details: 'going away' });
      const mustLead = call.metadata.get('requires-leader').includes('true');
      if (mustLead && (!this.leads || this.#takes('leaderChanges'))) return answer(this.#notLeader());
      // Nobody leads while one is elected; a follower that was not asked for the leader passes the append on.
      if (!this.#leader) return answer({ code: status.UNAVAILABLE, details: 'no leader' });
      if (bytesOf(events) > APPEND_BYTES_MAX) return answer(tooLarge());
      const outcome = this.log.append(stream, expected, events, this.#leader.now);
      if (this.#takes('lateAnswers')) return;
      if (this.#takes('lostAnswers')) return answer({ code: status.UNAVAILABLE, details: 'connection lost' });
      answer(null, appendResponse(outcome, expected));
    });
  }

  #tell(events: readonly StoredEvent[]): void {
    for (const subscription of this.subscriptions) subscription.appended(events);
  }

  #notLeader() {
    if (!this.#leader) return { code: status.UNAVAILABLE, details: 'no leader' };
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', '127.0.0.1');
    metadata.set('leader-endpoint-port', String(this.#leader.port));
    return { code: status.NOT_FOUND, details: 'Leader info available', metadata };
  }

  #read(call: ReadCall): void {
    call.on('error', () => undefined);
    const options = call.request.getOptions()!;
    const denied = denialOf(this.users, call.metadata, options.hasAll() ? 'read-all' : 'read');
    if (denied) return void call.emit('error', denied);
    if (this.#takes('unknownCalls')) return void call.emit('error', { code: status.UNIMPLEMENTED });
    if (options.hasSubscription()) return this.#takes('silentSubscriptions') ? undefined : this.#subscribe(call);
    this.reads += 1;
    if (this.#takes('silentReads')) return;
    const events = eventsFor(options, this.#shown === null ? this.log : this.log.upTo(this.#shown));
    if (!events) call.write(missingStream(options));
    const short = (events?.length ?? 0) > 1 && this.#takes('shortReads');
    const sent = short ? events!.slice(0, events!.length >> 1) : (events ?? []);
    this.eventsRead += sent.length;
    if (this.#takes('slowReads')) return void giveSlowly(call, sent);
    for (const event of sent) call.write(eventResponse(event));
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

function tooLarge() {
  const metadata = new Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', String(APPEND_BYTES_MAX));
  return { code: status.INVALID_ARGUMENT, details: 'Maximum Append Size exceeded', metadata };
}
