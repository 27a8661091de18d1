import type { Effective } from '@throughline/kernel';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface LeaveRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly leave: string;
  readonly expectedReturn?: string | Effective | null;
}

/** The client is away and expected back: still on the census, and on leave. */
export const startLeave: EntryUseCase<LeaveRequest> = {
  kinds: ['LeaveStarted'],
  move: 'leave-start',
  asserted: ({ placementId, leave, expectedReturn }, { common, moment, placement }) => ({
    kind: 'LeaveStarted',
    ...common,
    placementId: placement(placementId),
    leave,
    expectedReturn: moment(expectedReturn, '/expectedReturn'),
  }),
};
