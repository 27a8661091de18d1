import { Code, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

export class PhaseChangeBody extends RecordingBody {
  @Code({ description: 'A phase that the rule pack describes for the program or level.', example: 'skill-building' })
  phase!: string;

  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;
}

/** The client enters another phase of the same program. */
export const changePhase = entrySlice({
  command: 'ChangePhase',
  path: 'phase-changes',
  summary: 'Change the phase within a program',
  roles: MAY.recordCare,
  body: PhaseChangeBody,
  kinds: ['PhaseChanged'],
  move: 'phase-change',
  asserted: ({ phase, placementId }, { common, placement }) => ({
    kind: 'PhaseChanged',
    ...common,
    placementId: placement(placementId),
    phase,
  }),
});
