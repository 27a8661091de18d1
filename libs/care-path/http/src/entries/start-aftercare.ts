import { mintedId } from '@throughline/kernel';
import { Code } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

export class AftercareStartBody extends RecordingBody {
  @Code({ description: 'A program of this facility.', example: null, optional: true })
  programId?: string | null;
}

/** Opens a stay in aftercare, counted apart from the census of treatment. */
export const startAftercare = entrySlice({
  command: 'StartAftercare',
  path: 'aftercare-starts',
  summary: 'Start aftercare',
  roles: MAY.recordCare,
  body: AftercareStartBody,
  kinds: ['AftercareStarted'],
  move: 'aftercare-start',
  asserted: ({ programId = null }, { common, context }) => ({
    kind: 'AftercareStarted',
    ...common,
    placementId: mintedId(context.commandId, context.nextPart, 'placement'),
    programId,
  }),
});
