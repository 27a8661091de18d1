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
  readonly facilityId: string | null;
  readonly clientId: string | null;
  /** The route's pattern, e.g. `POST /v1/clients/:clientId/admissions`. */
  readonly route: string;
  readonly correlationId: string;
}

export interface AttemptsQuery {
  readonly facilities: FacilityScope;
  readonly clientId?: string;
  readonly from?: number;
  readonly to?: number;
  /** At most this many, newest first. */
  readonly limit: number;
}

/** The operations journal of refused attempts. Bounded: the oldest leave first. Losing one is no loss of care data. */
export interface AttemptJournal {
  record(attempt: RefusedAttempt): void;
  list(asked: AttemptsQuery): readonly RefusedAttempt[];
}
