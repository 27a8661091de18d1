import type { ViewRow } from './view.js';

/**
 * A duty that an entry or a waiting proposal opened, or that a transfer carried over to another facility: there it ends
 * in one row and goes on in another, which the transfer opens. Overdue is asked at query time, never stored.
 */
export interface ObligationRow extends ViewRow {
  readonly subject: 'entry' | 'proposal';
  /** Kind of the entry that opened it, or that is proposed. */
  readonly subjectKind: string;
  readonly clockId: string;
  readonly title: string;
  readonly ownerRole: string;
  readonly facilityId: string;
  readonly programId: string | null;
  readonly placementId: string | null;
  /** When what opened it happened. UTC ms, as are the rest. */
  readonly openedAt: number;
  readonly opensFrom: number;
  readonly warnAt: number;
  readonly dueAt: number;
  /** met: someone did it. ended: nobody needs to any more, or another facility does. */
  readonly state: 'open' | 'met' | 'ended';
  readonly closedAt: number | null;
}

/** A transfer may carry over a duty of the client's beside one of the placement's by the same clock. */
export const obligationKey = ({ openedBy, clockId, placementId }: ObligationRow): string =>
  `${openedBy} ${clockId} ${placementId ?? ''}`;
