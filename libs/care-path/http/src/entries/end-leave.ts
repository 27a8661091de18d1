import { Choice, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

const OUTCOMES = ['returned', 'did-not-return'] as const;

export class LeaveEndBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Choice(OUTCOMES, { example: 'returned' })
  outcome!: (typeof OUTCOMES)[number];
}

/** A leave is over: the client came back, or will not. */
export const endLeave = entrySlice({
  command: 'EndLeave',
  path: 'leave-ends',
  summary: 'Record that a leave ended',
  roles: MAY.recordCare,
  body: LeaveEndBody,
  kinds: ['LeaveEnded'],
  move: 'leave-end',
  asserted: ({ placementId, outcome }, { common, placement }) => ({
    kind: 'LeaveEnded',
    ...common,
    placementId: placement(placementId),
    outcome,
  }),
});
