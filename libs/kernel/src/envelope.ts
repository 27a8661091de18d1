import { z } from 'zod';
import { StaffId } from './private-values.js';

/** How an event came here, and who or what can act. */
export const ORIGIN_KINDS = ['live', 'import', 'adopted'] as const;
export const ACTOR_KINDS = ['person', 'system', 'partner'] as const;

/** Where an event came from: typed in, taken from another system's record, or adopted from another log. */
export const Origin = z.strictObject({
  kind: z.enum(ORIGIN_KINDS),
  /** The other system's name, e.g. `hospital-log`; null when typed in. */
  system: z.string().max(100).nullable(),
  /** The other system's record id, never a person's record number; null when typed in. */
  recordId: z.string().max(200).nullable(),
  /** When the other system recorded it, where one of its columns says so. UTC ms; null otherwise. */
  sourceRecordedAt: z.int().nullable(),
  /** The import run that brought it; omitted for everything else, and for imports before runs had names. */
  batch: z.string().max(100).optional(),
});
export type Origin = z.infer<typeof Origin>;

/** A pseudonymous actor: the id is random, the name behind it lives in the identity vault. */
export const Actor = z.strictObject({
  id: StaffId,
  kind: z.enum(ACTOR_KINDS),
  roles: z.array(z.string().max(40)).max(20),
});
export type Actor = z.infer<typeof Actor>;

/** Which event of its command this is, from 0, and how many the command has: whatever follows the log advances at the last. */
export const Part = z.tuple([z.int().min(0), z.int().min(1)]);
export type Part = z.infer<typeof Part>;

const envelope = {
  tenant: z.string().min(1).max(64),
  facilityId: z.string().max(64).nullable(),
  commandId: z.string(),
  correlationId: z.string().max(100),
  causationId: z.string().max(100).nullable(),
  traceparent: z.string().max(100).nullable(),
  origin: Origin,
  labels: z.array(z.string().max(60)).max(20),
  part: Part,
};

/** The public envelope, as `meta` stores it: who acted is said by kind and roles. */
export const EventMeta = z.strictObject({ ...envelope, actor: Actor.omit({ id: true }) });
export type EventMeta = z.infer<typeof EventMeta>;

/** The whole envelope: the public one and what the private part adds. */
export const EventMetadata = z.strictObject({
  ...envelope,
  actor: Actor,
  onBehalfOf: StaffId.nullable(),
  /** HMAC over the canonical plaintext request: tells a repeated request from another one under the same key. */
  bodyMac: z.string(),
});
export type EventMetadata = z.infer<typeof EventMetadata>;

const PART = /"part":\[(\d+),(\d+)\]/;

/** Read without parsing: within a JSON string the quotes would be escaped. An event that does not say is a command of its own. */
export function partOf(meta: string): Part {
  const [, index = '0', count = '1'] = PART.exec(meta) ?? [];
  return [Number(index), Number(count)];
}

const FACILITY = /"facilityId":(?:null|"([^"]*)")/;

/** The facility that an event belongs to, read without parsing; null for one that belongs to none. */
export const facilityOf = (meta: string): string | null => FACILITY.exec(meta)?.[1] ?? null;

export const LIVE: Origin = { kind: 'live', system: null, recordId: null, sourceRecordedAt: null };
