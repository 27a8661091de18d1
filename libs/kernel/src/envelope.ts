import { z } from 'zod';

/** Where an event came from: typed in, taken from another system's record, or adopted from another log. */
export const Origin = z.strictObject({
  kind: z.enum(['live', 'import', 'adopted']),
  /** The other system's name, e.g. `hospital-log`; null when typed in. */
  system: z.string().max(100).nullable(),
  /** The other system's record id, never a person's record number; null when typed in. */
  recordId: z.string().max(200).nullable(),
  sourceRecordedAt: z.int().nullable(),
});
export type Origin = z.infer<typeof Origin>;

/** A pseudonymous actor: the id is random, the name behind it lives in the identity vault. */
export const Actor = z.strictObject({
  id: z.string().min(1).max(100),
  kind: z.enum(['person', 'system', 'partner']),
  roles: z.array(z.string().max(40)).max(20),
});
export type Actor = z.infer<typeof Actor>;

export const EventMetadata = z.strictObject({
  tenant: z.string().min(1).max(64),
  facilityId: z.string().max(64).nullable(),
  actor: Actor,
  onBehalfOf: z.string().max(100).nullable(),
  commandId: z.string(),
  /** HMAC over the canonical plaintext request: tells a repeated request from another one under the same key. */
  bodyMac: z.string(),
  correlationId: z.string().max(100),
  causationId: z.string().max(100).nullable(),
  traceparent: z.string().max(100).nullable(),
  origin: Origin,
  labels: z.array(z.string().max(60)).max(20),
});
export type EventMetadata = z.infer<typeof EventMetadata>;

export const LIVE: Origin = { kind: 'live', system: null, recordId: null, sourceRecordedAt: null };
