import type { Position } from '@throughline/event-store';
import type { TopicKey } from '../layout/topics.js';
import type { PublisherCheckpoint } from './checkpoint.js';
import type { PublishedRecord } from './record.js';

/** The newest committed record: what is known of earlier publishing when the checkpoint is lost. */
export interface LastPublished {
  readonly logId: string;
  readonly position: Position;
}

/**
 * Where records go: all of a call, and the checkpoint with them, or none. After any rejection the outcome of `publish` is
 * unknown: call `takeOver` and `lastCheckpoint` before publishing again. Every method rejects with a `PublicationError`.
 */
export interface Publication {
  /**
   * Makes this the only publisher of its shard: what an earlier one left open is undone, and its next call is refused as
   * fenced. Checks that every topic is as it must be. Before anything was published it makes those that are absent; later it
   * rejects with `topic-missing` for one that is not in `refill`.
   */
  takeOver(refill: readonly TopicKey[]): Promise<void>;
  /** Makes the topics that are still absent after `takeOver`. */
  makeMissing(): Promise<void>;
  /** The last committed checkpoint of this shard; null when there is none. Changes nothing. */
  lastCheckpoint(): Promise<PublisherCheckpoint | null>;
  /** The last committed record of the highest position, in any topic; null when all are empty. Changes nothing. */
  lastPublished(): Promise<LastPublished | null>;
  /** Resolves once records and checkpoint are committed together. Every record stays below `BATCH_BYTES_MAX`. */
  publish(records: readonly PublishedRecord[], checkpoint: PublisherCheckpoint): Promise<void>;
  close(): Promise<void>;
}
