import { Code, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

export class AftercareEndBody extends RecordingBody {
  @Id({ description: 'The open aftercare stay when left out.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'How aftercare ended, in a code of the rule pack.', example: 'completed' })
  outcome!: string;
}

/** Ends a stay in aftercare. */
export const endAftercare = entrySlice({
  command: 'EndAftercare',
  path: 'aftercare-ends',
  summary: 'End aftercare',
  roles: MAY.recordCare,
  body: AftercareEndBody,
  kinds: ['AftercareEnded'],
  move: 'aftercare-end',
  asserted: ({ placementId, outcome }, { common, placement }) => ({
    kind: 'AftercareEnded',
    ...common,
    placementId: placement(placementId, 'aftercare'),
    outcome,
  }),
});
