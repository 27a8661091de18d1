import { cancelPlannedMove as cancel, planCarriedOut, planUnknown } from '@throughline/care-path';
import { Code } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { carePathSlice } from '../slices/care-path-slice.js';
import { pathProblems } from '../slices/problems.js';

export class CancellationBody {
  @Code({ description: 'Coded reason.', example: 'client-choice' })
  reason!: string;
}

/** Takes an intention back. */
export const cancelPlannedMove = carePathSlice({
  command: 'CancelPlannedMove',
  path: 'planned-moves/:planId/cancellation',
  tag: 'Proposals and plans',
  summary: 'Cancel a planned move',
  roles: MAY.planMoves,
  body: CancellationBody,
  problems: [...pathProblems.codes, planUnknown, planCarriedOut],
  decide:
    ({ body: { reason }, ids: { planId = '' } }) =>
    (path, context) =>
      cancel({ planId, reason }, path, context),
});
