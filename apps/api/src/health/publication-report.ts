import type { PublicationStatus } from '@throughline/publication';

/** How publication stands, for people who look at `/readyz`. */
export interface PublicationReport {
  readonly state: PublicationStatus['state'];
  readonly since: string;
  readonly code: string | null;
  readonly problem: string | null;
  readonly waiting: number | null;
  readonly lagSeconds: number | null;
}

export const publicationReport = (status: PublicationStatus, now: number): PublicationReport => ({
  state: status.state,
  since: new Date(status.since).toISOString(),
  code: status.code,
  problem: status.problem,
  waiting: status.waiting,
  lagSeconds: lagSeconds(status, now),
});

/** Age of the oldest event that is not published; null while it is not known. */
export function lagSeconds({ waiting, waitingSince }: PublicationStatus, now: number): number | null {
  if (waitingSince !== null) return Math.max(0, Math.round((now - waitingSince) / 1_000));
  return waiting === null ? null : 0;
}
