import type { FacilityScope } from '@throughline/kernel';
/** A command that was understood and refused: nothing of it is in the log, but a director wants to know that it was tried. */
export interface RefusedAttempt {
  /** UTC ms on the service's clock. */
  readonly at: number;
  readonly code: string;
  /** Rules of the continuum whose findings refused it. */
  readonly ruleIds: readonly string[];
  /** Pseudonymous. */
  readonly actorId: string;
  /** The facility in the address, or the one the body names if it knows the client. */
  readonly facilityId: string | null;
  readonly clientId: string | null;
  /** The route's pattern, e.g. `POST /v1/clients/:clientId/admissions`. */
  readonly route: string;
  readonly correlationId: string;
}

/** An attempt with what decides who may see it, which is not kept. */
export interface NotedAttempt extends RefusedAttempt {
  /** The facilities of whoever tried, by their token: who sees what was tried with no client and no facility. */
  readonly within: readonly string[] | 'all';
  /** What the body says. It counts only where the client is known there, and never decides who sees the attempt. */
  readonly claimedFacilityId: string | null;
}

export interface AttemptsQuery {
  readonly facilities: FacilityScope;
  readonly clientIds?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  /** At most this many, newest first. */
  readonly limit: number;
}

/** The operations journal of refused attempts. Bounded: the oldest leave first. Losing one is no loss of care data. */
export interface AttemptJournal {
  record(attempt: NotedAttempt): Promise<void>;
  list(query: AttemptsQuery): Promise<readonly RefusedAttempt[]>;
}
