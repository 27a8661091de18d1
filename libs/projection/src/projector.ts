import {
  type CommandPage,
  type ReadableLog,
  lastOf,
  type Position,
  readCommands,
  type RecordedCommand,
  type RecordedEvent,
  START,
} from '@throughline/event-store';
import type { CacheTerms } from '@throughline/kernel';
import { BatchInHand } from './batch-in-hand.js';
import { historyOf } from './client-history.js';
import { type KnownTimes, knownTimesOf } from './known-times.js';
import { FoldedClients, PathUnfoldable } from './folded-clients.js';
import { Pace } from './pace.js';
import { followedEvent, type Following, holdsWhatWasFollowed } from './followed-event.js';
import type { ProjectedClient, ProjectedStreams } from './projected-streams.js';
import type { Retry, RetryOutcome } from './operator-requests.js';
import type { ParkedClient, ProjectionStore } from './projection-store.js';
import { rebuild, type Rebuilt } from './rebuild.js';
import { EVERY_CLIENT, isInShard, type Shard, workOf } from './shard.js';

/** Where nothing else is said. */
const CACHE: CacheTerms = { bytesMax: 67_108_864 };
const BATCH_EVENTS = 1_000;

/** How far the projector has come, told after each transaction. */
export interface Progress {
  readonly phase: 'rebuilding' | 'following';
  readonly position: Position;
  /** Events dealt with in this phase. */
  readonly events: number;
  readonly atHead: boolean;
}

export interface ProjectorOptions {
  readonly log: ReadableLog;
  /** Of this shard. */
  readonly store: ProjectionStore;
  readonly streams: ProjectedStreams;
  readonly shard?: Shard;
  /** Bounds the memory: what is kept folded. */
  readonly cache?: CacheTerms | undefined;
  readonly batchEvents?: number;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Given so that whoever waits for the views can hurry it. */
  readonly pace?: Pace | undefined;
}

/** Follows the log and keeps the rows of every view up with it, a stretch at a time, each in one transaction. */
export class Projector {
  readonly #log: ReadableLog;
  readonly #store: ProjectionStore;
  readonly #streams: ProjectedStreams;
  readonly #shard: Shard;
  readonly #batchEvents: number;
  readonly #onProgress: (progress: Progress) => void;
  readonly #pace: Pace;
  readonly #clients: FoldedClients<ProjectedClient>;
  readonly #parked = new Set<string>();
  #logId = '';
  #position: Position = START;
  #recordedAt: number | null = null;
  #events = 0;

  constructor({
    log,
    store,
    streams,
    shard = EVERY_CLIENT,
    cache = CACHE,
    batchEvents = BATCH_EVENTS,
    onProgress,
    pace = new Pace(),
  }: ProjectorOptions) {
    if (store.work !== workOf(streams, shard)) throw new RangeError('This store holds the rows of another shard.');
    this.#log = log;
    this.#store = store;
    this.#streams = streams;
    this.#shard = shard;
    this.#batchEvents = batchEvents;
    this.#onProgress = onProgress ?? (() => undefined);
    this.#pace = pace;
    this.#clients = new FoldedClients({
      log,
      begin: () => streams.begin(),
      streamsOf: (clientId) => streams.streamsOf(clientId),
      cache,
    });
  }

  get position(): Position {
    return this.#position;
  }

  get #following(): Following {
    return { log: this.#log, streams: this.#streams, shard: this.#shard };
  }

  #isOurs([{ stream }]: RecordedCommand): boolean {
    return isInShard(this.#shard, this.#streams.clientIn(stream));
  }

  /**
   * Takes up where the store stands. Answers false when its rows must be made again: they were made by other views, or
   * from events that the log does not hold, or there are none. Throws `CheckpointOfAnotherLog`.
   */
  async resume(): Promise<boolean> {
    const { logId } = await this.#log.identity();
    const status = await this.#store.status(logId);
    this.#logId = logId;
    this.#position = status.position;
    this.#recordedAt = status.recordedAt;
    this.#clients.clear();
    this.#parked.clear();
    for (const { clientId } of await this.#store.parked()) this.#parked.add(clientId);
    return status.signature === this.#streams.signature && holdsWhatWasFollowed(this.#following, status);
  }

  /** Deals with the next stretch of the log; answers whether that was the end of it for now. */
  async step(): Promise<boolean> {
    const page = await readCommands(this.#log, this.#position, {
      limit: this.#batchEvents,
      streamPrefix: this.#streams.prefix,
    });
    if (page.next === this.#position) return page.atHead;
    try {
      await this.#commit(page);
    } catch (error) {
      // What is folded in memory may be ahead of what is stored.
      this.#clients.clear();
      throw error;
    }
    this.#events += page.commands.flat().length;
    this.#onProgress({ phase: 'following', position: this.#position, events: this.#events, atHead: page.atHead });
    return page.atHead;
  }

  /** Steps until the signal aborts, sleeping at the end of the log. */
  async follow(signal: AbortSignal): Promise<void> {
    let [began, dealtBefore] = [performance.now(), this.#events];
    while (!signal.aborted) {
      const atHead = await this.step();
      if (!atHead || signal.aborted) continue;
      const now = performance.now();
      this.#pace.dealt(this.#events - dealtBefore, now - began);
      [began, dealtBefore] = [now, this.#events];
      await this.#log.waitBeyond(this.#position, signal);
      await this.#pace.pause(performance.now() - began, signal);
    }
  }

  /** Makes new tables from the whole log beside those in use, and switches over. Answers false when aborted before that. */
  async rebuild(signal: AbortSignal): Promise<boolean> {
    const onProgress = (made: Rebuilt) => this.#onProgress({ phase: 'rebuilding', ...made });
    const done = await rebuild({ ...this.#following, store: this.#store, signal, onProgress });
    if (done) await this.resume();
    return done;
  }

  /** Folds every parked client again; answers how many are well now. */
  async retryParked(): Promise<number> {
    let well = 0;
    if (this.#parked.size === 0) return 0;
    const times = await knownTimesOf(this.#log, this.#streams, this.#position);
    for (const clientId of [...this.#parked]) if (await this.#foldAgain(clientId, times, null)) well += 1;
    return well;
  }

  /** Folds one parked client again, because somebody asked for it. A part of the log that cannot be read leaves them parked. */
  async retry({ clientId, by, at }: Retry): Promise<RetryOutcome> {
    const parked = await this.#store.parked();
    if (!parked.some((one) => one.clientId === clientId)) return 'not-parked';
    const times = await knownTimesOf(this.#log, this.#streams, this.#position);
    const isWell = await this.#foldAgain(clientId, times, { retriedAt: at, retriedBy: by });
    return isWell ? 'well' : 'still-parked';
  }

  async #foldAgain(
    clientId: string,
    times: KnownTimes,
    retried: Pick<ParkedClient, 'retriedAt' | 'retriedBy'> | null,
  ): Promise<boolean> {
    const history = await historyOf(this.#log, this.#streams, clientId, { until: this.#position, times });
    const parked = history.parked && { ...history.parked, ...retried };
    await this.#store.replaceClient(clientId, { ...history, parked });
    this.#clients.forget(clientId);
    if (parked === null) this.#parked.delete(clientId);
    return parked === null;
  }

  async #commit(page: CommandPage): Promise<void> {
    const batch = new BatchInHand(this.#recordedAt);
    for (const command of page.commands) {
      for (const event of command) batch.passTime(event);
      if (this.#isOurs(command)) await this.#deal(command, batch);
    }
    const last = page.commands.findLast((command) => this.#isOurs(command));
    const lastEvent = last ? followedEvent(lastOf(last)) : null;
    const { signature } = this.#streams;
    const [logId, previous, next] = [this.#logId, this.#position, page.next];
    await this.#store.commit(batch.close({ logId, signature, previous, next, lastEvent }));
    this.#position = page.next;
    this.#recordedAt = batch.recordedAt;
    for (const clientId of batch.parkedIds) this.#parked.add(clientId);
  }

  async #deal(command: RecordedCommand, batch: BatchInHand): Promise<void> {
    const [first] = command;
    const clientId = this.#streams.clientIn(first.stream);
    if (this.#parked.has(clientId) || batch.hasParked(clientId)) return;
    const client = await this.#clientBefore(clientId, first);
    try {
      if (client instanceof PathUnfoldable) throw client;
      batch.follow(clientId, client, command);
      this.#clients.keep(clientId, client);
    } catch (error) {
      batch.park(clientId, first, error);
      this.#clients.forget(clientId);
    }
  }

  /** What the log throws ends the step; what folding throws concerns this client alone. */
  async #clientBefore(clientId: string, event: RecordedEvent): Promise<ProjectedClient | PathUnfoldable> {
    try {
      return await this.#clients.before(clientId, event);
    } catch (error) {
      if (error instanceof PathUnfoldable) return error;
      throw error;
    }
  }
}
