import type { ProjectorPhase, Retry, RetryOutcome } from '@throughline/projection';
import type { SharedCaches } from './caches.js';
import type { LogPlace } from './log-place.js';

/** What the projector's thread is given. */
export interface ProjectorData {
  readonly log: LogPlace;
  readonly viewsFile: string;
  readonly leases: string;
  readonly caches: SharedCaches;
}

/** How far a rebuild has come. */
export interface RebuildProgress {
  /** UTC ms. */
  readonly startedAt: number;
  /** Events of the log that were dealt with. */
  readonly events: number;
}

export interface ProjectorState {
  /** The views can be asked once they follow; while they are made again first, their rows are not those of this log. */
  readonly phase: ProjectorPhase;
  /** Rows that are being made next to those in use; null while none are. */
  readonly rebuild: RebuildProgress | null;
}

/** What the projector's thread is told or asked: answers name the number of the request. `hurry`: somebody waits for what it holds back. */
export type ProjectorOrder =
  | { readonly kind: 'stop' }
  | { readonly kind: 'hurry' }
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'retry'; readonly number: number; readonly retry: Retry };

/** What the projector's thread says. */
export type ProjectorMessage =
  | { readonly kind: 'state'; readonly state: ProjectorState }
  | { readonly kind: 'retried'; readonly number: number; readonly outcome: RetryOutcome };
