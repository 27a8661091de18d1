import { Choice, Flag, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

const METHODS = ['in-person', 'phone', 'video', 'message'] as const;

export class AftercareContactBody extends RecordingBody {
  @Id({ description: 'The open aftercare stay when left out; none when there is none.', example: null, optional: true })
  placementId?: string | null;

  @Choice(METHODS, { example: 'phone' })
  method!: (typeof METHODS)[number];

  @Flag({ description: 'Whether the client was reached.', example: true })
  reached!: boolean;
}

/** An attempt to reach the client after discharge, and whether it did. */
export const recordAftercareContact = entrySlice({
  command: 'RecordAftercareContact',
  path: 'aftercare-contacts',
  summary: 'Record a contact in aftercare',
  roles: MAY.recordCare,
  body: AftercareContactBody,
  kinds: ['AftercareContactRecorded'],
  move: null,
  asserted: ({ placementId, method, reached }, { common, situation, placementIfAny }) => {
    const stay = situation.placements.find(({ status }) => status === 'aftercare')?.placementId;
    return {
      kind: 'AftercareContactRecorded',
      ...common,
      placementId: placementIfAny(placementId ?? stay),
      method,
      reached,
    };
  },
});
