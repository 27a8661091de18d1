import { Code, Day, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

export class LeaveBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Kind of leave, in a code of the rule pack.', example: 'therapeutic' })
  leave!: string;

  @Day({ description: 'The day on which the client is expected back.', example: '2026-03-09', optional: true })
  expectedReturn?: string | null;
}

/** The client is away and expected back: still on the census, and on leave. */
export const startLeave = entrySlice({
  command: 'StartLeave',
  path: 'leaves',
  summary: 'Record that a leave began',
  roles: MAY.recordCare,
  body: LeaveBody,
  kinds: ['LeaveStarted'],
  move: 'leave-start',
  asserted: ({ placementId, leave, expectedReturn = null }, { common, placement }) => ({
    kind: 'LeaveStarted',
    ...common,
    placementId: placement(placementId),
    leave,
    expectedReturn,
  }),
});
