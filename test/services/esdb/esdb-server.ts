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
  /** Appends that are refused because another node leads; the client is sent to this server again. */
  leaderChanges: number;
  /** Appends that are taken before all others are refused; never when negative. */
  refusedAfter: number;
  /** Reads that fall silent at once. */
  silentReads: number;
  /** Reads that end, as if complete, after half of their events. */
  shortReads: number;
}

const none = (): EsdbFaults => ({
  silentAppends: 0,
  lateAnswers: 0,
  lostAnswers: 0,
  unavailableAppends: 0,
  leaderChanges: 0,
  refusedAfter: -1,
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
  readonly subscriptions = new Set<LiveSubscription>();
  readonly #server = new Server();
  #port = 0;

  private constructor() {
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

  static async start(): Promise<EsdbServer> {
    const server = new EsdbServer();
    await server.#listen(0);
    return server;
  }

  get address(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false&keepAliveInterval=-1`;
  }

  /** Ends every connection at once. */
  stop(): void {
    this.#server.forceShutdown();
  }

  loseSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.lose();
  }

  endSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.endCleanly();
  }

  #listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) => {
        if (error) return reject(error);
        this.#port = bound;
        resolve();
      });
    });
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
      if (this.faults.refusedAfter === 0) return answer({ code: status.UNAVAILABLE, details: 'going away' });
      if (this.faults.refusedAfter > 0) this.faults.refusedAfter -= 1;
      if (this.#takes('silentAppends')) return;
      if (this.#takes('unavailableAppends')) return answer({ code: status.UNAVAILABLE, details: 'going away' });
      if (this.#takes('leaderChanges')) return answer(this.#notLeader());
      const before = this.log.all.length;
      const outcome = this.log.append(stream, expected, events, this.now());
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
    const options = call.request.getOptions()!;
    if (options.hasSubscription()) return this.#subscribe(call);
    if (this.#takes('silentReads')) return;
    const events = eventsFor(options, this.log);
    if (!events) call.write(missingStream(options));
    const short = (events?.length ?? 0) > 1 && this.#takes('shortReads');
    for (const event of short ? events!.slice(0, events!.length >> 1) : (events ?? []))
      call.write(eventResponse(event));
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
