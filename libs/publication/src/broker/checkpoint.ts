import type { Position } from '@throughline/event-store';
import { z } from 'zod';
import { TOPIC_KEYS } from '../layout/topics.js';

/** Opaque: only the log that made it can read it. */
const position = z.string().min(1).max(100) as unknown as z.ZodType<Position>;

/** How far the publisher has come: the value of the checkpoint record. */
export const PublisherCheckpoint = z.strictObject({
  version: z.literal(1),
  shard: z.string(),
  /** Of the log whose events were published. */
  logId: z.string(),
  /** Where that log left its parent; null for a log that was never restored or copied. */
  parent: z.strictObject({ logId: z.string(), position }).nullable(),
  /** Everything up to here is published. Of the last command that came to records. */
  position,
  /** The newest position of the log when this was written. After `position` may stand commands that come to no records. */
  head: position,
  /** The event published last, at `position`: by it a log is known that was put back from a copy and has grown since. */
  last: z.strictObject({ eventId: z.string(), stream: z.string(), revision: z.int() }).nullable(),
  /** Topics that are being filled again from the log, and are not complete. */
  refilling: z.array(z.enum(TOPIC_KEYS)),
  /** How many records the events topic holds of this log, up to `position`. */
  events: z.int().min(0),
  /** Minted by each publisher that starts, and counted up from one to the next: they tell two publishers apart. */
  instance: z.string(),
  generation: z.int().min(1),
  /** Why publishing went on without, or against, the checkpoint before; null when it simply went on. */
  recovered: z
    .strictObject({
      reason: z.enum(['checkpoint-lost', 'log-restored']),
      /** The log and position that the earlier records had reached. */
      fromLogId: z.string(),
      fromPosition: position,
    })
    .nullable(),
});
export type PublisherCheckpoint = z.infer<typeof PublisherCheckpoint>;
