import { Code, Day, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

export class ReferralOutBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out; none before admission.', example: null, optional: true })
  placementId?: string | null;

  @Code({ description: 'Where to, in a code of the rule pack.', example: 'withdrawal-management' })
  target!: string;

  @Day({ description: 'The day on which the client is expected back.', example: '2026-03-09', optional: true })
  expectedReturn?: string | null;
}

/** Care that is not offered here is given elsewhere; the placement waits. */
export const referOut = entrySlice({
  command: 'ReferOut',
  path: 'referrals-out',
  summary: 'Refer the client to another provider, expected back',
  roles: MAY.recordCare,
  body: ReferralOutBody,
  kinds: ['ReferredOut'],
  move: 'referral-out',
  asserted: ({ placementId, target, expectedReturn = null }, { common, terms, placementIfAny }) => ({
    kind: 'ReferredOut',
    ...common,
    placementId: placementIfAny(placementId),
    target,
    reason: terms.reason,
    expectedReturn,
  }),
});
