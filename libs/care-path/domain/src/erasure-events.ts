import { z } from 'zod';
import { Code } from './place.js';

/** Why a record must stay as it is, whoever asks for its erasure. Our own list; the matter itself is kept elsewhere. */
export const HOLD_REASONS = ['litigation', 'investigation', 'audit', 'retention', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];
export const HOLD_ENDINGS = ['matter-closed', 'retention-ended', 'placed-in-error'] as const;
export type HoldEnding = (typeof HOLD_ENDINGS)[number];

/** On what ground a record may be erased. Our own list. */
export const ERASURE_GROUNDS = ['client-request', 'retention-ended', 'court-order', 'recorded-in-error'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];
/** Nobody asks for this one: the record was erased, and an older log came back that does not know it. */
export const ERASED_BEFORE = 'erased-before';
export const ERASURE_DECLINES = [
  'legal-duty-to-keep',
  'client-withdrew',
  'identity-not-proved',
  'asked-in-error',
] as const;
export type ErasureDecline = (typeof ERASURE_DECLINES)[number];

const id = z.uuid();

/** What an erasure took out of the identity vault. Counts; nothing of what was there. */
const Purged = z.strictObject({
  /** Versions of the identity: names, birth dates, numbers. */
  identityVersions: z.int().min(0),
  /** Entries of the index that clients are found by. */
  searchEntries: z.int().min(0),
  /** Fingerprints of requests that held an identity. */
  requests: z.int().min(0),
});

/**
 * Events about the record itself, not about care: no rule judges them. What is asked for, and what puts the record on hold,
 * is named by the id of the event that says so.
 */
export const ERASURE_SCHEMAS = {
  LegalHoldPlaced: z.strictObject({ facilityId: Code, reason: z.enum(HOLD_REASONS) }),
  LegalHoldLifted: z.strictObject({ holdId: id, facilityId: Code, reason: z.enum(HOLD_ENDINGS) }),
  ErasureRequested: z.strictObject({ facilityId: Code, ground: z.enum([...ERASURE_GROUNDS, ERASED_BEFORE]) }),
  ErasureDeclined: z.strictObject({ erasureId: id, facilityId: Code, reason: z.enum(ERASURE_DECLINES) }),
  /** From here on nothing is recorded on the path but the end of the erasure. */
  ErasureStarted: z.strictObject({ erasureId: id, facilityId: Code }),
  /** The key is destroyed, and nothing that names the client is left in the service's files. */
  ErasureCompleted: z.strictObject({
    erasureId: id,
    facilityId: Code,
    keyId: z.string().max(64),
    /** When the key was destroyed. UTC ms. */
    keyDestroyedAt: z.int(),
    purged: Purged,
  }),
} as const;
