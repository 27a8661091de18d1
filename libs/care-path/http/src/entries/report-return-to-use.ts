import { Code, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

export class ReturnToUseBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'What was done about it, in a code of the rule pack.', example: 'plan-revised', optional: true })
  response?: string | null;
}

/** Use during treatment is reported as what it is; it never discharges anyone. */
export const reportReturnToUse = entrySlice({
  command: 'ReportReturnToUse',
  path: 'returns-to-use',
  summary: 'Report a return to use',
  roles: MAY.recordCare,
  body: ReturnToUseBody,
  kinds: ['ReturnToUseReported'],
  move: null,
  asserted: ({ placementId, response = null }, { common, placementIfAny }) => ({
    kind: 'ReturnToUseReported',
    ...common,
    placementId: placementIfAny(placementId),
    response,
  }),
});
