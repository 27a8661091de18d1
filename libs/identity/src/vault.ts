import type { ClientErasures } from './client-erasures.js';
import type { ClientIdentities } from './client-identities.js';
import type { LogMarks } from './log-marks.js';
import type { RequestMemo } from './request-memo.js';
import type { Sealing } from './sealing.js';
import type { StaffDirectory } from './staff-directory.js';
import type { TenantMacs } from './tenant-macs.js';

/**
 * Everything that says who a client or a member of staff is, and every client's key. One tenant per vault. What changes
 * something is durable when it answers. Whoever needs a part takes the interface of that part. Throws `Refusal` with constant sentences; `vault-unavailable` may pass. A disk that
 * fails to write ends the process with status 70.
 */
export interface IdentityVault
  extends ClientIdentities, StaffDirectory, RequestMemo, Sealing, TenantMacs, ClientErasures, LogMarks {
  /** Writes something and answers whether that was stored. A vault that another process holds counts as writable. */
  canWrite(): Promise<boolean>;
  /** Ends what is in hand. A vault that is closed already stays closed. */
  close(): Promise<void>;
}
