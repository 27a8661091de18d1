import type { ClientErasures } from './client-erasures.js';
import type { ClientIdentities } from './client-identities.js';
import type { RequestMemo } from './request-memo.js';
import type { Sealing } from './sealing.js';
import type { StaffDirectory } from './staff-directory.js';
import type { TenantMacs } from './tenant-macs.js';

/** How far the log had come when the vault last looked at it: which log, and which event was its newest. */
export interface LogMark {
  readonly logId: string;
  /** Position of the newest event as the log writes positions. */
  readonly position: string;
  /** Id of the newest event; null while the log was empty. */
  readonly eventId: string | null;
  /** How often the journal of operations had been marked by then; null before the first time. */
  readonly journalMarks: number | null;
}

/** Keeps one vault together with its log and its journal. */
export interface VaultKeeping {
  /** Random, and the same in every copy of this vault. */
  readonly vaultId: string;
  /** The log this vault belongs to, and how far it had come; null in a vault that was never opened beside a log. */
  logMark(): Promise<LogMark | null>;
  markLog(mark: LogMark): Promise<void>;
  /** Writes something and answers whether that was stored. A vault that another process holds counts as writable. */
  canWrite(): Promise<boolean>;
  close(): void;
}

/**
 * Everything that says who a client or a member of staff is, and every client's key. One tenant per vault. What changes
 * something is durable when it answers. Throws `Refusal` with constant sentences; `vault-unavailable` may pass. A disk that
 * fails to write ends the process with status 70.
 */
export interface IdentityVault
  extends ClientIdentities, StaffDirectory, RequestMemo, Sealing, TenantMacs, ClientErasures, VaultKeeping {}
