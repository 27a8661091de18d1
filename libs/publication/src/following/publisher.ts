import {
  type ReadableLog,
  lastOf,
  type LogIdentity,
  type Position,
  type RecordedEvent,
} from '@throughline/event-store';
import type { CacheTerms } from '@throughline/kernel';
import type { PublisherCheckpoint } from '../broker/checkpoint.js';
import { assertFilled } from '../broker/missing-topics.js';
import type { Publication } from '../broker/publication.js';
import { PublicationError, superseded } from '../broker/publication-errors.js';
import { type PublishedRecord, sizeOf } from '../broker/record.js';
import { REFRESHABLE, type Refreshable } from '../layout/refreshable.js';
import type { TopicKey } from '../layout/topics.js';
import { CommandReader } from './command-reader.js';
import { CommandRecords } from './command-records.js';
import { inBatches } from './in-batches.js';
import { recordsAgain } from './refresh.js';
import { markOf, resumeFrom, type Resumed } from './resume.js';

export const SHARD = '0-of-1';

/**
 * A transaction is grown with the backlog up to these. One command is never split. Ending a transaction costs a write in
 * each of its partitions, so large ones are cheaper: at a quarter of these sizes half of the brokers' work was ending them.
 */
const RECORDS_MAX = 8_000;
const TRANSACTION_BYTES_MAX = 16_000_000;
const PAGE_EVENTS = 1_000;

export interface PublisherOptions {
  readonly log: ReadableLog;
  readonly publication: Publication;
  /** Tells this publisher from every other one: a random id. */
  readonly instance: string;
  readonly recover?: boolean;
  readonly shard?: string;
  readonly recordsMax?: number;
  /** Bounds what is kept folded. */
  readonly cache?: CacheTerms;
  /** Topics that `refresh` fills: they may be made though others hold what was published. */
  readonly refill?: readonly Refreshable[];
  /** Told after each transaction, and when the end of the log is found without one. */
  readonly onProgress?: (progress: PublishingProgress) => void;
}

export interface PublishingProgress {
  readonly position: Position;
  /** Care-path events in the topic. */
  readonly events: number;
  readonly atHead: boolean;
  /** Of the newest event published: what waits is no older. Null before the first. UTC ms. */
  readonly recordedAt: number | null;
  readonly parked: number;
}

/** Follows the log and publishes it, a stretch at a time, each in one transaction with its checkpoint. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #shard: string;
  #identity: LogIdentity | null = null;
  /** What the checkpoint topic says, as far as we know. */
  #logState: PublisherCheckpoint | null = null;
  /** Nothing up to here has yet to be published; behind the checkpoint's position stand only commands without records. */
  #settled: Position | null = null;
  #reader: CommandReader | null = null;
  #records: CommandRecords | null = null;
  #generation = 0;
  #fencedBefore = false;
  /** Topics that `refresh` has yet to fill. */
  #refilling: readonly TopicKey[];
  #recordedAt: number | null = null;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#shard = options.shard ?? SHARD;
    this.#refilling = (options.refill ?? []).map((name) => REFRESHABLE[name]);
  }

  get position(): Position | null {
    return this.#settled;
  }

  /**
   * Takes publication over and finds where to go on. Call it again after a rejection of `step`. Throws
   * `publication-superseded` when another publisher has written since we did, and what `resumeFrom` throws.
   */
  async start(): Promise<void> {
    const { publication, log, recover = false } = this.#options;
    await publication.takeOver(this.#refilling);
    const found = await publication.lastCheckpoint();
    if (this.#logState) this.#assertOurs(found);
    this.#identity = await log.identity();
    const resumed = await resumeFrom(found, { log, identity: this.#identity, publication, recover });
    if (found?.instance !== this.#options.instance) assertFilled(found?.refilling ?? [], this.#refilling);
    if (this.#generation === 0) this.#generation = (found?.generation ?? 0) + 1;
    this.#reader = new CommandReader(log, resumed.position);
    this.#records = new CommandRecords(log, this.#identity.logId, this.#options.cache);
    this.#logState = found;
    this.#settled = resumed.position;
    // Says who publishes from now on: a publisher that we have fenced reads it, and stops.
    if (found?.instance !== this.#options.instance) await this.#commit([], await this.#checkpoint(resumed));
    if (this.#refilling.length > 0) await publication.makeMissing();
  }

  /** Publishes the next stretch; answers whether that was the end of the log for now. */
  async step(): Promise<boolean> {
    const { reader, logState } = this.#started();
    const { records, last, settled, events } = await this.#gather(reader);
    if (last === null) {
      this.#settled = settled ?? this.#settled;
      // An earlier publisher may have published the rest: that it is the end has to be said all the same.
      this.#report(logState);
      return true;
    }
    // The position is that of `last`, which tells a log that was put back: what comes after it is read again by who resumes.
    const resumed: Resumed = {
      position: last.position,
      events: logState.events + events,
      last: markOf(last),
      recovered: logState.recovered,
    };
    if (await this.#commit(records, await this.#checkpoint(resumed))) this.#settled = settled;
    return reader.atHead;
  }

  /**
   * Publishes the topics of `refill` again, as they stand at the checkpoint. Readers replace row by row. After a rejection
   * begin with `start`, then again with all of it. Answers how many records that came to.
   */
  async refresh(): Promise<number> {
    for (;;) {
      const records = await this.#refreshed();
      if (records !== null) return records;
    }
  }

  /** Null when a transaction timed out on the way: it starts anew. */
  async #refreshed(): Promise<number | null> {
    const { logState } = this.#started();
    const { position, events, last, recovered } = logState;
    const { recordsMax = RECORDS_MAX, log } = this.#options;
    const again = recordsAgain({ log, logId: this.#identity!.logId, topics: this.#refilling, upTo: position });
    let count = 0;
    const resumed: Resumed = { position, events, last, recovered };
    for await (const records of inBatches(again, { recordsMax, bytesMax: TRANSACTION_BYTES_MAX })) {
      if (!(await this.#commit(records, await this.#checkpoint(resumed)))) return null;
      count += records.length;
    }
    const done = { ...(await this.#checkpoint(resumed)), refilling: [] };
    if (!(await this.#commit([], done))) return null;
    this.#refilling = [];
    return count;
  }

  async #gather(reader: CommandReader) {
    const records: PublishedRecord[] = [];
    const { recordsMax = RECORDS_MAX } = this.#options;
    let bytes = 0;
    let events = 0;
    let last: RecordedEvent | null = null;
    let settled: Position | null = null;
    while (records.length < recordsMax && bytes < TRANSACTION_BYTES_MAX) {
      const command = await reader.next(PAGE_EVENTS);
      if (!command) break;
      const made = await this.#records!.of(command);
      settled = lastOf(command).position;
      if (made.length === 0) continue;
      for (const record of made) bytes += sizeOf(record);
      records.push(...made);
      events += made.filter(({ topic }) => topic === 'events').length;
      last = lastOf(command);
      this.#recordedAt = last.recordedAt;
    }
    return { records, last, settled, events };
  }

  /** Answers false when the transaction had timed out: it is undone, and the publisher has started again. */
  async #commit(records: readonly PublishedRecord[], checkpoint: PublisherCheckpoint): Promise<boolean> {
    try {
      await this.#options.publication.publish(records, checkpoint);
      this.#logState = checkpoint;
      this.#settled = checkpoint.position;
      this.#fencedBefore = false;
    } catch (error) {
      this.#records?.forget();
      this.#reader = null;
      if (error instanceof PublicationError && error.code === 'publication-fenced') {
        await this.#afterFencing();
        return false;
      }
      throw error;
    }
    this.#report(checkpoint);
    return true;
  }

  #report(checkpoint: PublisherCheckpoint): void {
    this.#options.onProgress?.({
      position: checkpoint.position,
      events: checkpoint.events,
      atHead: this.#reader?.atHead ?? false,
      recordedAt: this.#recordedAt,
      parked: this.#records?.parked ?? 0,
    });
  }

  /** A transaction that timed out is refused in the same words as a publisher that was replaced: the checkpoint tells. */
  async #afterFencing(): Promise<void> {
    this.#assertOurs(await this.#options.publication.lastCheckpoint());
    if (this.#fencedBefore) throw superseded();
    this.#fencedBefore = true;
    await this.start();
  }

  #assertOurs(found: PublisherCheckpoint | null): void {
    const logState = this.#logState;
    const unchanged = found?.instance === logState?.instance && found?.generation === logState?.generation;
    const ours = found?.instance === this.#options.instance;
    if (!ours && !(unchanged && found?.position === logState?.position)) throw superseded();
  }

  async #checkpoint(resumed: Resumed): Promise<PublisherCheckpoint> {
    const { logId, parent } = this.#identity!;
    const head = await this.#options.log.head();
    return {
      version: 1,
      shard: this.#shard,
      logId,
      parent: parent && { logId: parent.logId, position: parent.position },
      head,
      ...resumed,
      refilling: [...this.#refilling],
      instance: this.#options.instance,
      generation: this.#generation,
    };
  }

  #started() {
    if (!this.#reader || !this.#logState) throw new Error('The publisher was not started.');
    return { reader: this.#reader, logState: this.#logState };
  }
}
